import { expect, test } from 'vitest'
import {
  acknowledgeLead,
  askAs,
  concludeLead,
  dispatchLead,
  leadStatus,
  mergeLeads,
  splitLead,
} from '../../db/index.ts'
import { caseFile, sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const reason = '同一辆车'
const rowOf = async (id: string) => (await owner`select * from leads where id = ${id}`)[0]!
const merged = async (urgent = false) => {
  const [leading, along] = [await sendLead({ urgent }), await sendLead({ urgent })]
  await mergeLeads(duty, { id: along.id, version: 1, into: leading.order, reason })
  return { leading, along }
}
const follow = (receipt: string) => leadStatus({ receipt, client: 'i' })

test('L34 a merge changes neither receipt, clocks, place in the order of provision nor what the informant sees', async () => {
  const [leading, along] = [await sendLead(), await sendLead()]
  const before = [await rowOf(leading.id), await rowOf(along.id)]
  const clocks = await askAs(duty).lead(along.id)
  const seen = await follow(along.receipt)
  await mergeLeads(duty, { id: along.id, version: 1, into: leading.order, reason })
  const after = [await rowOf(leading.id), await rowOf(along.id)]
  expect(after).toEqual(before.map((row) => ({ ...row, version: 2 })))
  const opened = await askAs(duty).lead(along.id)
  expect(opened.clocks).toEqual(clocks.clocks)
  expect(opened.merges).toMatchObject([
    { order: leading.order, leads: true, reason, splitAt: null },
  ])
  expect(await follow(along.receipt)).toEqual(seen)
})

test('a merge is parted again, both stay written, and nobody rewrites one', async () => {
  const { leading, along } = await merged()
  await splitLead(duty, { id: along.id, version: 2, reason: '不是同一辆' })
  const { merges, version } = await askAs(duty).lead(along.id)
  expect(merges).toMatchObject([{ reason, splitReason: '不是同一辆', splitAt: clock.now }])
  await expect(splitLead(duty, { id: along.id, version, reason })).rejects.toMatchObject({
    rule: 'lead-not-merged',
  })
  await expect(
    owner`update lead_merges set split_at = null, split_by = null where lead_id = ${along.id}`,
  ).rejects.toThrow('never rewritten')
  await mergeLeads(duty, { id: along.id, version, into: leading.order, reason })
})

test('who leaves for a lead leaves for those that go along, and the clock of each stops by its own entry', async () => {
  const { leading, along } = await merged(true)
  await acknowledgeLead(duty, { id: leading.id, version: 2 })
  await dispatchLead(duty, { id: leading.id, version: 3 })
  const { state, dispatchedAt, clocks, trace } = await askAs(duty).lead(along.id)
  expect({ state, dispatchedAt }).toEqual({ state: 'dispatched', dispatchedAt: clock.now })
  expect(clocks.find(({ rule }) => rule === 'urgent-lead-dispatch')?.stoppedAt).toEqual(clock.now)
  expect(trace.map(({ kind }) => kind)).toEqual([
    'lead.received.urgent',
    'lead.merged',
    'lead.acknowledged',
    'lead.dispatched',
  ])
})

test('the lead that leads is not concluded before each that goes along has an answer of its own', async () => {
  const { leading, along } = await merged()
  const own = { id: leading.id, version: 2, outcome: 'confirmed', answer: '已核实，谢谢' } as const
  await expect(concludeLead(duty, own)).rejects.toMatchObject({ rule: 'lead-along-unanswered' })
  expect(await rowOf(leading.id)).toMatchObject({ state: 'received', answer: null })
  const other = { id: along.id, version: 2, outcome: 'notUsed', answer: '已有人先提供' } as const
  await concludeLead(duty, { ...own, along: [other] })
  expect(await follow(leading.receipt)).toMatchObject({ outcome: 'confirmed', answer: own.answer })
  expect(await follow(along.receipt)).toMatchObject({ outcome: 'notUsed', answer: other.answer })
})

test.each([
  [
    'itself',
    'lead-merged-with-itself',
    async () => {
      const one = await sendLead()
      return { id: one.id, version: 1, into: one.order }
    },
  ],
  [
    'a number that is none',
    'lead-order-unknown',
    async () => {
      return { id: (await sendLead()).id, version: 1, into: 99_999_999 }
    },
  ],
  [
    'a lead of another court',
    'lead-order-unknown',
    async () => {
      const other = await sendLead({ court: yuhuatai })
      return { id: (await sendLead()).id, version: 1, into: other.order }
    },
  ],
  [
    'one that goes along itself',
    'lead-merged-already',
    async () => {
      const { along } = await merged()
      return { id: (await sendLead()).id, version: 1, into: along.order }
    },
  ],
  [
    'another, while others go along with it',
    'lead-merged-already',
    async () => {
      const { leading } = await merged()
      return { id: leading.id, version: 2, into: (await sendLead()).order }
    },
  ],
  [
    'one that is concluded',
    'lead-merge-concluded',
    async () => {
      const over = await sendLead()
      await concludeLead(duty, { id: over.id, version: 1, outcome: 'notUsed', answer: '感谢' })
      return { id: (await sendLead()).id, version: 1, into: over.order }
    },
  ],
  [
    'another, on a version that has passed',
    'changed-meanwhile',
    async () => {
      return { id: (await sendLead()).id, version: 2, into: (await sendLead()).order }
    },
  ],
])('a lead is not merged with %s (%s), and nothing is left', async (_, rule, asked) => {
  const merge = { ...(await asked()), reason }
  const count = () => owner`select count(*)::int as n from lead_merges where split_at is null`
  const [before] = await count()
  await expect(mergeLeads(duty, merge)).rejects.toMatchObject({ rule })
  expect((await count())[0]).toEqual(before)
})

test('an officer to whom the leading lead belongs reads and answers what goes along, until it is parted', async () => {
  const officer = staff(shibei, 'officer')
  const { name, staffId } = officer as { name: string; staffId: string }
  const about = { caseNumber: '（2026）鲁0203执95101号' }
  await caseFile(about.caseNumber, 'open', name, staffId)
  const [leading, along] = [await sendLead({ about }), await sendLead()]
  await mergeLeads(duty, { id: along.id, version: 1, into: leading.order, reason })
  expect(await askAs(officer).lead(along.id)).toMatchObject({ order: along.order })
  const listed = (await askAs(officer).leads()).rows.map(({ order }) => order)
  expect(listed).toEqual([along.order, leading.order])
  await splitLead(duty, { id: along.id, version: 2, reason })
  await expect(askAs(officer).lead(along.id)).rejects.toMatchObject({ rule: 'role-needed' })
})
