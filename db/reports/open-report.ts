import { eq, inArray, sql } from 'drizzle-orm'
import { inOneTransaction, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { Id } from '../fields.ts'
import { journalRefusal } from '../journal/journal-refusal.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import { keyOf, openFields, openText } from '../leads/sealed-content.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { mustReadReport, reportStateNames, type ReportKind, type ReportOutcome } from './rules.ts'
import { reports, type ReportState } from './tables.ts'

type Report = typeof reports.$inferSelect

/** A report at the desk, opened. */
export interface ReportDetail {
  id: string
  court: string
  kind: ReportKind
  listingId: string | null
  state: ReportState
  says: Says
  receivedAt: Date
  /** What the sender wrote; absent when the report's key was destroyed. */
  content?: { text: string; contact?: string }
  outcome: ReportOutcome | null
  answer?: string
  /** What was put right. */
  corrected?: string
  /** It is about the supervisor, and the president's. */
  aboutSupervisor: boolean
  /** Who is complained of, as far as the reader named them. */
  accused: { id: string; name: string }[]
  caseNumber: string | null
  petitionId: string | null
  answeredAt: Date | null
  clocks: Clock[]
  trace: TraceRow[]
  erased: boolean
  version: number
}

/** The officer of the case that a complaint is about. */
export async function officerOf(
  tx: Tx,
  { caseFileId }: Pick<Report, 'caseFileId'>,
): Promise<string | null> {
  if (!caseFileId) return null
  const [file] = await tx
    .select({ officerId: caseFiles.officerId })
    .from(caseFiles)
    .where(eq(caseFiles.id, caseFileId))
  return file?.officerId ?? null
}

/** Locks a report for a decision that rests on its state. */
export async function lockReport(tx: Tx, id: string): Promise<Report> {
  const [report] = await tx.select().from(reports).where(eq(reports.id, id)).for('update')
  if (!report) throw new Refusal('not-found')
  return report
}

function contentOf(report: Report): Pick<ReportDetail, 'content' | 'answer' | 'corrected'> {
  const key = keyOf(report)
  if (!key || !report.body) return {}
  const { text = '', contact } = openFields(key, `reports.body:${report.id}`, report.body)
  const { corrected } = report
  return {
    ...(corrected && { corrected: openText(key, `reports.corrected:${report.id}`, corrected) }),
    content: { text, ...(contact && { contact }) },
    ...(report.answer && { answer: openText(key, `reports.answer:${report.id}`, report.answer) }),
  }
}

async function namesOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...ids]))
}

async function caseNumberOf(tx: Tx, id: string | null): Promise<string | null> {
  if (!id) return null
  const [file] = await tx
    .select({ caseNumber: caseFiles.caseNumber })
    .from(caseFiles)
    .where(eq(caseFiles.id, id))
  return file?.caseNumber ?? null
}

/** Marks the first opening; later ones leave the record as it is, and only the journal knows of them. */
async function open(tx: Tx, id: string): Promise<Report> {
  const report = await lockReport(tx, id)
  if (report.state !== 'received') return report
  const [opened] = await tx
    .update(reports)
    .set({ state: 'opened', version: sql`${reports.version} + 1` })
    .where(eq(reports.id, id))
    .returning()
  return opened!
}

/** Opens a report for who may read its kind; opening and refusal are both journaled. */
export async function openReport(by: Actor, id: string): Promise<ReportDetail> {
  if (!Id.safeParse(id).success) throw new Refusal('not-found')
  let kind: ReportKind = 'correction'
  return inOneTransaction(by, async ({ tx, now, journal }) => {
    const seen = await lockReport(tx, id)
    kind = seen.kind
    mustReadReport(by, seen, await officerOf(tx, seen))
    const report = await open(tx, id)
    const subject = { kind: 'report', id }
    await journal({ kind: `${report.kind}.opened`, court: report.court, subject })
    return {
      id,
      court: report.court,
      kind: report.kind,
      listingId: report.listingId,
      state: report.state,
      says: reportStateNames[report.state],
      receivedAt: report.receivedAt,
      ...contentOf(report),
      outcome: report.outcome,
      aboutSupervisor: report.aboutSupervisor,
      accused: await namesOf(tx, report.accused),
      caseNumber: await caseNumberOf(tx, report.caseFileId),
      petitionId: report.petitionId,
      answeredAt: report.answeredAt,
      clocks: (await clocksOf(tx, [id], now)).get(id) ?? [],
      trace: await traceOf(tx, id),
      erased: report.key === null,
      version: report.version,
    }
  }).catch((error: unknown) => journalRefusal(by, `${kind}.openingRefused`, 'report', id, error))
}
