import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { store, type Reader, type Tx } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import type { Staff } from '../people/rules.ts'
import { comparableIn, type Comparable } from './comparable.ts'
import { leadLikenesses, type LikenessKind } from './likeness-tables.ts'
import { caseOf, servedBy } from './served-by.ts'
import { leads, type LeadState } from './tables.ts'

/** A lead as the desk knows it before it is opened, and by what it is like another. */
export interface LikeLead {
  id: string
  order: number
  receivedAt: Date
  state: LeadState
  alike: LikenessKind[]
}

type Lead = Pick<typeof leads.$inferSelect, 'id' | 'court'>
type Tied = Lead & Partial<Record<'bountyId' | 'listingId' | 'caseFileId', string | null>>

/** The hash of one court says nothing in another, and one of a phone is not that of an account. */
const hashOf = (court: string, { kind, value }: Comparable): Uint8Array =>
  keyedHash(store().keys, 'lead-likeness', `${court}\n${kind}\n${value}`)

const ties = ({ bountyId, listingId, caseFileId }: Tied): Comparable[] => [
  ...(bountyId ? [{ kind: 'bounty' as const, value: bountyId }] : []),
  ...(listingId ? [{ kind: 'listing' as const, value: listingId }] : []),
  ...(caseFileId ? [{ kind: 'case' as const, value: caseFileId }] : []),
]

/**
 * Writes down by what a lead can be found to be like another (财产调查规定 23: the same lead of two people is ordered by
 * who came first): keyed hashes alone, which fall with the lead's key.
 */
export async function keepLikenesses(
  tx: Tx,
  lead: Tied,
  texts: readonly (string | undefined)[],
): Promise<void> {
  const found = [...ties(lead), ...comparableIn(texts.filter(Boolean).join('\n'))]
  if (found.length === 0) return
  await tx
    .insert(leadLikenesses)
    .values(
      found.map((one) => ({
        court: lead.court,
        leadId: lead.id,
        kind: one.kind,
        hash: hashOf(lead.court, one),
      })),
    )
    .onConflictDoNothing()
}

/** What tells most comes first: two leads with one plate are the same, two of one case need not be. */
const weights: Record<LikenessKind, number> = {
  idNumber: 16,
  plate: 16,
  account: 16,
  parcel: 16,
  phone: 12,
  address: 8,
  bounty: 2,
  listing: 2,
  case: 1,
}
const weigh = ({ alike }: LikeLead) => alike.reduce((sum, kind) => sum + weights[kind], 0)

const mostShown = 10

/**
 * The leads that are like one, for whoever has opened it and of those that they serve alone; the outside never learns
 * that there is another.
 */
export async function likeLeads(reader: Reader, staff: Staff, lead: Lead): Promise<LikeLead[]> {
  const own = alias(leadLikenesses, 'own')
  const found = await reader
    .select({
      id: leads.id,
      order: leads.order,
      receivedAt: leads.receivedAt,
      state: leads.state,
      alike: sql<LikenessKind[]>`json_agg(distinct ${leadLikenesses.kind})`,
    })
    .from(own)
    .innerJoin(
      leadLikenesses,
      and(
        eq(leadLikenesses.court, own.court),
        eq(leadLikenesses.hash, own.hash),
        ne(leadLikenesses.leadId, own.leadId),
      ),
    )
    .innerJoin(leads, eq(leads.id, leadLikenesses.leadId))
    .leftJoin(...caseOf)
    .where(
      and(
        eq(own.leadId, lead.id),
        eq(own.court, lead.court),
        isNotNull(leads.key),
        servedBy(staff),
      ),
    )
    .groupBy(leads.id)
    .orderBy(sql`count(distinct ${leadLikenesses.hash}) desc`, sql`${leads.order} desc`)
    .limit(200)
  return found.toSorted((a, b) => weigh(b) - weigh(a) || b.order - a.order).slice(0, mostShown)
}
