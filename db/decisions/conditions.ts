import { judge, mustMeet, type Condition, type Gate } from '../approvals/gates.ts'
import type { Reader } from '../connection.ts'
import { knowSuspension, suspensionConditions } from '../suspension/conditions.ts'
import { matterConditions } from './matter-conditions.ts'
import { knowSeizures, releaseConditions } from '../seizures/release-conditions.ts'
import type { CaseKnown } from './content.ts'
import type { Matter } from './matters.ts'

/** The conditions of one matter: how they are shown, and how they are held. */
export interface MatterGates {
  judge(reader: Reader, known: CaseKnown): Promise<Gate[]>
  /** @throws Refusal with the first condition that is not met */
  mustMeet(reader: Reader, known: CaseKnown, step: 'signature' | 'publication'): Promise<void>
}

/**
 * Makes the conditions of a matter from data. `publication` means here: when the decision is carried out.
 * @param know reads what the conditions need beyond the case and its steps
 */
const gatesFrom = <Known extends CaseKnown>(
  conditions: readonly Condition<Known>[],
  know: (reader: Reader, known: CaseKnown) => Promise<Known>,
): MatterGates => ({
  judge: async (reader, known) => judge(conditions, await know(reader, known)),
  mustMeet: async (reader, known, step) => mustMeet(conditions, await know(reader, known), step),
})

const ofMatter: Partial<Record<Matter, MatterGates>> = {
  suspension: gatesFrom(suspensionConditions, knowSuspension),
  release: gatesFrom([...matterConditions('release'), ...releaseConditions], knowSeizures),
}

/** What has to be true of a case before its matter is signed and carried out. */
export const conditionsOf = (matter: Matter): MatterGates =>
  ofMatter[matter] ?? gatesFrom(matterConditions(matter), async (_, known) => known)
