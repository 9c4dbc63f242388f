import { act } from '../act.ts'
import { endorse } from '../approvals/endorse.ts'
import { HeldOnly, lockRecord } from '../approvals/record.ts'
import { contentOf, knownOf } from './content.ts'
import { restrictions } from './tables.ts'

/** Another leader agrees that an order in a sensitive or cautious case may become public (domain C-9, C-10). */
export const endorseRestriction = act(HeldOnly, async (court, asked) => {
  const restriction = await lockRecord(court, restrictions, asked)
  const known = await knownOf(court.tx, restriction, court.now)
  return endorse(court, restrictions, 'restriction', restriction, contentOf(restriction), known)
})
