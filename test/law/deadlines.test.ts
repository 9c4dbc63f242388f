import { describe, expect, test } from 'vitest'
import {
  answerReport,
  askAs,
  expireListings,
  receiveApplication,
  type StepCode,
} from '../../db/index.ts'
import { store } from '../../db/connection.ts'
import { ruleNamed } from '../../db/rulebooks/index.ts'
import { conditionsOfFacts } from '../../db/suspension/conditions.ts'
import type { SuspensionFacts } from '../../db/suspension/known.ts'
import { readCalendar } from '../../db/time/calendar.ts'
import { dayOf, type CourtDate } from '../../db/time/days.ts'
import { dueOf as reckon } from '../../db/time/due-of.ts'
import { recordDecided } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import {
  caseFile,
  sendLead,
  sendReport,
  shibei,
  shifan,
  useCourts,
  yuhuatai,
} from '../informant.ts'
import { bench, debtorOf, listingUpTo } from '../publication.ts'
import { clock, useStore } from '../store.ts'
import { clocksOf, dueOf } from './clocks-found.ts'

useStore()
useCourts()

const at = (day: string, time = '10:00') => (clock.now = new Date(`${day}T${time}:00+08:00`))

let number = 96_000

/** What starts each limit at a real court; gives the ids of what its clocks belong to. */
const starts = {
  /** The case is closed while an entry of its debtor is public. */
  async closing(court: string, day: string) {
    at(day, '09:00')
    const people = bench(court)
    const debtor = await debtorOf(court)
    await listingUpTo('published', people, debtor)
    await step(court, debtor.caseFileId, 'N30', day)
    return [debtor.caseFileId]
  },
  async leadAfterSuspension(court: string, day: string) {
    at(day)
    const caseNumber = `（2026）${court}执${(number += 1)}号`
    await caseFile(caseNumber, 'closedForNow')
    return [(await sendLead({ court, about: { caseNumber } })).id]
  },
  async correction(court: string, day: string) {
    at(day)
    return [(await sendReport({ court })).id]
  },
  async founded(court: string, day: string) {
    at(day)
    const people = bench(court)
    const debtor = await debtorOf(court)
    const { id: listingId } = await listingUpTo('published', people, debtor)
    const { id } = await sendReport({ court, listingId, text: '地址写错了' })
    const { version } = await askAs(people.clerk).report(id)
    await answerReport(people.clerk, { id, version, outcome: 'founded', text: '已审查' })
    return [debtor.caseFileId]
  },
  async filing(court: string, day: string) {
    at(day)
    return [(await fileCase(court)).id]
  },
  async money(court: string, day: string) {
    const [id] = await starts.filing(court, day)
    await step(court, id!, 'N19', day)
    return [id!]
  },
  async distribution(court: string, day: string) {
    const [id] = await starts.filing(court, day)
    await step(court, id!, 'N20', day)
    return [id!]
  },
  async application(court: string, day: string) {
    at(day)
    const { caseFileId, partyId } = await debtorOf(court)
    const asked = { caseFileId, partyId, receivedOn: day }
    return [(await receiveApplication(bench(court).clerk, asked)).id]
  },
}

async function step(court: string, caseFileId: string, code: StepCode, doneOn: string) {
  const by = bench(court).officer as Parameters<typeof recordDecided>[0]
  const { version } = (await askAs(by).caseFile(caseFileId))!
  await recordDecided(by, { caseFileId, code, doneOn, text: '已办理', version })
}

describe('the golden cases of domain 5.7', () => {
  test.each<[string, keyof typeof starts, string, string, string, string]>([
    // court    what happens           on            the rule                   due           because
    [
      shibei,
      'closing',
      '2026-02-12',
      'listing-remove-in-time',
      '2026-02-24',
      'Spring Festival, make-up Saturday',
    ],
    [shibei, 'closing', '2026-04-29', 'listing-remove-in-time', '2026-05-07', 'May Day'],
    [shibei, 'closing', '2026-09-29', 'listing-remove-in-time', '2026-10-09', 'National Day'],
    [
      yuhuatai,
      'leadAfterSuspension',
      '2026-04-29',
      'lead-verified-closed',
      '2026-05-12',
      '9 May counts',
    ],
    [
      shibei,
      'correction',
      '2026-09-20',
      'correction-review',
      '2026-10-08',
      'the last day lies in the holiday',
    ],
  ])('%s, %s on %s: %s is due %s (%s)', async (court, what, day, rule, due) => {
    expect(await dueOf(rule, ...(await starts[what](court, day)))).toBe(due)
  })

  test.each<[string, string, string, string]>([
    // the rule            begins        due           because
    [
      'lead-verified-2006',
      '2026-04-26',
      '2026-05-06',
      'five days; 1 May and what follows are rest days',
    ],
    [
      'lead-verified-humane',
      '2026-04-26',
      '2026-05-01',
      'a court’s own five days do not roll over',
    ],
  ])('%s from %s: %s (%s)', async (rule, on, due) => {
    const limit = ruleNamed(rule)
    if (limit?.kind !== 'timeLimit') throw new Error(`${rule} is no time limit.`)
    const calendar = await readCalendar(store().write)
    const reckoned = reckon(limit, { on: on as CourtDate, at: clock.now }, calendar)
    expect(dayOf(reckoned.dueAt)).toBe(due)
  })

  test.each<[string, boolean, string]>([
    ['2026-07-15', false, 'three months end on 30 June, fifteen days more on 15 July'],
    ['2026-07-16', true, 'after 15 July'],
  ])('filed 2026-03-31, 终本 on %s: allowed %s (%s)', (today, allowed) => {
    const [gate] = conditionsOfFacts.filter(
      ({ rule }) => rule === 'suspension-three-and-a-half-months',
    )
    const facts = { filedOn: '2026-03-31', today, ruling: null } as unknown as SuspensionFacts
    expect(gate!.met(facts)).toBe(allowed)
  })

  test('two years: the entry is shown on its last day and no day longer, and removed within three working days', async () => {
    at('2026-03-01')
    const people = bench(shibei)
    const debtor = await debtorOf(shibei)
    const { id } = await listingUpTo('published', people, debtor)
    // Of the two readings the shorter one holds: the first day counts (docs/decisions, second article).
    const last = '2028-02-29'
    expect(await clocksOf('listing-term-ends', [id])).toMatchObject([{ due: last, stopped: false }])
    at(last, '23:59')
    await expireListings({ kind: 'portal' })
    expect(await clocksOf('listing-term-ends', [id])).toMatchObject([{ stopped: false }])
    at('2028-03-01', '00:01')
    await expireListings({ kind: 'portal' })
    expect(await clocksOf('listing-term-ends', [id])).toMatchObject([{ stopped: true }])
    expect(await clocksOf('listing-remove-in-time', [id])).toMatchObject([
      { due: '2028-03-03', stopped: true },
    ])
  })
})

describe('statutory days and months: the first day is not counted, a last rest day rolls over (民事诉讼法 85)', () => {
  test.each<[string, keyof typeof starts, string, string, string, string]>([
    // court    what happens   on            the rule             due           because
    [shibei, 'filing', '2026-03-02', 'notice-issued', '2026-03-12', 'ten days'],
    [shibei, 'filing', '2026-02-06', 'notice-issued', '2026-02-24', 'rolls across Spring Festival'],
    [shibei, 'filing', '2026-02-04', 'notice-issued', '2026-02-14', 'a make-up Saturday is worked'],
    [shibei, 'filing', '2026-04-29', 'notice-issued', '2026-05-09', 'and this one'],
    [shibei, 'filing', '2026-09-20', 'notice-issued', '2026-09-30', 'filed on a make-up Sunday'],
    [shibei, 'filing', '2026-09-22', 'notice-issued', '2026-10-08', 'rolls over National Day'],
    [
      shibei,
      'filing',
      '2025-12-22',
      'notice-issued',
      '2026-01-04',
      'New Year, then a make-up Sunday',
    ],
    [shibei, 'filing', '2025-08-31', 'case-finished', '2026-02-28', 'February has no 31st'],
    [
      shibei,
      'filing',
      '2023-08-31',
      'case-finished',
      '2024-02-29',
      'nor has it in a leap year, but a 29th',
    ],
    [shibei, 'filing', '2024-02-29', 'case-finished', '2024-08-29', 'from the leap day'],
    [
      shibei,
      'filing',
      '2026-04-01',
      'case-finished',
      '2026-10-08',
      'six months end on National Day',
    ],
    [
      shifan,
      'filing',
      '2026-01-31',
      'property-investigated-humane',
      '2026-02-28',
      'one month, no 31st',
    ],
    [
      shifan,
      'filing',
      '2026-04-03',
      'property-investigated-humane',
      '2026-05-03',
      'own target: no roll-over',
    ],
    [shibei, 'money', '2026-03-02', 'money-paid-out', '2026-04-01', 'thirty days'],
    [
      shibei,
      'money',
      '2026-04-02',
      'money-paid-out',
      '2026-05-06',
      'thirty days, rolled over May Day',
    ],
    [shibei, 'distribution', '2026-03-02', 'distribution-objection', '2026-03-17', 'fifteen days'],
    [
      shibei,
      'application',
      '2026-03-02',
      'listing-application-decided',
      '2026-03-17',
      'fifteen days',
    ],
    [
      shibei,
      'application',
      '2026-09-18',
      'listing-application-decided',
      '2026-10-08',
      'rolls over',
    ],
    [shibei, 'founded', '2026-09-29', 'correction-in-time', '2026-10-09', 'three working days'],
  ])('%s, %s on %s: %s is due %s (%s)', async (court, what, day, rule, due) => {
    expect(await dueOf(rule, ...(await starts[what](court, day)))).toBe(due)
  })
})

test.each<[string, string, string, string]>([
  // received             due                    the rule                because
  ['2026-03-02 23:58', '2026-03-03 00:03', 'urgent-lead-dispatch', 'five minutes over midnight'],
  ['2026-12-31 23:59', '2027-01-01 00:04', 'urgent-lead-dispatch', 'and over New Year'],
  ['2026-02-28 12:00', '2026-02-28 12:05', 'urgent-lead-dispatch', 'on a day off as on any other'],
])('an urgent lead of %s: officers leave by %s (%s, %s)', async (received, due, rule) => {
  const [day, time] = received.split(' ')
  at(day!, time)
  const { id } = await sendLead({ urgent: true })
  const moment = new Date(`${due.replace(' ', 'T')}:00+08:00`)
  expect(await clocksOf(rule, [id])).toMatchObject([{ at: moment }])
})
