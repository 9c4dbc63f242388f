import { asc, desc, eq } from 'drizzle-orm'
import { inOneTransaction, type Actor } from '../act.ts'
import type { Gate } from '../approvals/gates.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles, parties, steps, type CaseState } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { decisions } from '../decisions/tables.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { isId } from '../public-gone.ts'
import { dayOf } from '../time/days.ts'
import { gatesOfSuspension } from './conditions.ts'
import type { Heard, Hearing } from './hearing.ts'
import { suspensionFacts } from './known.ts'
import { linkedCases, type LinkedCase } from './linked.ts'
import { caseworkers } from './on-case.ts'
import { wordsOf } from './own-suspension.ts'
import { latestRuling, textOf, type Ruling } from './ruling.ts'
import {
  applicantVisits,
  propertySearches,
  resumptions,
  suspensionObjections,
  suspensionOpinions,
  suspensionServices,
  type OpinionChannel,
  type OpinionKind,
} from './tables.ts'

type Row<Table extends { $inferSelect: object }> = Table['$inferSelect']

/** Everything that the desk shows of a case on its way to 终本 and back. */
export interface CaseSuspension {
  caseFileId: string
  caseNumber: string
  state: CaseState
  version: number
  applicants: { id: string; name: string }[]
  searches: Row<typeof propertySearches>[]
  hearing: Hearing | undefined
  heard: readonly Heard[]
  opinions: {
    id: string
    partyId: string
    opinion: OpinionKind
    channel: OpinionChannel
    heardOn: string
    text?: string
    leadId: string | null
  }[]
  objections: Row<typeof suspensionObjections>[]
  draft: Ruling | undefined
  gates: Gate[]
  /** The decision that is on its way, or was approved and not used, and whether it says what the draft says. */
  decision: { id: string; state: string; version: number; asDrafted: boolean } | undefined
  ruling: Ruling | undefined
  services: Row<typeof suspensionServices>[]
  visits: Row<typeof applicantVisits>[]
  resumptions: (Omit<Row<typeof resumptions>, 'key' | 'body' | 'once'> & { text?: string })[]
  resumedAs: LinkedCase | undefined
  resumedFrom: LinkedCase | undefined
}

/** One case of one’s own court with its searches, hearing, gates, ruling and resumption, or undefined; its words stay sealed. */
export const caseSuspension = (by: Actor, id: string): Promise<CaseSuspension | undefined> =>
  readSuspension(by, id, () => ({}))

/**
 * The same, with the words of the applicants opened: what one named is read by who works on the case, as a lead is, and
 * by nobody above (第五条, domain C-1). The journal says who opened how many.
 */
export async function openSuspension(by: Actor, id: string): Promise<CaseSuspension | undefined> {
  const { roles, court } = mustHold(by, ...caseOffices)
  if (!caseworkers.some((role) => roles.includes(role))) return caseSuspension(by, id)
  const shown = await readSuspension(by, id, wordsOf)
  const count = [...(shown?.opinions ?? []), ...(shown?.resumptions ?? [])].filter(
    ({ text }) => text !== undefined,
  ).length
  if (count > 0) {
    await inOneTransaction(by, ({ journal }) =>
      journal({
        kind: 'opinion.opened',
        court,
        subject: { kind: 'case', id },
        caseFileId: id,
        facts: { count },
      }),
    )
  }
  return shown
}

async function readSuspension(
  by: Actor,
  id: string,
  words: typeof wordsOf,
): Promise<CaseSuspension | undefined> {
  mustHold(by, ...caseOffices)
  if (!isId(id)) return undefined
  const { write: reader, now } = store()
  const [file] = await reader.select().from(caseFiles).where(eq(caseFiles.id, id))
  if (!file) return undefined
  mustBeOfCourt(by, file.court)
  const done = await reader
    .select({ code: steps.code, doneOn: steps.doneOn })
    .from(steps)
    .where(eq(steps.caseFileId, id))
  const facts = await suspensionFacts(reader, {
    court: file.court,
    caseFileId: id,
    filedOn: file.filedOn,
    today: dayOf(now()),
    steps: done,
  })
  const [people, searches, opinions, objections, visits, back, decided, ruling, links] =
    await Promise.all([
      reader.select().from(parties).where(eq(parties.caseFileId, id)).orderBy(asc(parties.id)),
      reader
        .select()
        .from(propertySearches)
        .where(eq(propertySearches.caseFileId, id))
        .orderBy(desc(propertySearches.searchedOn)),
      reader
        .select()
        .from(suspensionOpinions)
        .where(eq(suspensionOpinions.caseFileId, id))
        .orderBy(desc(suspensionOpinions.order)),
      reader
        .select()
        .from(suspensionObjections)
        .where(eq(suspensionObjections.caseFileId, id))
        .orderBy(desc(suspensionObjections.id)),
      reader
        .select()
        .from(applicantVisits)
        .where(eq(applicantVisits.caseFileId, id))
        .orderBy(desc(applicantVisits.visitedOn)),
      reader
        .select()
        .from(resumptions)
        .where(eq(resumptions.caseFileId, id))
        .orderBy(desc(resumptions.order)),
      reader
        .select()
        .from(decisions)
        .where(eq(decisions.caseFileId, id))
        .orderBy(desc(decisions.id)),
      latestRuling(reader, id),
      linkedCases(reader, id),
    ])
  const services = ruling
    ? await reader
        .select()
        .from(suspensionServices)
        .where(eq(suspensionServices.rulingId, ruling.id))
    : []
  const decision = decided.find(
    ({ matter, state }) =>
      matter === 'suspension' && ['drafted', 'proposed', 'returned', 'approved'].includes(state),
  )
  return {
    caseFileId: id,
    caseNumber: file.caseNumber,
    state: file.state,
    version: file.version,
    applicants: people
      .filter(({ role }) => role === 'applicant')
      .map(({ id: partyId, name }) => ({ id: partyId, name })),
    searches,
    hearing: facts.hearing,
    heard: facts.heard,
    opinions: opinions.map((one) => ({
      id: one.id,
      partyId: one.partyId,
      opinion: one.opinion,
      channel: one.channel,
      heardOn: one.heardOn,
      leadId: one.leadId,
      ...words('suspension_opinions', one),
    })),
    objections,
    draft: facts.ruling,
    gates: gatesOfSuspension(facts),
    decision: decision && {
      id: decision.id,
      state: decision.state,
      version: decision.version,
      asDrafted: facts.ruling !== undefined && textOf(facts.ruling) === decision.text,
    },
    ruling,
    services,
    visits,
    resumptions: back.map(({ key, body, once: _, ...one }) => ({
      ...one,
      ...words('resumptions', { id: one.id, key, body }),
    })),
    ...links,
  }
}
