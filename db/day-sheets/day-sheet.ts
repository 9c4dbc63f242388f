import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Day, maybe, Whole } from '../fields.ts'
import { journal } from '../journal/tables.ts'
import { traceLines, withStep, type TraceRow } from '../journal/trace.ts'
import { cutPage, decodeCursor, pageLength, type Page } from '../page.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { asRefusal } from '../refuse-input.ts'
import { dayOf, endOf, startOf, type CourtDate } from '../time/days.ts'
import { dayNotes } from './tables.ts'

const Asked = z.strictObject({
  /** The days on which it was recorded; today, where nobody says. */
  from: maybe(Day),
  to: maybe(Day),
  sort: maybe(z.literal('seq')),
  order: maybe(z.enum(['asc', 'desc'])),
  after: maybe(z.string().max(400)),
  limit: maybe(Whole(1, 500)),
})

/** One line of the sheet: what was recorded, and in which case. */
export interface DayRow extends TraceRow {
  caseFileId: string | null
  caseNumber: string
}

/** Signing in and looking are no activity of enforcement. */
const noWork = sql`${journal.kind} not like 'staff.sign%'`

/**
 * What the viewer recorded on a day, from the journal itself (seed 1 art 44(4)): every act leaves its line, and nobody fills
 * in a form for it. Each sees their own sheet alone.
 */
export async function daySheet(by: Actor, raw: z.input<typeof Asked> = {}): Promise<Page<DayRow>> {
  const asked = readInput(Asked, raw)
  const { staffId, court } = mustHaveDuty(by, 'day.keep')
  const { write, now } = store()
  const today = dayOf(now())
  const from = asked.from ?? asked.to ?? today
  const to = asked.to ?? (asked.from && asked.from > today ? asked.from : today)
  const limit = asked.limit ?? pageLength.usual
  const order = asked.order ?? 'asc'
  const [place] =
    asked.after === undefined ? [] : decodeCursor(z.tuple([z.number().int()]), asked.after)
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const lines = await traceLines(
    write,
    and(
      eq(journal.actorId, staffId),
      eq(journal.actorKind, 'staff'),
      eq(journal.court, court),
      gte(journal.at, startOf(from)),
      lte(journal.at, endOf(to)),
      noWork,
      place === undefined ? undefined : sql`${journal.seq} ${beyond} ${place}`,
    ),
  )
    .orderBy(order === 'asc' ? asc(journal.seq) : sql`${journal.seq} desc`)
    .limit(limit + 1)
    .catch(asRefusal)
  const { rows, ...rest } = cutPage(lines, limit, ({ seq }) => [seq])
  const cases = await casesOf(rows.map(({ seq }) => seq))
  return { ...rest, rows: rows.map((row) => ({ ...withStep(row), ...cases(row.seq) })) }
}

/** In which case each of these entries was made. */
async function casesOf(seqs: readonly number[]) {
  const found = await store()
    .write.select({
      seq: journal.seq,
      caseFileId: journal.caseFileId,
      caseNumber: caseFiles.caseNumber,
    })
    .from(journal)
    .innerJoin(caseFiles, eq(caseFiles.id, journal.caseFileId))
    .where(
      sql`${journal.seq} in (select json_array_elements_text(${JSON.stringify(seqs)}::json)::bigint)`,
    )
  const bySeq = new Map(found.map(({ seq, ...file }) => [seq, file]))
  return (seq: number) => bySeq.get(seq) ?? { caseFileId: null, caseNumber: '' }
}

/** What the viewer added to the sheet of a day, in its order. */
export async function dayNotesOf(
  by: Actor,
  raw: { day?: string | undefined } = {},
): Promise<{ day: CourtDate; rows: { id: string; text: string; at: Date; caseNumber: string }[] }> {
  const asked = readInput(z.strictObject({ day: maybe(Day) }), raw)
  const { staffId } = mustHaveDuty(by, 'day.keep')
  const { write, now } = store()
  const day = asked.day ?? dayOf(now())
  const rows = await write
    .select({
      id: dayNotes.id,
      text: dayNotes.text,
      at: dayNotes.writtenAt,
      caseNumber: sql<string>`coalesce(${caseFiles.caseNumber}, '')`,
    })
    .from(dayNotes)
    .leftJoin(caseFiles, eq(caseFiles.id, dayNotes.caseFileId))
    .where(and(eq(dayNotes.staffId, staffId), eq(dayNotes.day, day)))
    .orderBy(asc(dayNotes.id))
    .limit(pageLength.most)
  return { day, rows }
}
