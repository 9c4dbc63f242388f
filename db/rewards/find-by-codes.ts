import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader } from '../connection.ts'
import { leadOfReceipt } from '../leads/find-lead.ts'
import { followReceipt } from '../leads/wrong-receipts.ts'
import { Refusal } from '../refusal.ts'
import { claimHash, mustBeClaim } from './claim-code.ts'
import type { Claim, ClaimedLead } from './find-claim.ts'
import { claims } from './tables.ts'

/** What an informant shows: both codes. Neither alone reads or changes anything of a claim. */
export const Codes = {
  receipt: z.string().max(100),
  claim: z.string().max(100),
  client: z.string().max(200).optional(),
}

/**
 * Finds the claim to which both codes belong. That only one of them fits is not told: whoever helps to read an answer
 * learns nothing of a reward. A wrong pair costs this client time, and nobody else.
 */
export async function claimOfCodes(
  reader: Reader,
  asked: { receipt: string; claim: string; client?: string | undefined },
): Promise<{ claim: Claim; lead: ClaimedLead }> {
  const secret = claimHash(mustBeClaim(asked.claim))
  return followReceipt(asked, async (hash) => {
    const lead = await leadOfReceipt(reader, hash)
    if (!lead) return undefined
    const [claim] = await reader
      .select()
      .from(claims)
      .where(and(eq(claims.leadId, lead.id), eq(claims.secret, secret)))
    return claim && { claim, lead }
  }).catch((error: unknown) => {
    const none = error instanceof Refusal && error.rule === 'receipt-wrong'
    throw none ? new Refusal('claim-wrong') : error
  })
}
