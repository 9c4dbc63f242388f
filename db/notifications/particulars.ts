import { eq } from 'drizzle-orm'
import { stepCatalogue, stepName } from '../cases/step-catalogue.ts'
import { consultationCases, consultations } from '../consultations/tables.ts'
import type { Tx } from '../connection.ts'
import type { JournalEntry } from '../journal/follow.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { listings } from '../listings/tables.ts'
import { resultNames } from '../suspension/ruling.ts'
import type { Particular } from './templates/template.ts'

/** What a message says beyond what every message may say, read from the subject of its entry. */
type Read = (
  tx: Tx,
  subjectId: string,
  language: 'zh' | 'en',
) => Promise<Partial<Record<Particular, string>>>

const readers: Partial<Record<EntryKind, Read>> = {
  'consultation.invited': async (tx, id) => {
    const [found] = await tx
      .select({ day: consultations.heldOn, time: consultations.at, place: consultations.place })
      .from(consultationCases)
      .innerJoin(consultations, eq(consultations.id, consultationCases.consultationId))
      .where(eq(consultationCases.id, id))
    return found ?? {}
  },
  'listing.served': async (tx, id, language) => {
    const [found] = await tx
      .select({ until: listings.graceUntil })
      .from(listings)
      .where(eq(listings.id, id))
    const until = found?.until
    if (!until) return {}
    return {
      grace: language === 'zh' ? `宽限期至${until}。` : `The grace period runs to ${until}. `,
    }
  },
}

/** What a search after 终本 came to, where the entry says it; what was imported does not. */
function resultOf({ kind, facts }: JournalEntry, language: 'zh' | 'en') {
  const code = kind === 'step.N27' ? facts['result'] : undefined
  if (typeof code !== 'string' || !(code in resultNames)) return {}
  const result = resultNames[code as keyof typeof resultNames][language]
  return { result: language === 'zh' ? `结果：${result}。` : `Result: ${result}. ` }
}

const codeOf = (kind: string) => stepCatalogue.find(({ code }) => kind === `step.${code}`)?.code

/** Which step was done, and on which day. */
function stepOf({ kind, on }: JournalEntry, language: 'zh' | 'en') {
  const code = codeOf(kind)
  return code ? { step: stepName(code)[language], day: on } : {}
}

/** What the entries of a kind give their messages beyond what every message may say; some of it only sometimes. */
export function particularsGiven(kind: EntryKind | undefined): readonly Particular[] {
  // What waits for entries that do not exist yet will be given the day.
  if (kind === undefined) return ['day']
  if (kind === 'consultation.invited') return ['day', 'time', 'place']
  if (kind === 'listing.served') return ['grace']
  if (kind === 'step.N27') return ['step', 'day', 'result']
  return codeOf(kind) ? ['step', 'day'] : []
}

/** The particulars of the message that an entry demands; none for most. */
export const particularsOf = async (tx: Tx, entry: JournalEntry, language: 'zh' | 'en') => ({
  ...(entry.subjectId && (await readers[entry.kind]?.(tx, entry.subjectId, language))),
  ...stepOf(entry, language),
  ...resultOf(entry, language),
})
