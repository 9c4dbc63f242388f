import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { Id, list, Text, Whole } from '../fields.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { clocks } from '../time/tables.ts'
import { lockReport, officerOf } from './open-report.ts'
import { mustBeUnanswered, mustReadReport } from './rules.ts'
import { holdsSupervision } from './holds-supervision.ts'
import { reports } from './tables.ts'

const Named = z.strictObject({
  id: Id,
  version: Whole(1, 1_000_000),
  usernames: list(Text(1, 60)),
})

/**
 * Says who is complained of: from then on none of them finds it by any way, and where a supervisor is among them it is
 * the president’s (domain C-8).
 */
export const nameAccused = act(Named, async (court, { id, version, usernames }) => {
  const { tx, by, journal } = court
  const report = await lockReport(tx, id)
  const reader = mustReadReport(by, report, await officerOf(tx, report))
  if (report.kind !== 'complaint') throw new Refusal('not-found')
  if (report.version !== version) throw new Refusal('changed-meanwhile')
  mustBeUnanswered(report.state)
  const accused = await staffCalled(court, report.court, usernames)
  const aboutSupervisor =
    report.aboutSupervisor || (await holdsSupervision(court, report.court, accused))
  const [changed] = await tx
    .update(reports)
    .set({ accused, aboutSupervisor, version: sql`${reports.version} + 1` })
    .where(eq(reports.id, id))
    .returning({ version: reports.version })
  // Who named them answers for it from now on, so that no other supervisor is warned of it.
  await tx
    .update(clocks)
    .set({ holder: reader.staffId, assigned: true })
    .where(and(eq(clocks.subjectId, id), sql`${clocks.stoppedAt} is null`))
  await journal({
    kind: 'complaint.accused',
    court: report.court,
    subject: { kind: 'report', id },
    facts: { count: accused.length },
  })
  if (aboutSupervisor && !report.aboutSupervisor) {
    await journal({
      kind: 'complaint.transferred',
      court: report.court,
      subject: { kind: 'report', id },
    })
  }
  return { id, version: changed!.version, aboutSupervisor }
})

async function staffCalled({ tx }: Act, court: string, usernames: readonly string[]) {
  const wanted = [...new Set(usernames)]
  if (wanted.length === 0) return []
  const found = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.court, court), inArray(staff.username, wanted)))
  if (found.length === wanted.length) return found.map(({ id }) => id)
  const says = { zh: '本院没有其中的某位工作人员', en: 'this court has no such member of staff' }
  throw new Refusal('input-invalid', { field: 'usernames', why: says.zh, whyEn: says.en }, [
    { field: 'usernames', says },
  ])
}
