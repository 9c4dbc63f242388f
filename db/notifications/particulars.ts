import { eq } from 'drizzle-orm'
import { consultationCases, consultations } from '../consultations/tables.ts'
import type { Tx } from '../connection.ts'
import type { JournalEntry } from '../journal/follow.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { resultNames } from '../suspension/ruling.ts'
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

/** What a search after 终本 came to, where the entry says it; what was imported does not. */
function resultOf({ kind, facts }: JournalEntry, language: 'zh' | 'en') {
  const code = kind === 'step.N27' ? facts['result'] : undefined
  if (typeof code !== 'string' || !(code in resultNames)) return {}
  const result = resultNames[code as keyof typeof resultNames][language]
  return { result: language === 'zh' ? `结果：${result}。` : `Result: ${result}. ` }
}

/** The particulars of the message that an entry demands; none for most. */
export const particularsOf = async (tx: Tx, entry: JournalEntry, language: 'zh' | 'en') => ({
  ...(entry.subjectId && (await readers[entry.kind]?.(tx, entry.subjectId))),
  ...resultOf(entry, language),
})
