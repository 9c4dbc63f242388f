import { and, eq } from 'drizzle-orm'
import { approvalsOf, type Approval } from '../approvals/approve.ts'
import { judge, type Condition, type Gate } from '../approvals/gates.ts'
import { bounties } from '../bounties/tables.ts'
import type { Reader } from '../connection.ts'
import { signaturesFor, type Signatures } from '../decisions/authority.ts'
import { journal } from '../journal/tables.ts'
import { leads } from '../leads/tables.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import type { Claim } from './find-claim.ts'
import { payersOf } from './reckon.ts'

/** What a signature is bound to: who is found to have what, by which reckoning. Any change voids it. */
export const contentOf = (claim: Claim) => ({
  id: claim.id,
  court: claim.court,
  leadId: claim.leadId,
  kind: claim.kind,
  bountyId: claim.bountyId,
  caseFileId: claim.caseFileId,
  excluded: claim.excluded,
  sameAsLead: claim.sameAsLead,
  finding: claim.finding,
  payer: claim.payer,
  ground: claim.ground,
  receipts: claim.receipts,
  reckoning: claim.reckoning,
  granted: claim.granted,
  proposedBy: claim.proposedBy,
  proposedAt: claim.proposedAt,
})

/** A claim with what its conditions look at, its signatures, and the order that they have to follow. */
export interface ClaimKnown {
  claim: Claim
  /** As `signing` calls what is signed. */
  decision: Claim
  lead: Pick<typeof leads.$inferSelect, 'state' | 'outcome' | 'receivedAt'>
  /** Until when the notice held under which it is claimed. */
  notice: { until: CourtDate; closedAt: Date | null } | undefined
  approvals: readonly Approval[]
  authors: ReadonlySet<string>
  signatures: Signatures
  today: CourtDate
}

/** Everybody who ever proposed it; in a review also whoever signed before (house rule 34 (17)). */
async function authorsOfClaim(
  tx: Reader,
  claim: Claim,
  approvals: readonly Approval[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ actorId: journal.actorId })
    .from(journal)
    .where(and(eq(journal.subjectId, claim.id), eq(journal.kind, 'claim.proposed')))
  const { reviewAt } = claim
  const before = reviewAt ? approvals.filter(({ at }) => at <= reviewAt) : []
  return new Set([
    ...rows.flatMap(({ actorId }) => actorId ?? []),
    ...before.map(({ staffId }) => staffId),
  ])
}

/** Reads everything that is known of a claim. */
export async function knownOf(tx: Reader, claim: Claim, now: Date): Promise<ClaimKnown> {
  const today = dayOf(now)
  const [lead] = await tx
    .select({ state: leads.state, outcome: leads.outcome, receivedAt: leads.receivedAt })
    .from(leads)
    .where(eq(leads.id, claim.leadId))
  const approvals = await approvalsOf(tx, claim, contentOf(claim))
  const act = claim.reviewAt ? 'reward.review' : `reward.${claim.kind}.decide`
  return {
    claim,
    decision: claim,
    lead: lead!,
    notice: await noticeOf(tx, claim),
    approvals,
    authors: await authorsOfClaim(tx, claim, approvals),
    signatures: signaturesFor([act], claim.court, today),
    today,
  }
}

async function noticeOf(tx: Reader, { bountyId }: Claim): Promise<ClaimKnown['notice']> {
  if (!bountyId) return undefined
  const { id, until, closedAt } = bounties
  const [notice] = await tx.select({ until, closedAt }).from(bounties).where(eq(id, bountyId))
  return notice
}

const grants = ({ claim }: ClaimKnown) => claim.finding !== 'refuse'

/** Everything that must be so before a reward is signed; each kind has its own (第二十二条至第二十四条; domain 2.1). */
export const claimConditions: readonly Condition<ClaimKnown>[] = [
  {
    rule: 'reward-unconcluded',
    by: 'signature',
    says: {
      zh: '线索已经办结；发放奖励的，已核实',
      en: 'The lead is concluded, and confirmed if anything is granted',
    },
    met: (known) =>
      known.lead.state === 'concluded' && (!grants(known) || known.lead.outcome === 'confirmed'),
  },
  {
    rule: 'reward-screened',
    by: 'signature',
    says: { zh: '已逐项审查不予发放的情形', en: 'The exclusions were examined one by one' },
    met: ({ claim }) => claim.excluded !== null,
  },
  {
    rule: 'reward-excluded',
    by: 'signature',
    says: { zh: '没有不予发放的情形', en: 'No exclusion applies' },
    concerns: grants,
    met: ({ claim }) => claim.excluded === false,
  },
  {
    rule: 'reward-order',
    by: 'signature',
    says: {
      zh: '没有更早提供的相同线索（以服务器顺序为准）',
      en: 'Nobody gave the same lead earlier, by the server’s order',
    },
    concerns: grants,
    met: ({ claim }) => claim.sameAsLead === null,
  },
  {
    rule: 'reward-notice-open',
    by: 'signature',
    says: { zh: '线索在公告结束之前提供', en: 'The lead came before the notice was over' },
    concerns: (known) => grants(known) && known.notice !== undefined,
    met: ({ lead: { receivedAt }, notice }) =>
      dayOf(receivedAt) <= notice!.until &&
      (notice!.closedAt === null || receivedAt <= notice!.closedAt),
  },
  {
    rule: 'reward-realised',
    by: 'signature',
    says: {
      zh: '线索使债权全部或者部分实现，到账款项已列明',
      en: 'The lead realised the claim in whole or in part, and the receipts are named',
    },
    concerns: (known) => grants(known) && known.claim.kind === 'property',
    met: ({ claim }) => (claim.reckoning?.realised ?? 0) > 0,
  },
  {
    rule: 'reward-kinds',
    by: 'signature',
    says: { zh: '由这一类悬赏的承担人支付', en: 'Paid by whoever pays for this kind' },
    concerns: grants,
    met: ({ claim }) =>
      claim.payer !== null && (payersOf[claim.kind] as readonly string[]).includes(claim.payer),
  },
  {
    rule: 'reward-nothing',
    by: 'signature',
    says: { zh: '金额已经算明', en: 'The sum is reckoned' },
    concerns: grants,
    met: ({ claim }) => (claim.reckoning?.amount ?? 0) > 0,
  },
  {
    rule: 'reward-ground',
    by: 'signature',
    says: { zh: '写明了不予发放的理由', en: 'The reason for refusing is stated' },
    concerns: (known) => !grants(known),
    met: ({ claim }) => claim.ground !== null && claim.reason !== null,
  },
]

/** Each condition of a claim as a sentence with its article, and whether it is met. */
export const gatesOfClaim = (known: ClaimKnown): Gate[] => judge(claimConditions, known)
