import {
  answerReport,
  concludeLead,
  endClock,
  expireBounties,
  expireListings,
  expireNotices,
  loadCalendar,
  pauseClock,
  recordSeizure,
  releaseSeizure,
  renewSeizure,
  resumeClock,
  watchSeizures,
  type Actor,
} from '../../db/index.ts'
import { recordDecided } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { sendLead, sendReport, shibei, staff, yuhuatai } from '../informant.ts'
import { addDays, bench, listingUpTo, restricted, type Bench } from '../publication.ts'
import { clock, reopenStore } from '../store.ts'
import { publicationTries } from './random-publication.ts'
import {
  anyDay,
  day,
  draw,
  held,
  on as onRow,
  pick,
  today,
  type CaseInHand,
  type Place,
  type Try,
} from './random-try.ts'

/** One thing that somebody tries: who, on what, and some numbers that choose the rest. */
export interface Move {
  /** By its place among all that may be tried; of the field that the sequence is about, or of any. */
  what: number
  any: boolean
  who: number
  which: number
  n: number
}

/** Two courts at work: their people, and what they have in hand. */
export interface World {
  benches: Record<string, Bench>
  cases: CaseInHand[]
}

export const newWorld = (): World => ({
  benches: { [shibei]: bench(shibei), [yuhuatai]: bench(yuhuatai) },
  cases: [],
})

const courts = [shibei, yuhuatai]

/** What may be tried, each with the office that it falls to. */
function tries(world: World, place: Place): Record<string, Try> {
  const { court, which } = place
  const file = pick(
    world.cases.filter((one) => one.court === court),
    which,
  )
  const on = onRow(place)
  const reason = { reason: '当事人协商，暂停计算' }
  return {
    'case.filed': {
      by: 'clerk',
      run: async (by) => {
        const filed = await fileCase(court, { filedOn: addDays(today(), -40) }, by)
        const { id: debtorId } = filed.parties.find(({ role }) => role === 'debtor')!
        world.cases.push({ id: filed.id, court, debtorId })
      },
    },
    'step.recorded': {
      by: 'officer',
      run: async (by, n) => {
        const row = await held('case_files', place, n)
        const code = pick(
          ['N04', 'N07', 'N10', 'N11', 'N19', 'N20', 'N21', 'N30', 'N01'] as const,
          n,
        )!
        const step = { caseFileId: row?.id ?? '', code, doneOn: anyDay(n), text: `办理${draw()}` }
        return row && recordDecided(by as never, { ...step, version: row.version } as never)
      },
    },
    ...publicationTries(place, file),
    'lead.sent': { by: 'clerk', run: (_, n) => sendLead({ court, urgent: n % 2 === 0 }) },
    'lead.concluded': {
      by: 'director',
      run: on(
        'leads',
        concludeLead,
        { outcome: 'notUsed', answer: '核查无果' },
        `state <> 'concluded'`,
      ),
    },
    'report.sent': { by: 'clerk', run: () => sendReport({ court }) },
    'report.answered': {
      by: 'judge',
      run: on('reports', answerReport, { outcome: 'founded', text: '已审查' }),
    },
    'seizure.recorded': {
      by: 'officer',
      run: async (by, n) => {
        const row = await held('case_files', place, n)
        const term = {
          from: anyDay(n),
          until: addDays(today(), (n % 500) - 60),
          number: `之${draw()}`,
        }
        const what = { kind: pick(['deposit', 'realEstate'] as const, n)!, what: `账户${draw()}` }
        return (
          row && recordSeizure(by, { caseFileId: row.id, version: row.version, ...what, ...term })
        )
      },
    },
    'seizure.renewed': {
      by: 'officer',
      run: (by, n) => {
        const until = addDays(today(), 30 + (n % 300))
        return on('seizures', renewSeizure, { renewedOn: day(n), until, number: '续' })(by, n)
      },
    },
    'seizure.released': {
      by: 'director',
      run: (by, n) => on('seizures', releaseSeizure, { releasedOn: day(n), number: '解' })(by, n),
    },
    'clock.paused': { by: 'director', run: on('clocks', pauseClock, reason, 'stopped_at is null') },
    'clock.resumed': {
      by: 'director',
      run: on('clocks', resumeClock, reason, 'paused_at is not null'),
    },
    'clock.ended': { by: 'president', run: on('clocks', endClock, reason, 'stopped_at is null') },
    'calendar.loaded': {
      by: 'officer',
      run: (_, n) => {
        const off = ['2027-01-01', '2027-02-08', '2027-02-09', ...(n % 2 ? ['2027-02-10'] : [])]
        const who =
          n % 5 ? staff(court, 'administrator') : pick(Object.values(world.benches[court]!), n)!
        return loadCalendar(who, { year: 2027, off, work: ['2027-02-13'] })
      },
    },
    'time.passed': {
      by: 'clerk',
      run: (_, n) => {
        clock.now = new Date(clock.now.getTime() + (n % 9) * 5.7 * 3_600_000)
        return Promise.resolve()
      },
    },
    'time.turned.back': {
      by: 'clerk',
      run: async (_, n) => {
        if (n % 3 > 0) return
        clock.now = new Date(clock.now.getTime() - 26 * 3_600_000)
        await reopenStore()
      },
    },
    'portal.watched': {
      by: 'clerk',
      run: async () => {
        const portal = { kind: 'portal' } as const
        await expireListings(portal)
        await expireBounties(portal)
        await expireNotices(portal)
        await watchSeizures(portal)
      },
    },
  }
}

/** Gives a court records on their way to the public, so that what is tried at random comes near to it. */
export async function prepare(world: World): Promise<void> {
  for (const [court, people] of Object.entries(world.benches)) {
    for (const state of ['signed', 'served', 'published'] as const) {
      const filed = await fileCase(court, { filedOn: addDays(today(), -100) }, people.clerk)
      const { id: debtorId } = filed.parties.find(({ role }) => role === 'debtor')!
      world.cases.push({ id: filed.id, court, debtorId })
      const debtor = { caseFileId: filed.id, partyId: debtorId, caseNumber: filed.caseNumber }
      const listing = await listingUpTo(state, people, debtor)
      if (state === 'served') await restricted(people, listing)
    }
  }
}

const everything = Object.keys(tries(newWorld(), { court: shibei, which: 0 }))

const of = (...begins: string[]) =>
  everything.filter((name) => begins.some((begin) => name.startsWith(begin)))

/** What a sequence mostly tries; the rest of it may be anything. */
export const fields = {
  listings: of('listing.', 'restriction.', 'time.', 'portal.'),
  bounties: of('bounty.', 'time.', 'portal.'),
  notices: of('notice.', 'time.', 'portal.'),
  cases: of('case.', 'step.', 'lead.', 'report.', 'seizure.', 'time.', 'portal.'),
  clocks: of('clock.', 'calendar.', 'time.', 'step.', 'case.'),
}

/** Tries one thing. Most often the right person does, sometimes anybody of either court. */
export async function attempt(
  world: World,
  field: keyof typeof fields,
  { what, any, who, which, n }: Move,
): Promise<string> {
  const court = pick(courts, which)!
  const name = pick(any ? everything : fields[field], what)!
  const one = tries(world, { court, which: n })[name]!
  const others = Object.values(world.benches).flatMap((people) => Object.values(people) as Actor[])
  const by = who % 6 === 0 ? pick(others, who + n)! : world.benches[court]![one.by]
  await one.run(by, n)
  return name
}
