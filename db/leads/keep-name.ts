import type { Act } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { keepIdentity } from '../vault/keep-identity.ts'
import type { Given } from './lead-input.ts'

type Named = Pick<Given, 'standing' | 'identity'>

/** Who gives a name to the handling officer: it lies with the content, under the lead's own key. */
export const namesIn = ({ standing, identity }: Named) =>
  standing === 'named' ? { name: identity?.name, phone: identity?.phone } : {}

/**
 * Puts who the informant is into the vault (财产调查规定 23, design 4). Without two holders a confidential lead is
 * refused, since the promise could not be kept; a named one promised nothing, and lies with the officer alone.
 */
export async function keepName(
  act: Act,
  court: string,
  leadId: string,
  { standing = 'anonymous', identity }: Named,
): Promise<void> {
  if (standing === 'anonymous' || !identity) return
  await keepIdentity(act, { court, leadId, identity }).catch((error: unknown) => {
    if (standing === 'named' && error instanceof Refusal && error.rule === 'vault-closed') return
    throw error
  })
}
