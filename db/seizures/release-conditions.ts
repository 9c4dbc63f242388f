import { and, eq } from 'drizzle-orm'
import type { Condition } from '../approvals/gates.ts'
import type { Reader } from '../connection.ts'
import type { CaseKnown } from '../decisions/content.ts'
import { seizures } from './tables.ts'

/** What the condition of a release looks at: the numbers of the case's seizures that stand. */
interface SeizuresKnown extends CaseKnown {
  standing: readonly number[]
}

/** A release that names no seizure can be signed and carries nothing out, so whoever signs is told (seed 3 三(二)6). */
export const releaseConditions: readonly Condition<SeizuresKnown>[] = [
  {
    rule: 'release-names-seizure',
    by: 'signature',
    warns: true,
    says: {
      zh: '写明解除本案尚未解除的第几项查封、扣押、冻结',
      en: 'A seizure of this case that still stands is named by its number',
    },
    met: ({ decision, standing }) => standing.map(String).includes(String(decision.facts.seizure)),
  },
]

/** Reads which seizures of a case stand (seed 3 三(二)6). */
export async function knowSeizures(reader: Reader, known: CaseKnown): Promise<SeizuresKnown> {
  const rows = await reader
    .select({ ordinal: seizures.ordinal })
    .from(seizures)
    .where(and(eq(seizures.caseFileId, known.caseFile.id), eq(seizures.state, 'running')))
  return { ...known, standing: rows.map(({ ordinal }) => ordinal) }
}
