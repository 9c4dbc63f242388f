import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Act } from '../act.ts'
import { bounties, type BountyKind } from '../bounties/tables.ts'
import type { Reader } from '../connection.ts'
import { maybe, Text } from '../fields.ts'
import { keyOf, sealFields } from '../leads/sealed-content.ts'
import type { leads } from '../leads/tables.ts'
import { claimHash, mustBeDrawnClaim } from './claim-code.ts'
import { claims } from './tables.ts'

/** What may be answered to each question about a reward. */
export const claimKnown = ['yes', 'no', 'unsure'] as const
const Known = z.enum(claimKnown)

/**
 * What an informant answers who wants a reward (第二十四条; domain 3.3): whether the lead is new as far as they know, and
 * whether they stand to the case in a way that may exclude them. The court decides; no answer does.
 */
export const ClaimAnswers = z.strictObject({
  isNew: maybe(Known),
  agent: maybe(Known),
  obliged: maybe(Known),
  staff: maybe(Known),
  spouse: maybe(Known),
  note: maybe(Text(1, 500)),
})
export type ClaimAnswers = z.output<typeof ClaimAnswers>
export const claimAnswerKeys = ['isNew', 'agent', 'obliged', 'staff', 'spouse'] as const

/** What a form sends of a claim: the secret with the seal under which it was drawn, and the answers. */
export const ClaimAsked = z.strictObject({
  claim: z.string().max(100),
  seal: z.string().max(100),
  answers: ClaimAnswers.default({}),
})
export type ClaimAsked = z.output<typeof ClaimAsked>

type Lead = Pick<
  typeof leads.$inferSelect,
  'id' | 'court' | 'order' | 'key' | 'bountyId' | 'caseFileId'
>

/** The kind of what is claimed follows the notice; without one only the court’s own reward can be meant (domain 2.1). */
async function kindOf(tx: Reader, { bountyId }: Lead): Promise<BountyKind> {
  if (!bountyId) return 'reward'
  const [bounty] = await tx
    .select({ kind: bounties.kind })
    .from(bounties)
    .where(eq(bounties.id, bountyId))
  return bounty!.kind
}

/** The claim of a lead, if one was registered. */
export async function claimOfLead(reader: Reader, leadId: string) {
  const [claim] = await reader.select().from(claims).where(eq(claims.leadId, leadId))
  return claim
}

/**
 * Registers a claim for a lead, in the transaction that writes the lead or later under its receipt. Its place is the
 * lead's own, so that nobody loses the order of provision by asking late (第二十三条). It happens once for each lead.
 * @returns whether this secret now holds the claim of the lead
 */
export async function openClaim(court: Act, lead: Lead, asked: ClaimAsked): Promise<boolean> {
  const secret = claimHash(mustBeDrawnClaim(asked.claim, asked.seal))
  const id = randomUUID()
  const key = keyOf(lead)
  const answered = Object.values(asked.answers).some((value) => value !== undefined)
  const [written] = await court.tx
    .insert(claims)
    .values({
      id,
      court: lead.court,
      leadId: lead.id,
      order: lead.order,
      kind: await kindOf(court.tx, lead),
      bountyId: lead.bountyId,
      caseFileId: lead.caseFileId,
      secret,
      openedAt: court.now,
      answers: key && answered ? sealFields(key, `claims.answers:${id}`, asked.answers) : null,
      salt: randomBytes(16),
    })
    .onConflictDoNothing({ target: claims.leadId })
    .returning({ id: claims.id })
  if (!written) {
    const earlier = await claimOfLead(court.tx, lead.id)
    return earlier !== undefined && Buffer.from(earlier.secret).equals(Buffer.from(secret))
  }
  await court.journal({
    kind: 'claim.opened',
    court: lead.court,
    subject: { kind: 'claim', id },
  })
  return true
}
