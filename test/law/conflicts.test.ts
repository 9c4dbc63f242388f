import { expect, test } from 'vitest'
import { authoritiesOf, timeLimitsOf } from '../../db/rulebooks/index.ts'
import { outrunBy } from '../../db/rulebooks/stricter.ts'
import type { Calendar } from '../../db/time/calendar.ts'
import { dueOf } from '../../db/time/due-of.ts'
import { startOf, type CourtDate } from '../../db/time/days.ts'

const [yuhuatai, ledong, shifan] = ['苏0114', '琼9027', '京9901']
const day = (text: string) => text as CourtDate

/** 2026 as far as the examples need it (domain 5.7). */
const off = ['01', '02', '03', '04', '05'].map((date) => day(`2026-05-${date}`))
const calendar: Calendar = {
  years: new Set(['2026']),
  off: new Set(off),
  work: new Set([day('2026-05-09')]),
}

/** The clocks that one entry starts in a court, each with the day on which it is over. */
const started = (court: string, entry: string, on: string, duty: string) =>
  timeLimitsOf(court, on)
    .filter(([, limit]) => limit.duty === duty && limit.starts.some((kind) => kind === entry))
    .map(([rule, limit]) => {
      const { dueAt } = dueOf(limit, { on: day(on), at: startOf(day(on)) }, calendar)
      return { rule, startedOn: on, dueAt }
    })

const decides = (court: string, entry: string, on: string, duty: string) => {
  const clocks = started(court, entry, on, duty)
  const outrun = outrunBy(clocks)
  return clocks.filter((clock) => !outrun.has(clock)).map(({ rule }) => rule)
}

test.each([
  // X5: each clock runs, and the first day decides
  [shifan, 'lead.received', '2026-03-02', 'lead-verified', ['lead-verified-humane']],
  [yuhuatai, 'lead.received', '2026-03-02', 'lead-verified', ['lead-verified']],
  [yuhuatai, 'lead.received.closedForNow', '2026-03-02', 'lead-verified', ['lead-verified']],
  // X7: thirty days before a month of thirty-one, a month of twenty-eight before thirty days
  [shifan, 'step.N19', '2026-03-02', 'money-paid', ['money-paid-out']],
  [shifan, 'step.N19', '2026-02-02', 'money-paid', ['right-holder-told-humane']],
])('in %s %s of %s: of those that ask %s, %j decides', (court, entry, on, duty, expected) => {
  expect(decides(court!, entry, on, duty)).toEqual(expected)
})

test('a clock of another duty, or of the same rule, outruns nothing', () => {
  const first = { rule: 'lead-verified', startedOn: '2026-03-02', dueAt: new Date('2026-03-09') }
  const again = { rule: 'lead-verified', startedOn: '2026-03-02', dueAt: new Date('2026-03-20') }
  const other = { rule: 'case-finished', startedOn: '2026-03-02', dueAt: new Date('2026-03-01') }

  expect(outrunBy([first, again, other])).toEqual(new Map())
})

test('the 2006 period for leads ended when the rules of 2017 came into force', () => {
  const inForce = (on: string) =>
    timeLimitsOf(shifan!, on).some(([name]) => name === 'lead-verified-2006')
  expect([inForce('2017-04-30'), inForce('2017-05-01')]).toEqual([true, false])
})

test('X1: a rule that gives way binds nobody', () => {
  const names = authoritiesOf(ledong!, '2026-11-21').map(([name]) => name)
  expect(names).not.toContain('listing-judge-ledong')
  expect(names).toContain('listing-authority')
})
