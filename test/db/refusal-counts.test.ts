import { expect, test } from 'vitest'
import { draftNotice, Refusal, tagCase, type Actor } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { staff } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()

const court = '京9901'
const officer = staff(court, 'officer')
const counted = () =>
  owner<{ court: string; rule: string; count: number }[]>`
    select court, rule, count from refusal_counts order by court, rule`
const entries = async () => {
  const [row] = await owner<{ entries: number }[]>`select count(*)::int as entries from journal`
  return row!.entries
}

const refusedFor = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.rule : 'fault'),
  )
const draft = (by: Actor, asked: object) => refusedFor(draftNotice(by, asked as never))

test('a bar that held is counted for the court of whoever was refused, and nothing else is left', async () => {
  const { id: caseFileId } = await fileCase(court)
  await tagCase(officer, { caseFileId, tags: ['sensitive'], version: 1 })
  const before = await entries()
  const takeOff = () => refusedFor(tagCase(officer, { caseFileId, tags: [], version: 2 }))

  expect([await takeOff(), await takeOff()]).toEqual(['tag-kept', 'tag-kept'])

  expect(await counted()).toEqual([{ court, rule: 'tag-kept', count: 2 }])
  expect(await entries()).toBe(before)
})

test('a field that was filled in wrongly, and a lost race, are no bars that held', async () => {
  const { id: caseFileId } = await fileCase(court)
  const before = await counted()

  expect(await draft(officer, {})).toBe('input-invalid')
  expect(await refusedFor(tagCase(officer, { caseFileId, tags: ['cautious'], version: 9 }))).toBe(
    'changed-meanwhile',
  )

  expect(await counted()).toEqual(before)
})

test('the public belongs to no court', async () => {
  const { id: caseFileId } = await fileCase(court)
  const asked = { caseFileId, tags: ['sensitive'] as ['sensitive'], version: 1 }

  expect(await refusedFor(tagCase({ kind: 'anyone' }, asked))).toBe('sign-in-needed')

  expect(await counted()).toContainEqual({ court: '', rule: 'sign-in-needed', count: 1 })
})
