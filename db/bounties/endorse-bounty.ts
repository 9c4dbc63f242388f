import { act } from '../act.ts'
import { endorse } from '../approvals/endorse.ts'
import { HeldOnly, lockRecord } from '../approvals/record.ts'
import { contentOf, knownOf } from './content.ts'
import { bounties } from './tables.ts'

/** Another leader agrees that a bounty in a sensitive or cautious case may become public (domain C-9, C-10). */
export const endorseBounty = act(HeldOnly, async (court, asked) => {
  const bounty = await lockRecord(court, bounties, asked)
  const known = await knownOf(court.tx, bounty, court.now)
  return endorse(court, bounties, 'bounty', bounty, contentOf(bounty), known)
})
