import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { lockCase } from '../cases/lock-case.ts'
import { caseFiles } from '../cases/tables.ts'
import { writeStep } from '../cases/write-step.ts'
import type { Tx } from '../connection.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { mustBeOfCourt, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import { seizures } from './tables.ts'

export type Seizure = typeof seizures.$inferSelect

/** Locks the case and then the seizure; refuses another court's, and one that changed since it was read. */
export async function lockSeizure(
  act: Act,
  { id, version }: { id: string; version: number },
): Promise<{ file: typeof caseFiles.$inferSelect; seizure: Seizure }> {
  const { tx, by } = act
  const [known] = await tx
    .select({ caseFileId: seizures.caseFileId, court: seizures.court })
    .from(seizures)
    .where(eq(seizures.id, id))
  if (!known) throw new Refusal('not-found')
  mustBeOfCourt(by, known.court)
  const file = await lockCase(act, known.caseFileId)
  const [seizure] = await tx.select().from(seizures).where(eq(seizures.id, id)).for('update')
  if (seizure?.version !== version) throw new Refusal('changed-meanwhile')
  return { file, seizure }
}

/** Writes what an act changes, as the next version. */
export async function changeSeizure(
  tx: Tx,
  { id, version }: Seizure,
  changes: Partial<typeof seizures.$inferInsert>,
): Promise<Seizure> {
  const [row] = await tx
    .update(seizures)
    .set({ ...changes, version: version + 1 })
    .where(eq(seizures.id, id))
    .returning()
  return row!
}

interface Done {
  kind: Extract<EntryKind, `seizure.${string}`>
  staff: Staff
  on: CourtDate
  text: string
  due: CourtDate
}

/**
 * Records what was done with a seizure: the step N10 that the parties see, without the object, and the entry that starts
 * and stops its clocks. What is seized stays inside the court.
 */
export async function noteSeizure(
  court: Act,
  file: { id: string; court: string; version: number },
  seizure: Seizure,
  { kind, staff, on, text, due }: Done,
): Promise<void> {
  await writeStep(court, file, staff, { code: 'N10', doneOn: on, text, due })
  await court.journal({
    kind,
    court: file.court,
    subject: { kind: 'seizure', id: seizure.id },
    caseFileId: file.id,
    on,
    due,
    facts: { kind: seizure.kind, from: seizure.from, until: seizure.until },
  })
  await court.tx
    .update(caseFiles)
    .set({ version: file.version + 1 })
    .where(eq(caseFiles.id, file.id))
}
