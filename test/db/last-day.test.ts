import { expect, test } from 'vitest'
import {
  askAs,
  correctNotice,
  draftBounty,
  draftNotice,
  expireBounties,
  expireNotices,
  publicNumber,
  publishBounty,
  publishNotice,
  signBounty,
  signNotice,
} from '../../db/index.ts'
import { anyone, shibei, useCourts } from '../informant.ts'
import { addDays, ago, bench, dayOf, debtorOf } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const portal = { kind: 'portal' } as const
let drawn = 0

async function bounty(until: string) {
  const draft = await draftBounty(people.officer, {
    kind: 'reward',
    ...(await debtorOf(shibei).then(({ caseFileId, partyId }) => ({ caseFileId, partyId }))),
    number: `（2026）鲁0203执悬${(drawn += 1)}号`,
    unperformed: '50000',
    until,
    wanted: '征集财产线索',
    reward: '按线索价值奖励',
    conditions: '线索须经核实',
    exclusions: '协助义务人除外',
  })
  return publishBounty(people.clerk, await signBounty(people.director, draft))
}

async function notice(until: string) {
  const said = { kind: 'announcement', title: '公告', body: '本院将集中执行。', until } as const
  const draft = await draftNotice(people.officer, said)
  return publishNotice(people.clerk, await signNotice(people.director, draft))
}

const records = [
  ['bounty', 'bounties', bounty, expireBounties],
  ['notice', 'notices', notice, expireNotices],
] as const

test.each(records)(
  'a %s hides after its last day, and the portal then writes that down with a public number',
  async (kind, table, publish, expire) => {
    const today = dayOf(clock.now)
    const [held, other] = [await publish(addDays(today, 2)), await publish(addDays(today, 30))]
    expect(await expire(portal)).toBe(0)
    await owner`update ${owner(table)} set until = ${ago(1)} where id = ${held.id}`
    const before = await publicNumber()
    await expect(expire(people.president)).rejects.toMatchObject({ rule: 'sign-in-needed' })
    expect(await publicNumber()).toBe(before)
    expect(await expire(portal)).toBe(1)
    expect(await expire(portal)).toBe(0)
    expect(await publicNumber()).toBe(before + 1)
    const entries = await owner`
      select kind, public_number, facts, actor_kind from journal where subject_id = ${held.id} order by seq desc limit 1`
    expect(entries).toMatchObject([
      {
        kind: `${kind}.expired`,
        public_number: String(before + 1),
        facts: { reason: 'expiry' },
        actor_kind: 'portal',
      },
    ])
    const ask = askAs(anyone)
    const read = kind === 'bounty' ? ask.bounty : ask.notice
    expect(await read(held.id)).toMatchObject({ gone: 'expiry' })
    expect(await read(other.id)).toHaveProperty('version')
  },
)

test('what is over is corrected no more', async () => {
  const held = await notice(dayOf(clock.now))
  await owner`update notices set until = ${ago(1)} where id = ${held.id}`
  await expireNotices(portal)
  const [row] = await owner`select version from notices where id = ${held.id}`
  const corrected = { id: held.id, version: Number(row!['version']), kind: 'announcement' } as const
  await expect(
    correctNotice(people.director, {
      ...corrected,
      title: '公告',
      body: '另行通知。',
    } as Parameters<typeof correctNotice>[1]),
  ).rejects.toMatchObject({ rule: 'wrong-state' })
})
