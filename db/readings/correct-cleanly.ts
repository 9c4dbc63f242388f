import { mustBeClean, type PublicTexts } from '../approvals/public-text.ts'
import type { Reader } from '../connection.ts'
import type { CourtDate } from '../time/days.ts'
import { optionsFor, type Readable } from './reading.ts'

interface Correction extends Pick<Readable, 'options'> {
  record: { court: string; caseFileId: string | null }
  before: PublicTexts
  after: PublicTexts
  today: CourtDate
}

/**
 * Corrected words are public at once, so nothing doubtful is in them; words that stay as they were read before.
 * @throws Refusal naming the field and what was found
 */
export async function mustCorrectCleanly(tx: Reader, correction: Correction): Promise<void> {
  const { before, after, today } = correction
  const changed = Object.fromEntries(
    Object.entries(after).filter(([field, { text }]) => text !== before[field]?.text),
  )
  if (Object.keys(changed).length === 0) return
  mustBeClean(changed, await optionsFor(tx, correction, today))
}
