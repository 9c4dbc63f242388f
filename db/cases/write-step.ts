import type { Act } from '../act.ts'
import type { Staff } from '../people/rules.ts'
import type { CourtDate } from '../time/days.ts'
import { entryOf, type StepCode } from './step-catalogue.ts'
import { steps } from './tables.ts'

interface Done {
  code: StepCode
  doneOn: CourtDate
  text: string
  /** The last day of what the step starts, where somebody sets it. */
  due?: CourtDate
  /** Codes alone, for who has to be told of it. */
  facts?: Record<string, string | number>
}

/** Writes a step of a locked case and appends its entry, as every act does that takes one (domain 5.6). */
export async function writeStep(
  { tx, now, journal }: Act,
  file: { id: string; court: string },
  { name }: Staff,
  { code, doneOn, text, due, facts }: Done,
): Promise<{ id: string; seq: number }> {
  const at = { court: file.court, caseFileId: file.id }
  const [step] = await tx
    .insert(steps)
    .values({ ...at, code, doneOn, text, by: name, recordedAt: now })
    .returning({ id: steps.id })
  const { id } = step!
  const subject = { kind: 'step', id }
  const { seq } = await journal({
    ...at,
    kind: entryOf(code),
    subject,
    on: doneOn,
    ...(due && { due }),
    ...(facts && { facts }),
  })
  return { id, seq }
}
