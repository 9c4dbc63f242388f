import { asc, eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { bounties } from '../bounties/tables.ts'
import { store } from '../connection.ts'
import { traceOfCase, type TraceRow } from '../journal/trace.ts'
import { listings } from '../listings/tables.ts'
import { maskNumber } from '../people/identity.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { restrictions } from '../restrictions/tables.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import { outrunBy, type OutrunBy } from '../rulebooks/stricter.ts'
import type { Says } from '../rulebooks/rule.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { isLate, isPaused, isProvisional } from '../time/late.ts'
import { clocks } from '../time/tables.ts'
import { caseOffices } from './desk-cases.ts'
import type { ShownClock } from './own-case.ts'
import { stepName } from './step-catalogue.ts'
import { resultName } from './step-results.ts'
import { caseFiles, parties, steps } from './tables.ts'

type Party = typeof parties.$inferSelect

/** Everything that the desk shows of one case. */
export interface CaseDetail extends Omit<typeof caseFiles.$inferSelect, 'createdAt'> {
  parties: (Omit<Party, 'personKey' | 'accessCode' | 'court' | 'caseFileId'> & {
    maskedNumber: string
    hasCode: boolean
  })[]
  steps: {
    id: string
    code: string
    name: Says
    doneOn: CourtDate
    text: string
    /** How it ended, where that is recorded. */
    result: Says | null
    by: string | null
  }[]
  clocks: (ShownClock & { id: string; rule: string; history: boolean })[]
  listings: { id: string; state: string; name: string }[]
  restrictions: { id: string; state: string; name: string }[]
  bounties: { id: string; state: string; name: string }[]
  trace: TraceRow[]
}

/** One case of one's own court, or undefined when there is none. */
export async function deskCase(by: Actor, id: string): Promise<CaseDetail | undefined> {
  mustHold(by, ...caseOffices)
  if (!isId(id)) return undefined
  const { write, now } = store()
  const [found] = await write.select().from(caseFiles).where(eq(caseFiles.id, id))
  if (!found) return undefined
  mustBeOfCourt(by, found.court)
  const { createdAt: _, ...file } = found
  const publications = [listings, restrictions, bounties].map((table) =>
    write
      .select({ id: table.id, state: table.state, name: table.name })
      .from(table)
      .where(eq(table.caseFileId, id))
      .orderBy(asc(table.id)),
  )
  const [people, done, running, trace, listed, restricted, offered] = await Promise.all([
    write.select().from(parties).where(eq(parties.caseFileId, id)).orderBy(asc(parties.id)),
    write
      .select()
      .from(steps)
      .where(eq(steps.caseFileId, id))
      .orderBy(asc(steps.doneOn), asc(steps.code)),
    write
      .select()
      .from(clocks)
      .where(eq(clocks.caseFileId, id))
      .orderBy(asc(clocks.dueAt), asc(clocks.rule)),
    traceOfCase(write, id),
    ...publications,
  ])
  const outrun = outrunBy(running)
  return {
    ...file,
    parties: people.map(
      ({ personKey: __, accessCode, court: ___, caseFileId: ____, ...party }) => ({
        ...party,
        maskedNumber: party.idNumber ? maskNumber(party.idType, party.idNumber) : '',
        hasCode: accessCode !== null,
      }),
    ),
    steps: done.map(({ id: stepId, code, doneOn, text, result, by: doneBy }) => ({
      id: stepId,
      code,
      name: stepName(code),
      doneOn,
      text,
      result: resultName(code, result),
      by: doneBy,
    })),
    clocks: running.flatMap((clock) => deskClock(clock, now(), outrun.get(clock)) ?? []),
    listings: listed ?? [],
    restrictions: restricted ?? [],
    bounties: offered ?? [],
    trace,
  }
}

function deskClock(clock: typeof clocks.$inferSelect, now: Date, outrun: OutrunBy | undefined) {
  const limit = ruleNamed(clock.rule)
  if (limit?.kind !== 'timeLimit') return undefined
  return {
    id: clock.id,
    rule: clock.rule,
    says: limit.says,
    article: limit.article,
    document: limit.document,
    startedOn: clock.startedOn,
    dueOn: dayOf(clock.dueAt),
    stopped: clock.stoppedAt !== null,
    late: isLate(clock, now),
    provisional: isProvisional(clock),
    paused: isPaused(clock),
    ended: clock.ended,
    ...(outrun && { outrunBy: outrun }),
    history: clock.history,
  }
}
