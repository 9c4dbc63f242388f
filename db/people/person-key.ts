import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'

/**
 * The keyed hash by which one court knows that two of its parties are the same person. Who has no number is
 * the same person only within one case.
 */
export function personKey(
  court: string,
  person: { idNumber: string | null | undefined; name: string; caseNumber: string },
): Uint8Array {
  const { keys } = store()
  return person.idNumber
    ? keyedHash(keys, 'person', `${court}\n${person.idNumber}`)
    : keyedHash(keys, 'person-of-case', `${person.caseNumber}\n${person.name}`)
}
