import { eq } from 'drizzle-orm'
import { consultationCases, consultations } from '../consultations/tables.ts'
import type { Tx } from '../connection.ts'
import type { JournalEntry } from '../journal/follow.ts'
import type { EntryKind } from '../journal/kinds.ts'
import type { Particular } from './templates/template.ts'

/** What a message says beyond what every message may say, read from the subject of its entry. */
type Read = (tx: Tx, subjectId: string) => Promise<Partial<Record<Particular, string>>>

const readers: Partial<Record<EntryKind, Read>> = {
  'consultation.invited': async (tx, id) => {
    const [found] = await tx
      .select({ day: consultations.heldOn, time: consultations.at, place: consultations.place })
      .from(consultationCases)
      .innerJoin(consultations, eq(consultations.id, consultationCases.consultationId))
      .where(eq(consultationCases.id, id))
    return found ?? {}
  },
}

/** The particulars of the message that an entry demands; none for most. */
export const particularsOf = async (tx: Tx, { kind, subjectId }: JournalEntry) =>
  subjectId ? ((await readers[kind]?.(tx, subjectId)) ?? {}) : {}
