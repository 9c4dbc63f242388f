import { and, eq, isNotNull } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { bounties } from '../bounties/tables.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { listings } from '../listings/tables.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'

/** What an informant says a lead is about, each as far as it is known. */
export interface About {
  bountyId?: string | undefined
  listingId?: string | undefined
  caseNumber?: string | undefined
}

/** The court that a lead goes to, and the public record and the case to which it is tied. */
export interface Tie {
  court: string
  to: { bountyId: string | null; listingId: string | null; caseFileId: string | null }
  closedForNow: boolean
}

type Published = PgTable & Record<'id' | 'court' | 'caseFileId' | 'publishedAt', PgColumn>

/** A record that the public has seen, if only once; about others nobody outside can know anything. */
async function publicRecord(tx: Tx, table: Published, id: string) {
  const [record] = await tx
    .select({ court: table.court, caseFileId: table.caseFileId })
    .from(table)
    .where(and(eq(table.id, id), isNotNull(table.publishedAt)))
  if (!record) throw new Refusal('not-found')
  return record as { court: string; caseFileId: string }
}

const recordOf = async (tx: Tx, { bountyId, listingId }: About) => {
  if (bountyId) return publicRecord(tx, bounties, bountyId)
  if (listingId) return publicRecord(tx, listings, listingId)
  return undefined
}

/** Only a court of this deployment. */
async function mustBeCourt(tx: Tx, court: string): Promise<void> {
  const [found] = await tx.select({ code: courts.code }).from(courts).where(eq(courts.code, court))
  if (!found) throw noSuchCourt()
}

/** Said beside the field of the court. */
export function noSuchCourt(): Refusal {
  const says = { zh: '请选择法院', en: 'please choose a court' }
  const facts = { field: 'court', why: says.zh, whyEn: says.en }
  return new Refusal('input-invalid', facts, [{ field: 'court', says }])
}

/**
 * Ties a lead to what it is about. A bounty or listing decides which court it goes to. A case number is
 * looked up in silence: whoever sends it learns nothing about whether there is such a case.
 */
export async function tieLead(tx: Tx, court: string, about: About): Promise<Tie> {
  const tie = await tieOf(tx, court, about)
  if (tie.court === court) await mustBeCourt(tx, court)
  return tie
}

/** The same, for whoever asks the court itself whether there is such a one. */
export async function tieOf(tx: Tx, court: string, about: About): Promise<Tie> {
  const record = await recordOf(tx, about)
  const own = record?.court ?? court
  const number = about.caseNumber === undefined ? undefined : readCaseNumber(about.caseNumber)
  const named = record
    ? eq(caseFiles.id, record.caseFileId)
    : number === undefined
      ? undefined
      : and(eq(caseFiles.caseNumber, number), eq(caseFiles.court, own))
  const [file] = named
    ? await tx.select({ id: caseFiles.id, state: caseFiles.state }).from(caseFiles).where(named)
    : []
  return {
    court: own,
    to: {
      bountyId: about.bountyId ?? null,
      listingId: about.listingId ?? null,
      caseFileId: file?.id ?? null,
    },
    closedForNow: file?.state === 'closedForNow',
  }
}
