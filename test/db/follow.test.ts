import { expect, test } from 'vitest'
import { inOneTransaction } from '../../db/act.ts'
import { ensureFollower, follow, readOn } from '../../db/journal/follow.ts'
import { onJournal } from '../../db/journal/listen.ts'
import { owner, useStore } from '../store.ts'

useStore()

const note = (before?: () => Promise<void>) =>
  inOneTransaction({ kind: 'operator' }, async ({ journal }) => {
    const { seq } = await journal({
      kind: 'court.live',
      court: '鲁0203',
      subject: { kind: 'court', id: null },
    })
    await before?.()
    return seq
  })

/** Follows into a list; entries of test files beside this one hold nothing up for long. */
async function readAll(name: string, seen: number[], batch = 10): Promise<void> {
  await ensureFollower(name)
  while (
    (await readOn(
      name,
      batch,
      async (_, entries) => void seen.push(...entries.map(({ seq }) => seq)),
    )) > 0
  );
}

test('every entry is read once and in order, however the batches fall', async () => {
  const written = []
  for (let n = 0; n < 7; n += 1) written.push(await note())
  const seen: number[] = []
  await expect.poll(async () => (await readAll('in-order', seen, 3), seen)).toEqual(written)
})

test('an entry that commits after a later one is not missed', async () => {
  const seen: number[] = []
  let late = 0
  const early = await note(async () => {
    late = await note()
    await readAll('out-of-order', seen)
    expect(seen).not.toContain(late)
  })
  await expect.poll(async () => (await readAll('out-of-order', seen), seen)).toContain(late)
  expect(seen.filter((seq) => seq === early)).toHaveLength(1)
  expect(seen.filter((seq) => seq === late)).toHaveLength(1)
})

test('a follower that dies in the middle repeats and loses nothing', async () => {
  await ensureFollower('dies')
  const entry = await note()
  await expect(
    readOn('dies', 1000, async (tx) => {
      await tx.execute(`insert into chat_languages values ('\\x01', 'zh')`)
      throw new Error('the process dies')
    }),
  ).rejects.toThrow('the process dies')
  expect(await owner`select 1 from chat_languages`).toHaveLength(0)
  const seen: number[] = []
  await expect.poll(async () => (await readAll('dies', seen), seen)).toContain(entry)
})

test('two workers of one follower never read the same entries', async () => {
  await ensureFollower('two')
  for (let n = 0; n < 5; n += 1) await note()
  const seen: number[] = []
  const slowly = () =>
    readOn('two', 2, async (_, entries) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      seen.push(...entries.map(({ seq }) => seq))
    })
  for (let n = 0; n < 20; n += 1) await Promise.all([slowly(), slowly(), slowly()])
  expect(seen.length).toBeGreaterThanOrEqual(5)
  expect(new Set(seen).size).toBe(seen.length)
})

test('who listens hears of an entry at once, with its public number, and after losing the connection', async () => {
  const heard: (number | undefined)[] = []
  const stop = onJournal((number) => void heard.push(number), { pollMs: 60_000 })
  await expect.poll(() => heard.length).toBe(1)
  await inOneTransaction({ kind: 'operator' }, ({ journal }) =>
    journal({
      kind: 'court.live',
      court: '鲁0203',
      subject: { kind: 'court', id: null },
      public: { salt: new Uint8Array(16), shown: {} },
    }),
  )
  await expect.poll(() => heard.length).toBe(2)
  expect(heard[1]).toBeGreaterThan(0)
  await owner`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
  const before = heard.length
  await note()
  await expect.poll(() => heard.length).toBeGreaterThan(before)
  await stop()
})

test('a follower at work wakes by itself, and a handler that fails is told and tried again', async () => {
  const seen: number[] = []
  const faults: unknown[] = []
  let failures = 1
  const following = follow(
    'wakes',
    100,
    async (_, entries) => {
      if (failures > 0) {
        failures -= 1
        throw new Error('not now')
      }
      seen.push(...entries.map(({ seq }) => seq))
    },
    (fault) => void faults.push(fault),
  )
  const entry = await note()
  await expect.poll(() => seen, { timeout: 10_000 }).toContain(entry)
  expect(faults).toHaveLength(1)
  await following.stop()
})
