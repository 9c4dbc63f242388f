import { expect, test } from 'vitest'
import { dayOf } from '../../db/time/days.ts'
import { after, dueOf, warningMoments } from '../../db/time/due-of.ts'
import { at, day, due, shown, year2026, type Unit } from '../year-2026.ts'

test.each<[Unit, number, string, string, string, string, string]>([
  // unit  length from        half                fourFifths          whole               because
  [
    'minutes',
    5,
    '2026-03-02',
    '2026-03-02 10:02',
    '2026-03-02 10:04',
    '2026-03-02 10:05',
    'five minutes',
  ],
  [
    'days',
    10,
    '2026-03-02',
    '2026-03-08 00:00',
    '2026-03-11 00:00',
    '2026-03-12 23:59',
    'ten days after the first',
  ],
  [
    'workingDays',
    5,
    '2026-04-27',
    '2026-04-30 12:00',
    '2026-05-07 00:00',
    '2026-05-07 23:59',
    'no warning in May Day’s rest',
  ],
  [
    'days',
    5,
    '2026-04-26',
    '2026-04-29 12:00',
    '2026-04-30 00:00',
    '2026-05-01 23:59',
    'internal, ends on a rest day: warned the working day before',
  ],
  [
    'dayOfMonth',
    15,
    '2026-08-01',
    '2026-08-08 12:00',
    '2026-08-13 00:00',
    '2026-08-15 23:59',
    'T11 on a Saturday',
  ],
  [
    'dayOfMonth',
    12,
    '2026-10-01',
    '2026-10-07 00:00',
    '2026-10-10 14:24',
    '2026-10-12 23:59',
    'T10 in October',
  ],
])('%s %i from %s warn at %s, %s and %s: %s', (unit, length, on, ...moments) => {
  const limit = { unit, length, statutory: false }
  const found = warningMoments(limit, due(unit, length, false, day(on)), year2026)
  expect(found.map(shown)).toEqual(moments.slice(0, 3))
})

test.each<[Unit, number, boolean, string, string, string, string, string, string]>([
  // unit   length stat. from     due before    paused        resumed       due after     because
  [
    'days',
    7,
    true,
    '2026-03-02',
    '2026-03-09',
    '2026-03-04',
    '2026-03-06',
    '2026-03-11',
    'two days',
  ],
  [
    'days',
    7,
    true,
    '2026-03-02',
    '2026-03-09',
    '2026-03-04',
    '2026-03-04',
    '2026-03-09',
    'the same day',
  ],
  [
    'days',
    7,
    true,
    '2026-03-02',
    '2026-03-09',
    '2026-03-05',
    '2026-03-10',
    '2026-03-16',
    'lands on a Saturday and rolls over',
  ],
  [
    'days',
    5,
    false,
    '2026-03-02',
    '2026-03-07',
    '2026-03-05',
    '2026-03-06',
    '2026-03-08',
    'internal: stays on the Sunday',
  ],
  [
    'workingDays',
    3,
    true,
    '2026-04-29',
    '2026-05-07',
    '2026-04-30',
    '2026-05-06',
    '2026-05-08',
    'May Day takes nothing: one working day passed',
  ],
  [
    'workingDays',
    3,
    true,
    '2026-04-29',
    '2026-05-07',
    '2026-05-01',
    '2026-05-05',
    '2026-05-07',
    'no working day passed',
  ],
  [
    'months',
    1,
    true,
    '2026-01-31',
    '2026-02-28',
    '2026-02-10',
    '2026-02-12',
    '2026-03-02',
    'calendar days on top',
  ],
  [
    'given',
    0,
    false,
    '2026-03-02',
    '2026-03-20',
    '2026-03-10',
    '2026-03-15',
    '2026-03-25',
    'a promised day',
  ],
])(
  '%s %i (statutory %s) from %s, due %s: paused %s, resumed %s, due %s (%s)',
  (unit, length, statutory, on, before, paused, resumed, is) => {
    const limit = { unit, length, statutory }
    const started = { on: day(on), at: at(`${on}T10:00:00`), given: day(before) }
    const first = dueOf(limit, started, year2026)
    const pause = { from: at(`${paused}T15:00:00`), to: at(`${resumed}T09:00:00`) }
    expect(dayOf(first.dueAt)).toBe(before)
    const moved = after(pause, limit, first, year2026)
    expect(dayOf(moved.dueAt)).toBe(is)
    expect(dueOf(limit, { ...started, pauses: [pause] }, year2026).dueAt).toEqual(moved.dueAt)
  },
)

test('what is counted in minutes goes on with exactly the minutes that were left', () => {
  const limit = { unit: 'minutes', length: 5, statutory: false } as const
  const first = dueOf(limit, { on: day('2026-03-02'), at: at('2026-03-02T10:00:00') }, year2026)
  const pause = { from: at('2026-03-02T10:02:00'), to: at('2026-03-02T10:32:00') }
  expect(shown(after(pause, limit, first, year2026).dueAt)).toBe('2026-03-02 10:35')
})
