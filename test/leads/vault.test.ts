import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  askAs,
  askToOpen,
  giveHalf,
  lapseOpenings,
  leadStatus,
  refuseOpening,
  retireHolder,
  takeHalves,
  withdrawOpening,
} from '../../db/index.ts'
import { makePair, writeKey } from '../../halves/index.ts'
import { admitted } from '../clock-people.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'
import {
  ask,
  give,
  holder,
  named,
  open,
  readTaken,
  reseal,
  sendConfidential,
  type Holder,
} from '../vaulting.ts'

useStore()
useCourts()

type Person = Holder['by']
let director: Person
let supervisor: Holder
let custodian: Holder
let elsewhere: Holder
let tip: Awaited<ReturnType<typeof sendConfidential>>

beforeAll(async () => {
  director = await admitted(shibei, '局长甲', 'director')
  supervisor = await holder(shibei, 'supervisor')
  custodian = await holder(shibei, 'custodian')
  elsewhere = await holder(yuhuatai, 'custodian')
})

beforeEach(async () => {
  clock.now = new Date()
  tip = await sendConfidential(shibei)
})

const entriesOf = async (leadId: string) =>
  (
    await owner<{ kind: string; rule: string | null }[]>`
      select kind, rule from journal where kind like 'vault.%'
        and (subject_id = ${leadId} or facts->>'opening' in
          (select id::text from vault_openings where lead_id = ${leadId})
          or subject_id in (select id from vault_openings where lead_id = ${leadId}))
      order by seq`
  ).map(({ kind, rule }) => (rule ? `${kind} ${rule}` : kind))

const openings = async (receipt: string) =>
  (await leadStatus({ receipt, client: 'a' })).openings.map(({ reasonCode }) => reasonCode)

/** How many halves on their way still have their bytes. */
const relayed = async (id: string) => {
  const [row] = await owner`
    select count(sealed)::int as left from vault_given where opening_id = ${id}`
  return row!['left']
}

describe('two people open the name of an informant', () => {
  test('L13 one supervisor and one custodian give a half each; the asker reads, the journal and the informant see it', async () => {
    expect(await openings(tip.receipt)).toEqual([])
    expect(await open(director, tip.id, [supervisor, custodian])).toEqual(named)
    expect(await entriesOf(tip.id)).toEqual([
      'vault.kept',
      'vault.asked',
      'vault.given',
      'vault.given',
      'vault.taken',
    ])
    expect(await openings(tip.receipt)).toEqual(['payout'])
  })

  test('L13 nothing is handed over while one half is missing, whichever it is', async () => {
    for (const one of [supervisor, custodian]) {
      const lead = await sendConfidential(shibei)
      const { id } = await ask(director, lead.id)
      await give(one, id)
      await expect(takeHalves(director, { id })).rejects.toMatchObject({ rule: 'halves-missing' })
      expect(await openings(lead.receipt)).toEqual([])
    }
  })

  test('L13 who asked gives no half and refuses none, even holding an office of the vault', async () => {
    const both = await admitted(shibei, '局长兼监察', 'director', 'supervisor')
    const own = await holder(shibei, 'supervisor', both)
    const lead = await sendConfidential(shibei)
    const { id } = await ask(both, lead.id)
    const detail = await askAs(both).opening(id)
    expect([detail.mine, detail.requests]).toEqual([[], []])
    const sealed = writeKey(new Uint8Array(120))
    const { version } = detail
    await expect(giveHalf(both, { id, version, role: own.role, sealed })).rejects.toMatchObject({
      rule: 'half-of-asker',
    })
    await expect(refuseOpening(both, { id, version })).rejects.toMatchObject({
      rule: 'half-of-asker',
    })
    expect(await entriesOf(lead.id)).toEqual([
      'vault.kept',
      'vault.asked',
      'vault.attemptRefused half-of-asker',
      'vault.attemptRefused half-of-asker',
    ])
  })

  test('L13 one person in both offices keeps one half, and gives no other', async () => {
    const both = await admitted(shibei, '一人两职', 'supervisor', 'custodian')
    const one = await holder(shibei, 'supervisor', both)
    await expect(holder(shibei, 'custodian', both)).rejects.toMatchObject({ rule: 'holder-both' })
    expect((await askAs(both).vault()).mayAdd).toEqual([])
    const lead = await sendConfidential(shibei)
    const { id } = await ask(director, lead.id)
    const { version } = await give(one, id)
    const detail = await askAs(both).opening(id)
    expect([detail.mine, detail.requests]).toEqual([[], []])
    const sealed = writeKey(new Uint8Array(120))
    await expect(giveHalf(both, { id, version, role: 'custodian', sealed })).rejects.toMatchObject({
      rule: 'holder-none',
    })
    await expect(takeHalves(director, { id })).rejects.toMatchObject({ rule: 'halves-missing' })
    await retireHolder(both, { id: one.id })
    await holder(shibei, 'custodian', both)
  })

  test('L13 a half that was given is not given again by another of the office', async () => {
    const second = await holder(shibei, 'custodian')
    const lead = await sendConfidential(shibei)
    const { id } = await ask(director, lead.id)
    const request = (await askAs(second.by).opening(id)).requests[0]!
    const { version } = await give(custodian, id)
    expect((await askAs(second.by).opening(id)).mine).toEqual([])
    const sealed = reseal(request, second)
    await expect(
      giveHalf(second.by, { id, version, role: 'custodian', sealed }),
    ).rejects.toMatchObject({ rule: 'half-given-once' })
    expect(await relayed(id)).toBe(1)
  })

  test('L13 whoever left the office gives no half, and neither does anybody of another court', async () => {
    const leaving = await holder(shibei, 'custodian')
    const { id } = await ask(director, tip.id)
    const sealed = writeKey(new Uint8Array(120))
    const asked = { id, version: 1, role: 'custodian', sealed } as const
    await owner`update offices set "to" = current_date - 1 where staff_id = ${leaving.by.staffId}`
    await expect(giveHalf(leaving.by, asked)).rejects.toMatchObject({ rule: 'holder-none' })
    await expect(giveHalf(elsewhere.by, asked)).rejects.toMatchObject({ rule: 'other-court' })
    await expect(giveHalf(director, asked)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(askAs(elsewhere.by).opening(id)).rejects.toMatchObject({ rule: 'other-court' })
    expect(await relayed(id)).toBe(0)
  })

  test('L13 only who asked takes the halves, and no opening is read by the rest of the court', async () => {
    const { id } = await ask(director, tip.id)
    await give(supervisor, id)
    await give(custodian, id)
    for (const other of [supervisor.by, staff(shibei, 'director')]) {
      await expect(takeHalves(other, { id })).rejects.toMatchObject({ rule: 'opening-of-another' })
    }
    await expect(askAs(staff(shibei, 'officer')).opening(id)).rejects.toMatchObject({
      rule: 'opening-of-another',
    })
    expect(await entriesOf(tip.id)).toContain('vault.attemptRefused opening-of-another')
    expect(await openings(tip.receipt)).toEqual([])
  })
})

describe('an opening ends', () => {
  test('L13 after its hour nothing is relayed, and what was on its way is deleted', async () => {
    const { id } = await ask(director, tip.id, 2)
    await give(supervisor, id)
    await give(custodian, id)
    clock.now = new Date(clock.now.getTime() + 2 * 3_600_000)
    await expect(takeHalves(director, { id })).rejects.toMatchObject({ rule: 'opening-over' })
    expect(await lapseOpenings({ kind: 'portal' })).toBeGreaterThan(0)
    expect(await relayed(id)).toBe(0)
    expect((await askAs(director).opening(id)).state).toBe('lapsed')
    expect(await entriesOf(tip.id)).toContain('vault.lapsed')
    expect(await openings(tip.receipt)).toEqual([])
    await ask(director, tip.id)
  })

  test('L13 what was opened may be taken again until the hour, each time journaled, and stays opened', async () => {
    const { id, pair } = await ask(director, tip.id, 2)
    await give(supervisor, id)
    await give(custodian, id)
    await takeHalves(director, { id })
    expect(readTaken(await takeHalves(director, { id }), pair)).toEqual(named)
    expect((await entriesOf(tip.id)).filter((kind) => kind === 'vault.taken')).toHaveLength(2)
    clock.now = new Date(clock.now.getTime() + 3 * 3_600_000)
    await lapseOpenings({ kind: 'portal' })
    expect((await askAs(director).opening(id)).state).toBe('opened')
    expect(await relayed(id)).toBe(0)
  })

  test('L13 a request is withdrawn by its asker alone, and refused by a holder alone; then no half passes', async () => {
    const { id } = await ask(director, tip.id)
    const { version } = await give(supervisor, id)
    await expect(withdrawOpening(supervisor.by, { id, version })).rejects.toMatchObject({
      rule: 'opening-of-another',
    })
    await withdrawOpening(director, { id, version })
    expect(await relayed(id)).toBe(0)
    const again = await ask(director, tip.id)
    const detail = await askAs(custodian.by).opening(again.id)
    await refuseOpening(custodian.by, { id: again.id, version: 1 })
    const sealed = reseal(detail.requests[0]!, custodian)
    await expect(
      giveHalf(custodian.by, { id: again.id, version: 2, role: 'custodian', sealed }),
    ).rejects.toMatchObject({ rule: 'opening-closed' })
    expect(await relayed(again.id)).toBe(0)
  })

  test.each([
    ['reason', '', 'input-invalid'],
    ['hours', 73, 'input-invalid'],
    ['publicKey', 'AAAA', 'input-invalid'],
    ['reasonCode', 'curiosity', 'input-invalid'],
  ])('L13 without a fit %s nothing is asked', async (field, value, rule) => {
    const asked = {
      leadId: tip.id,
      reasonCode: 'law',
      reason: '法律要求核实举报人',
      publicKey: writeKey(makePair().publicKey),
      hours: 4,
      [field]: value,
    }
    await expect(askToOpen(director, asked as never)).rejects.toMatchObject({ rule })
    expect(await entriesOf(tip.id)).toEqual(['vault.kept'])
  })

  test('L13 who has no duty may not ask, and the attempt is journaled', async () => {
    await expect(ask(staff(shibei, 'clerk'), tip.id)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(ask(staff(yuhuatai, 'director'), tip.id)).rejects.toMatchObject({
      rule: 'other-court',
    })
    await expect(ask(staff(shibei, 'officer'), tip.id)).rejects.toMatchObject({
      rule: 'role-needed',
    })
    expect(await entriesOf(tip.id)).toEqual([
      'vault.kept',
      'vault.attemptRefused role-needed',
      'vault.attemptRefused other-court',
      'vault.attemptRefused role-needed',
    ])
  })

  test('L13 one opening at a time, and a one-time key is used once', async () => {
    const { pair } = await ask(director, tip.id)
    await expect(ask(director, tip.id)).rejects.toMatchObject({ rule: 'opening-once' })
    const lead = await sendConfidential(shibei)
    await expect(
      askToOpen(director, {
        leadId: lead.id,
        reasonCode: 'law',
        reason: '法律要求核实举报人',
        publicKey: writeKey(pair.publicKey),
        hours: 4,
      }),
    ).rejects.toMatchObject({ rule: 'opening-key-used' })
  })
})
