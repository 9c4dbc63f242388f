import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { journal } from '../journal/tables.ts'
import { suspensionRulings } from './tables.ts'

/**
 * Everybody who wrote any of the ruling of 终本 that a decision lays before its signers: its words are theirs, whoever
 * laid them (seed 2 三.10, domain 1.2 A14).
 */
export async function authorsOfRuling(tx: Reader, caseFileId: string): Promise<string[]> {
  const rulings = tx
    .select({ id: suspensionRulings.id })
    .from(suspensionRulings)
    .where(
      and(eq(suspensionRulings.caseFileId, caseFileId), ne(suspensionRulings.state, 'dropped')),
    )
  const rows = await tx
    .selectDistinct({ actorId: journal.actorId })
    .from(journal)
    .where(and(eq(journal.kind, 'suspension.drafted'), inArray(journal.subjectId, rulings)))
  return rows.flatMap(({ actorId }) => actorId ?? [])
}
