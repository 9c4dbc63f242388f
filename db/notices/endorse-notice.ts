import { act } from '../act.ts'
import { endorse } from '../approvals/endorse.ts'
import { HeldOnly, lockRecord } from '../approvals/record.ts'
import { contentOf, knownOf } from './content.ts'
import { notices } from './tables.ts'

/** Another leader agrees that a notice in a sensitive or cautious case may become public (domain C-9, C-10). */
export const endorseNotice = act(HeldOnly, async (court, asked) => {
  const notice = await lockRecord(court, notices, asked)
  const known = await knownOf(court.tx, notice, court.now)
  return endorse(court, notices, 'notice', notice, contentOf(notice), known)
})
