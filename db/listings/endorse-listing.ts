import { act } from '../act.ts'
import { endorse } from '../approvals/endorse.ts'
import { HeldOnly, lockRecord } from '../approvals/record.ts'
import { contentOf } from './content.ts'
import { knownOf } from './known.ts'
import { listings } from './tables.ts'

/** Another leader agrees that an entry of a sensitive or cautious case may become public (domain C-9, C-10). */
export const endorseListing = act(HeldOnly, async (court, asked) => {
  const listing = await lockRecord(court, listings, asked)
  const known = await knownOf(court.tx, listing, court.now)
  return endorse(court, listings, 'listing', listing, contentOf(listing), known)
})
