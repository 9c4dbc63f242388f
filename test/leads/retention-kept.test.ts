import { expect, test } from 'vitest'
import {
  askAs,
  claimStatus,
  concludeLead,
  expireLeads,
  giveIdentity,
  leadStatus,
  withdrawClaim,
  withdrawOpening,
} from '../../db/index.ts'
import { admitted } from '../clock-people.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { addDays, addMonths, dayOf } from '../publication.ts'
import {
  approvedFor,
  cameIn,
  claimed,
  concluded,
  offered,
  paidInCash,
  seen,
  type Claimed,
} from '../rewarding.ts'
import { clock, owner, useStore } from '../store.ts'
import { ask, holder, named, sendConfidential } from '../vaulting.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const today = () => dayOf(clock.now)
const kept = (id: string) => askAs(duty).retentionOf(id)

/** The portal runs on a day, and on the thirty-first after it: what it names on the first is destroyed on the second. */
async function runTwice(day: Parameters<typeof addDays>[0]) {
  const then = clock.now
  for (const one of [day, addDays(day, 31)]) {
    clock.now = new Date(`${one}T04:10:00+08:00`)
    await expireLeads({ kind: 'portal' })
  }
  clock.now = then
}

const sealedOf = async (leadId: string) =>
  (
    await owner`
      select key is null as gone,
        (select count(*)::int from claims where lead_id = leads.id
          and (answers is not null or screening is not null or reason is not null)) as claims,
        (select count(*)::int from vault_records where lead_id = leads.id and sealed is not null) as names,
        (select count(*)::int from vault_halves h join vault_records r on r.id = h.record_id
          where r.lead_id = leads.id) as halves
      from leads where id = ${leadId}`
  )[0]

test('L33 a claim that is not settled keeps its lead; once it is given up, lead and answers are named anew and destroyed', async () => {
  const one = await claimed({}, { isNew: 'yes', note: '我在车库看到的' })
  await concluded(shibei, one, 'notConfirmed')
  const { until } = await kept(one.leadId)
  expect(until).toBe(addMonths(today(), 12))
  await runTwice(until)
  expect(await sealedOf(one.leadId)).toMatchObject({ gone: false, claims: 1 })
  const { receipt, claim } = one
  await withdrawClaim({ receipt, claim, version: (await seen(one.id)).version })
  await runTwice(until)
  expect(await sealedOf(one.leadId)).toMatchObject({ gone: true, claims: 0 })
  expect(await claimStatus({ receipt, claim, client: 'a' })).toMatchObject({ state: 'withdrawn' })
})

test('L33 retention-paid: a lead whose reward was paid is kept for sixty months from the payment, its name in the vault with it', async () => {
  await holder(shibei, 'supervisor')
  await holder(shibei, 'custodian')
  const bench = await offered(shibei, 'property')
  const one: Claimed = await approvedFor(bench, [await cameIn(bench, '1234.56')])
  const { receipt, claim } = one
  await giveIdentity({ receipt, claim, version: (await seen(one.id)).version, identity: named })
  expect(await kept(one.leadId)).toMatchObject({ keptFor: 'confirmed' })
  await paidInCash(bench.director, one)
  const until = addMonths(today(), 60)
  expect(await kept(one.leadId)).toMatchObject({ keptFor: 'paid', until })
  await runTwice(addMonths(today(), 36))
  expect(await sealedOf(one.leadId)).toMatchObject({ gone: false, names: 1, halves: 2 })
  await runTwice(until)
  expect(await sealedOf(one.leadId)).toEqual({ gone: true, claims: 0, names: 0, halves: 0 })
  const [payout] = await owner`
    select voucher from claim_payouts where claim_id = ${one.id}`
  expect(payout).toBeDefined()
})

test('L33 with the key of a lead the name of its informant goes, but not while somebody asks to open it', async () => {
  const director = await admitted(shibei, '局长甲', 'director')
  const tip = await sendConfidential(shibei)
  const { version } = await askAs(duty).lead(tip.id)
  const asked = { id: tip.id, version, outcome: 'notUsed', answer: '谢谢。' } as const
  await concludeLead(duty, asked)
  const { until } = await kept(tip.id)
  const { id } = await ask(director, tip.id, 4)
  await runTwice(until)
  expect(await sealedOf(tip.id)).toMatchObject({ gone: false, names: 1 })
  const { version: asks } = await askAs(director).opening(id)
  await withdrawOpening(director, { id, version: asks })
  await runTwice(until)
  expect(await sealedOf(tip.id)).toMatchObject({ gone: true, names: 0, halves: 0 })
  expect(await leadStatus({ receipt: tip.receipt, client: 'a' })).toMatchObject({
    erased: true,
  })
})
