import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { keyOf, openText } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { CourtDate } from '../time/days.ts'
import { latestHearing, whoWasHeard } from './hearing.ts'
import { objectionsThatCount } from './known.ts'
import { linkedCases } from './linked.ts'
import { latestRuling, resultNames } from './ruling.ts'
import {
  propertySearches,
  resumptions,
  suspensionObjections,
  suspensionOpinions,
  type ObjectionOutcome,
  type OpinionKind,
} from './tables.ts'

/** What 终本 and resumption mean in a party’s own case. */
export interface OwnSuspension {
  /** 终本前告知; the applicant alone sees it. */
  hearing?: {
    toldOn: CourtDate
    until: CourtDate | undefined
    conclusion: string
    propertyFound: string
    propertyControlled: string
    sealDates: string
    coerciveMeasures: string
    /** Whether an opinion can still be given; it can until the case is suspended. */
    open: boolean
    opinions: { opinion: OpinionKind; heardOn: CourtDate; text?: string }[]
    objection?: {
      receivedOn: CourtDate
      number: string | null
      registeredOn: CourtDate | null
      outcome: ObjectionOutcome | null
      reviewedOn: CourtDate | null
      review: string | null
    }
  }
  searches: { searchedOn: CourtDate; result: Says; summary: string }[]
  resumption?: {
    askedOn: CourtDate
    state: 'asked' | 'verified' | 'refused' | 'resumed'
    answer: string | null
    answeredOn: CourtDate | null
  }
  /** Whether the applicant can apply for resumption now. */
  mayAsk: boolean
  suspendedOn: CourtDate | null
  resumedAs: string | undefined
  resumedFrom: string | undefined
}

/** 终本前告知, the searches after 终本 and the way back, as the party who came in may see them (M06, 第九条). */
export async function ownSuspension(by: Actor): Promise<OwnSuspension> {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const reader = store().write
  const [found] = await reader
    .select({ role: parties.role, state: caseFiles.state })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(and(eq(parties.id, by.partyId), eq(caseFiles.id, by.caseFileId)))
  if (!found) throw new Refusal('not-found')
  const { resumedAs, resumedFrom } = await linkedCases(reader, by.caseFileId)
  const links = { resumedAs: resumedAs?.caseNumber, resumedFrom: resumedFrom?.caseNumber }
  const suspendedOn = (await latestRuling(reader, by.caseFileId))?.ruledOn ?? null
  if (found.role !== 'applicant') return { searches: [], mayAsk: false, suspendedOn, ...links }
  const hearing = await ownHearing(by.caseFileId, by.partyId, found.state === 'open')
  const resumption = await ownResumption(by.caseFileId, by.partyId)
  const waits = resumption?.state === 'asked' || resumption?.state === 'verified'
  return {
    ...(hearing && { hearing }),
    searches: await ownSearches(by.caseFileId),
    ...(resumption && { resumption }),
    mayAsk: found.state === 'closedForNow' && !resumedAs && !waits,
    suspendedOn,
    ...links,
  }
}

async function ownHearing(
  caseFileId: string,
  partyId: string,
  open: boolean,
): Promise<OwnSuspension['hearing']> {
  const { write: reader, now } = store()
  const hearing = await latestHearing(reader, caseFileId)
  if (!hearing) return undefined
  const mine = (await whoWasHeard(reader, hearing, now())).find((one) => one.partyId === partyId)
  const said = await reader
    .select()
    .from(suspensionOpinions)
    .where(
      and(eq(suspensionOpinions.hearingId, hearing.id), eq(suspensionOpinions.partyId, partyId)),
    )
    .orderBy(desc(suspensionOpinions.order))
  const [objection] = await reader
    .select()
    .from(suspensionObjections)
    .where(and(objectionsThatCount(hearing), eq(suspensionObjections.partyId, partyId)))
    .orderBy(desc(suspensionObjections.id))
    .limit(1)
  const { toldOn, conclusion, propertyFound, propertyControlled, sealDates, coerciveMeasures } =
    hearing
  return {
    toldOn,
    until: mine?.until,
    conclusion,
    propertyFound,
    propertyControlled,
    sealDates,
    coerciveMeasures,
    open,
    opinions: said.map((one) => ({
      opinion: one.opinion,
      heardOn: one.heardOn,
      ...wordsOf('suspension_opinions', one),
    })),
    ...(objection && { objection }),
  }
}

/** The words of a sealed row; none where it has none, or where its key was destroyed. */
export function wordsOf(
  table: 'suspension_opinions' | 'resumptions',
  row: { id: string; key: Uint8Array | null; body: Uint8Array | null },
): { text?: string } {
  const key = keyOf(row)
  return key && row.body ? { text: openText(key, `${table}.body:${row.id}`, row.body) } : {}
}

async function ownSearches(caseFileId: string): Promise<OwnSuspension['searches']> {
  const rows = await store()
    .write.select()
    .from(propertySearches)
    .where(eq(propertySearches.caseFileId, caseFileId))
    .orderBy(desc(propertySearches.searchedOn), desc(propertySearches.id))
  return rows.map(({ searchedOn, result, summary }) => ({
    searchedOn,
    result: resultNames[result],
    summary,
  }))
}

async function ownResumption(
  caseFileId: string,
  partyId: string,
): Promise<OwnSuspension['resumption']> {
  const [row] = await store()
    .write.select()
    .from(resumptions)
    .where(
      and(
        eq(resumptions.caseFileId, caseFileId),
        eq(resumptions.partyId, partyId),
        inArray(resumptions.state, ['asked', 'verified', 'refused', 'resumed']),
      ),
    )
    .orderBy(desc(resumptions.order))
    .limit(1)
  return (
    row &&
    (({ askedOn, state, answer, answeredOn }) => ({ askedOn, state, answer, answeredOn }))(row)
  )
}
