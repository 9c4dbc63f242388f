import { inOneTransaction, type Actor } from '../act.ts'
import { Refusal } from '../refusal.ts'
import type { EntryKind } from './kinds.ts'

/**
 * Journals, in a transaction of its own, that a member of staff was refused what is sealed; then refuses.
 * What was asked for with a wrong id is no attempt on anything and is not journaled.
 */
export async function journalRefusal(
  by: Actor,
  kind: EntryKind,
  subjectKind: string,
  id: string,
  error: unknown,
): Promise<never> {
  if (error instanceof Refusal && error.kind === 'authority' && by.kind === 'staff') {
    await inOneTransaction(by, ({ journal }) =>
      journal({ kind, court: by.court, subject: { kind: subjectKind, id }, rule: error.rule }),
    )
  }
  throw error
}
