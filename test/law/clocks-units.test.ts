import { expect, test } from 'vitest'
import type { Calendar } from '../../db/time/calendar.ts'
import { dayOf, readDay, type CourtDate } from '../../db/time/days.ts'
import { after, dueOf, warningMoments } from '../../db/time/due-of.ts'

/** 2026 around Spring Festival, May Day and National Day as the State Council announced it; 2027 is not loaded. */
const year2026: Calendar = {
  years: new Set(['2026']),
  off: new Set([
    '2026-01-01',
    '2026-01-02',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-02-23',
    '2026-05-01',
    '2026-05-04',
    '2026-05-05',
    '2026-10-01',
    '2026-10-02',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ]),
  work: new Set([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]),
}
const day = (text: string) => readDay(text)!
const at = (moment: string) => new Date(`${moment}+08:00`)
const shown = (moment: Date) =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

type Unit = Parameters<typeof dueOf>[0]['unit']
const due = (unit: Unit, length: number, statutory: boolean, on: CourtDate, given?: CourtDate) =>
  dueOf({ unit, length, statutory }, { on, at: at(`${on}T10:00:00`), given }, year2026)

test.each<[string, number, Unit, boolean, string | undefined, string, boolean, string]>([
  // from       length unit         statutory given         due                provisional because
  ['2026-03-02', 5, 'minutes', false, undefined, '2026-03-02 10:05', false, 'minutes run at once'],
  [
    '2026-05-01',
    24,
    'hours',
    false,
    undefined,
    '2026-05-02 10:00',
    false,
    'hours know no rest day',
  ],
  [
    '2026-03-02',
    7,
    'days',
    true,
    undefined,
    '2026-03-09 23:59',
    false,
    'the first day is not counted',
  ],
  [
    '2026-04-26',
    5,
    'days',
    true,
    undefined,
    '2026-05-06 23:59',
    false,
    'statutory: rolls over May Day',
  ],
  ['2026-04-26', 5, 'days', false, undefined, '2026-05-01 23:59', false, 'internal: stays'],
  [
    '2026-02-12',
    3,
    'workingDays',
    true,
    undefined,
    '2026-02-24 23:59',
    false,
    'a make-up Saturday counts',
  ],
  ['2026-04-29', 7, 'workingDays', false, undefined, '2026-05-12 23:59', false, '9 May is worked'],
  [
    '2026-01-31',
    1,
    'months',
    false,
    undefined,
    '2026-02-28 23:59',
    false,
    'the last day of the month',
  ],
  [
    '2026-03-31',
    6,
    'months',
    true,
    undefined,
    '2026-09-30 23:59',
    false,
    'September has thirty days',
  ],
  ['2026-12-23', 10, 'days', true, undefined, '2027-01-02 23:59', true, '2027 is not announced'],
  [
    '2026-12-30',
    3,
    'workingDays',
    true,
    undefined,
    '2027-01-02 23:59',
    true,
    'every day counts there',
  ],
  [
    '2026-03-02',
    0,
    'given',
    false,
    '2026-03-20',
    '2026-03-20 23:59',
    false,
    'the entry says the day',
  ],
  [
    '2026-03-02',
    0,
    'given',
    true,
    '2026-05-01',
    '2026-05-06 23:59',
    false,
    'and a statutory one rolls',
  ],
  [
    '2026-03-02',
    -30,
    'given',
    false,
    '2026-06-30',
    '2026-05-31 23:59',
    false,
    'thirty days before',
  ],
  ['2026-08-01', 12, 'dayOfMonth', false, undefined, '2026-08-12 23:59', false, 'T10: by the 12th'],
  [
    '2026-08-01',
    15,
    'dayOfMonth',
    false,
    undefined,
    '2026-08-15 23:59',
    false,
    'T11: a Saturday stays',
  ],
  [
    '2026-02-01',
    31,
    'dayOfMonth',
    false,
    undefined,
    '2026-02-28 23:59',
    false,
    'T18: the last day',
  ],
  ['2026-08-03', 5, 'weekday', false, undefined, '2026-08-07 23:59', false, 'T16: by Friday'],
  ['2026-08-03', 1, 'weekday', false, undefined, '2026-08-03 23:59', false, 'T16: every Monday'],
])(
  'from %s, %i %s (statutory %s, given %s) is due %s, provisional %s: %s',
  (on, length, unit, statutory, given, is, provisional) => {
    const found = due(
      unit,
      length,
      statutory,
      day(on),
      given === undefined ? undefined : day(given),
    )
    expect([shown(found.dueAt), found.provisional]).toEqual([is, provisional])
  },
)

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

test('a limit whose day is given is not started without one', () => {
  expect(() => due('given', 0, false, day('2026-03-02'))).toThrow(/without one/)
})
