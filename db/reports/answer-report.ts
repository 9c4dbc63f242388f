import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { Id, Text, Whole } from '../fields.ts'
import { keyOf, sealText } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import { lockReport } from './open-report.ts'
import { mustBeUnanswered, mustReadReport, reportOutcomes, type ReportOutcome } from './rules.ts'
import { reports } from './tables.ts'

const Answer = z.strictObject({
  id: Id,
  version: Whole(1, 1_000_000),
  outcome: z.enum(Object.keys(reportOutcomes) as ReportOutcome[]),
  /** What the sender reads. */
  text: Text(1, 3000),
})

/** Answers a correction (失信名单规定 12: within fifteen days) or a complaint; its clock stops. */
export const answerReport = act(Answer, async ({ tx, by, now, journal }, asked) => {
  const report = await lockReport(tx, asked.id)
  const { staffId } = mustReadReport(by, report)
  if (report.version !== asked.version) throw new Refusal('changed-meanwhile')
  mustBeUnanswered(report.state)
  const key = keyOf(report)
  if (!key) throw new Refusal('lead-erased')
  const [answered] = await tx
    .update(reports)
    .set({
      state: 'answered',
      outcome: asked.outcome,
      answer: sealText(key, `reports.answer:${report.id}`, asked.text),
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
  return { id: report.id, version: answered!.version }
})
