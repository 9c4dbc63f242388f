import { and, eq, gte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Id, maybe, Text, Whole } from '../fields.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import { journal as entries } from '../journal/tables.ts'
import { listings } from '../listings/tables.ts'
import { Refusal } from '../refusal.ts'
import { lockReport, officerOf } from './open-report.ts'
import {
  mustBeUnanswered,
  mustReadReport,
  mustSayWhatWasPutRight,
  reportOutcomes,
  type ReportOutcome,
} from './rules.ts'
import { reports } from './tables.ts'

const Answer = z.strictObject({
  id: Id,
  version: Whole(1, 1_000_000),
  outcome: z.enum(Object.keys(reportOutcomes) as ReportOutcome[]),
  /** What the sender reads. */
  text: Text(1, 3000),
  /** What was put right, where a complaint is founded (seed 1 arts 35 and 45(4)). */
  corrected: maybe(Text(2, 1000)),
})

/** Answers a correction (失信名单规定 12: within fifteen days) or a complaint; its clock stops. */
export const answerReport = act(Answer, async (court, asked) => {
  const { tx, by, now, journal } = court
  const report = await lockReport(tx, asked.id)
  const { staffId } = mustReadReport(by, report, await officerOf(tx, report))
  if (report.version !== asked.version) throw new Refusal('changed-meanwhile')
  mustBeUnanswered(report.state)
  mustSayWhatWasPutRight(report.kind, asked)
  const key = keyOf(report)
  if (!key) throw new Refusal('lead-erased')
  const [answered] = await tx
    .update(reports)
    .set({
      state: 'answered',
      outcome: asked.outcome,
      answer: sealText(key, `reports.answer:${report.id}`, asked.text),
      corrected: asked.corrected
        ? sealText(key, `reports.corrected:${report.id}`, asked.corrected)
        : null,
      answeredAt: now,
      ownerId: staffId,
      version: sql`${reports.version} + 1`,
    })
    .where(eq(reports.id, report.id))
    .returning({ version: reports.version })
  await journal({
    kind: `${report.kind}.answered`,
    court: report.court,
    subject: { kind: 'report', id: report.id },
    facts: { outcome: asked.outcome },
  })
  if (asked.outcome === 'founded' && report.listingId) {
    await mustBeCorrected(court, { ...report, listingId: report.listingId })
  }
  return { id: report.id, version: answered!.version }
})

/** Starts the time in which a published entry is corrected or revoked, unless that was done since the request came. */
async function mustBeCorrected(
  { tx, journal }: Act,
  { court, listingId, receivedAt }: { court: string; listingId: string; receivedAt: Date },
): Promise<void> {
  const [listing] = await tx
    .select({ caseFileId: listings.caseFileId })
    .from(listings)
    .where(
      and(eq(listings.id, listingId), eq(listings.court, court), eq(listings.state, 'published')),
    )
  const done = await tx
    .select({ seq: entries.seq })
    .from(entries)
    .where(
      and(
        eq(entries.subjectId, listingId),
        eq(entries.kind, 'listing.corrected'),
        gte(entries.at, receivedAt),
      ),
    )
    .limit(1)
  if (!listing || done.length > 0) return
  await journal({
    kind: 'correction.founded',
    court,
    subject: { kind: 'listing', id: listingId },
    caseFileId: listing.caseFileId,
  })
}
