import { and, eq } from 'drizzle-orm'
import type { Condition } from '../approvals/gates.ts'
import type { Reader } from '../connection.ts'
import type { CaseKnown } from '../decisions/content.ts'
import { Refusal } from '../refusal.ts'
import { seizures } from './tables.ts'

/** What the condition of a release looks at: the numbers of the case's seizures that stand. */
interface SeizuresKnown extends CaseKnown {
  standing: readonly number[]
}

const answer = ({ decision }: CaseKnown, name: string) => String(decision.facts[name] ?? '')

/**
 * A release that names no seizure carries nothing out, so it is not proposed; where the seizure fell since, whoever signs
 * is told (seed 3 三(二)6). What was sealed before the portal kept records is named in words.
 */
export const releaseConditions: readonly Condition<SeizuresKnown>[] = [
  {
    rule: 'release-names-seizure',
    by: 'signature',
    warns: true,
    says: {
      zh: '写明解除本案尚未解除的第几项查封、扣押、冻结，或者本平台登记之前查封的哪项财产',
      en: 'Named: a seizure of this case that still stands by its number, or property sealed before this portal kept records',
    },
    met: (known) =>
      answer(known, 'unrecorded') === ''
        ? known.standing.map(String).includes(answer(known, 'seizure'))
        : answer(known, 'seizure') === '',
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

/** Refuses to lay a release before anybody that says not what it releases (seed 3 三(二)6). */
export async function mustNameWhatIsReleased(reader: Reader, known: CaseKnown): Promise<void> {
  const seen = await knowSeizures(reader, known)
  const unmet = releaseConditions.find(({ met }) => !met(seen))
  if (unmet) throw new Refusal(unmet.rule)
}
