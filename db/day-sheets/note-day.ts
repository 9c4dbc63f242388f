import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { readCaseNumber } from '../cases/case-number.ts'
import { caseFiles } from '../cases/tables.ts'
import type { Tx } from '../connection.ts'
import { Day, maybe, Text } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { dayNotes } from './tables.ts'

const Note = z.strictObject({
  /** Today, where nobody says. */
  day: maybe(Day),
  /** The case that it was about, by its number. */
  caseNumber: maybe(Text(1, 60)),
  text: Text(1, 2000),
})

/** Adds to one’s own sheet of a day what no act of the portal shows, such as a way that was for nothing (seed 1 art 44(4)). */
export const noteDay = act(Note, async ({ tx, by, now, journal }, asked) => {
  const { staffId, court } = mustHaveDuty(by, 'day.keep')
  const day = asked.day ?? dayOf(now)
  if (day > dayOf(now)) throw new Refusal('day-note-ahead')
  const caseFileId = asked.caseNumber ? await caseOf(tx, court, asked.caseNumber) : null
  const [note] = await tx
    .insert(dayNotes)
    .values({ court, staffId, day, caseFileId, text: asked.text, writtenAt: now })
    .returning({ id: dayNotes.id })
  await journal({
    kind: 'day.noted',
    court,
    subject: { kind: 'dayNote', id: note!.id },
    caseFileId,
    on: day,
  })
  return { id: note!.id, day }
})

async function caseOf(tx: Tx, court: string, text: string): Promise<string> {
  const [file] = await tx
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(eq(caseFiles.court, court), eq(caseFiles.caseNumber, readCaseNumber(text) ?? text)))
  if (!file) throw new Refusal('not-found')
  return file.id
}
