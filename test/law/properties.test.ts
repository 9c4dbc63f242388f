import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import {
  askAs,
  endClock,
  pauseClock,
  Refusal,
  removeListing,
  resumeClock,
  type Actor,
} from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { anyone, shibei, staff, useCourts } from '../informant.ts'
import { addDays, bench, dayOf, debtorOf, listingUpTo } from '../publication.ts'
import { clock, owner, reopenStore, useStore } from '../store.ts'
import { daysDue, lostClocks, lastMove, outOfOrder, unsignedInPublic } from './held-properties.ts'
import { attempt, newWorld, fields, prepare, type Move } from './random-court.ts'

useStore()
useCourts()

const moves = fc.array(
  fc.record<Move>({
    what: fc.nat({ max: 999 }),
    any: fc.nat({ max: 5 }).map((n) => n === 0),
    who: fc.nat({ max: 35 }),
    which: fc.nat({ max: 11 }),
    n: fc.nat({ max: 999 }),
  }),
  { minLength: 40, maxLength: 80 },
)

const daysFromTodayTo = (day: string) =>
  (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(clock.now)}T00:00:00Z`)) / 86_400_000
const idOf = (by: Actor) => (by.kind === 'staff' ? by.staffId : '')

beforeEach(async () => {
  clock.now = new Date('2026-12-18T09:30:00+08:00')
  await owner`delete from calendars where year = '2027'`
})

test.each(Object.keys(fields) as (keyof typeof fields)[])(
  'whatever is tried with %s, by whom and in which order: what is refused is refused by a rule, and the law holds',
  { timeout: 60_000 },
  async (field) => {
    const world = newWorld()
    await prepare(world)
    const courtOf = new Map(
      Object.entries(world.benches).flatMap(([court, people]) =>
        Object.values(people).map((by) => [idOf(by), court] as const),
      ),
    )
    // A slow machine tries less; what it tried is looked at all the same.
    const until = performance.now() + 3500
    const sequence = async (tried: readonly Move[]) => {
      if (performance.now() > until) return
      let before = await daysDue()
      for (const move of tried) {
        if (performance.now() > until) break
        const then = clock.now
        // The law says no by a rule; whatever else is thrown is a fault of ours.
        await attempt(world, field, move).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        const after = await daysDue()
        for (const [id, { due, left, paused }] of before) {
          const found = after.get(id)
          if (!found) continue
          if (found.due !== due)
            expect(await lastMove(id), 'a date moves with its entry').toBe(found.due)
          const resumed = paused && !found.paused && clock.now >= then
          if (resumed) expect(daysFromTodayTo(found.due)).toBeGreaterThanOrEqual(left)
        }
        before = after
      }
      expect(await unsignedInPublic()).toEqual([])
      expect(await lostClocks()).toEqual([])
      expect(await outOfOrder(courtOf)).toEqual([])
    }
    await fc.assert(fc.asyncProperty(moves, sequence), {
      numRuns: 4,
      endOnFailure: true,
    })
  },
)

test('a clock that is set back while the court is closed takes nobody’s time, and removals go through', async () => {
  const people = bench(shibei)
  const listing = await listingUpTo('published', people, await debtorOf(shibei))
  const filed = await fileCase(shibei)
  const running = async () => {
    const [row] = await owner<{ id: string; version: number; due: Date }[]>`
      select id, version, due_at as due from clocks
      where case_file_id = ${filed.id} and rule = 'notice-issued'`
    return row!
  }
  const before = await running()
  const reason = '当事人协商，暂停计算'
  const director = staff(shibei, 'director')
  await pauseClock(director, { id: before.id, version: before.version, reason })
  clock.now = new Date(clock.now.getTime() - 3 * 86_400_000)
  await reopenStore()
  const paused = await running()
  await resumeClock(director, { id: paused.id, version: paused.version, reason })
  const after = await running()
  expect(after.due.getTime()).toBeGreaterThanOrEqual(before.due.getTime())
  await removeListing(people.judge, { ...listing, reason: '10.1' })
  expect(await askAs(anyone).listing(listing.id)).toMatchObject({ gone: '10.1' })
  expect(await lostClocks()).toEqual([])
})

test('a clock that is ended after the machine was set back a day ends no earlier than it began', async () => {
  const filed = await fileCase(shibei)
  const find = async () => {
    const [row] = await owner<{ id: string; version: number; stopped: Date | null }[]>`
      select id, version, stopped_at as stopped from clocks
      where case_file_id = ${filed.id} and rule = 'notice-issued'`
    return row!
  }
  const { id, version } = await find()
  clock.now = new Date(clock.now.getTime() - 86_400_000)
  await endClock(staff(shibei, 'director'), { id, version, reason: '无须再办' })
  expect((await find()).stopped!.getTime()).toBeGreaterThan(clock.now.getTime())
  expect(await outOfOrder(new Map())).toEqual([])
})

test('a pause of any length, begun on any day, leaves at least the days that were left', async () => {
  const director = staff(shibei, 'director')
  const reason = '当事人协商，暂停计算'
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 8 }),
      fc.nat({ max: 40 }),
      fc.constantFrom(
        'notice-issued',
        'case-finished',
        'officer-assigned',
        'property-investigated',
      ),
      async (wait, length, rule) => {
        clock.now = new Date('2026-09-15T15:00:00+08:00')
        const filed = await fileCase(shibei)
        const find = async () => {
          const [row] = await owner<{ id: string; version: number; due: string }[]>`
            select id, version, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due
            from clocks where case_file_id = ${filed.id} and rule = ${rule}`
          return row
        }
        if (!(await find())) return
        clock.now = new Date(`${addDays(dayOf(clock.now), wait)}T12:00:00+08:00`)
        const before = await find()
        const left = daysFromTodayTo(before!.due)
        await pauseClock(director, { id: before!.id, version: before!.version, reason })
        clock.now = new Date(`${addDays(dayOf(clock.now), length)}T13:00:00+08:00`)
        const paused = await find()
        await resumeClock(director, { id: paused!.id, version: paused!.version, reason })
        expect(daysFromTodayTo((await find())!.due)).toBeGreaterThanOrEqual(left)
      },
    ),
    { numRuns: 12, interruptAfterTimeLimit: 8000, markInterruptAsFailure: false },
  )
})
