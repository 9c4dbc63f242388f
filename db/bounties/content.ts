import { eq } from 'drizzle-orm'
import { approvalsOf, authorsOf, type Approval } from '../approvals/approve.ts'
import { caseOpen } from '../approvals/case-open.ts'
import { approvedBy, endorsement } from '../approvals/endorsement.ts'
import { judge, type Condition, type Gate } from '../approvals/gates.ts'
import { caseFiles, parties, type CaseState } from '../cases/tables.ts'
import type { Reader, Tx } from '../connection.ts'
import { bornOnOf, isAdult } from '../people/adult.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { readingsOf, textRead, type Reading } from '../readings/reading.ts'
import { readAs, textsOf } from './offer.ts'
import { publicBounties } from './public-bounties.ts'
import type { bounties } from './tables.ts'

export type Bounty = typeof bounties.$inferSelect

/** What a signature is bound to: everything that the notice promises, and what it rests on. */
export const contentOf = (bounty: Bounty) => ({
  id: bounty.id,
  court: bounty.court,
  kind: bounty.kind,
  caseFileId: bounty.caseFileId,
  partyId: bounty.partyId,
  number: bounty.number,
  name: bounty.name,
  maskedNumber: bounty.maskedNumber,
  caseNumber: bounty.caseNumber,
  unperformed: bounty.unperformed,
  rewardSum: bounty.rewardSum,
  rewardShare: bounty.rewardShare,
  // What earlier notices do not have is left out, so that their signatures still fit.
  ...(bounty.rewardCap !== null && { rewardCap: bounty.rewardCap }),
  reward: bounty.reward,
  wanted: bounty.wanted,
  conditions: bounty.conditions,
  exclusions: bounty.exclusions,
  appliedOn: bounty.appliedOn,
  promised: bounty.promised,
  ...(bounty.applicantId !== null && { applicantId: bounty.applicantId }),
  detentionNumber: bounty.detentionNumber,
  until: bounty.until,
})

/** What the public sees of a bounty, as the journal keeps the hash of it. */
export async function shownOf(tx: Tx, id: string) {
  const [row] = await tx.select().from(publicBounties).where(eq(publicBounties.id, id))
  if (!row) return { id, gone: 'expiry' }
  const { courtName: _, courtNameEn: __, publicNumber: ___, rewardCap, ...shown } = row
  return { ...shown, ...(rewardCap !== null && { rewardCap }) }
}

export interface KnownBounty {
  bounty: Bounty
  /** When the debtor was born; null where it is not known. */
  bornOn: CourtDate | null
  tags: readonly string[]
  caseState: CaseState
  approvals: readonly Approval[]
  authors: ReadonlySet<string>
  today: CourtDate
  readings: readonly Reading[]
}

/** Gathers what the conditions of a bounty look at. */
export async function knownOf(tx: Reader, bounty: Bounty, now: Date): Promise<KnownBounty> {
  const [about] = await tx
    .select({ party: parties, tags: caseFiles.tags, caseState: caseFiles.state })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(eq(parties.id, bounty.partyId))
  return {
    bounty,
    bornOn: bornOnOf(about!.party),
    tags: about!.tags,
    caseState: about!.caseState,
    approvals: await approvalsOf(tx, bounty, contentOf(bounty)),
    authors: await authorsOf(tx, 'bounty', bounty.id),
    today: dayOf(now),
    readings: await readingsOf(
      tx,
      { record: bounty, content: contentOf(bounty), texts: textsOf(bounty), options: readAs },
      dayOf(now),
    ),
  }
}

/** Words of the property bounty, where the applicant pays; they have no place in a notice of another kind. */
const applicantPays =
  /申请执行人[^。；\n]{0,20}(?:支付|承担|扣减|扣除|给付)|执行款中[^。；\n]{0,10}(?:扣|支付)/

/** Everything that must be so before a bounty is signed, and before it is published; each kind has its own. */
export const bountyConditions: readonly Condition<KnownBounty>[] = [
  caseOpen('bounty-case-closed', ({ bounty }) => bounty.state),
  {
    rule: 'bounty-minor',
    by: 'signature',
    says: {
      zh: '不是未成年人（出生日期须明确）',
      en: 'Not a minor, and the date of birth is known',
    },
    concerns: ({ bounty }) => bounty.partyKind === 'person',
    met: ({ bornOn, today }) => bornOn !== null && isAdult(bornOn, today),
  },
  {
    rule: 'bounty-property-asked',
    by: 'signature',
    says: {
      zh: '有申请执行人的书面申请和支付承诺',
      en: 'The applicant asked in writing and promised to pay',
    },
    concerns: ({ bounty }) => bounty.kind === 'property',
    met: ({ bounty }) => bounty.appliedOn !== null && bounty.promised !== null,
  },
  {
    rule: 'bounty-property-reward',
    by: 'signature',
    says: { zh: '写明了悬赏金的数额或者计算方法', en: 'It states the sum or how it is computed' },
    concerns: ({ bounty }) => bounty.kind === 'property',
    met: ({ bounty }) => (bounty.rewardSum === null) !== (bounty.rewardShare === null),
  },
  {
    rule: 'bounty-whereabouts-detention',
    by: 'signature',
    says: { zh: '已对被执行人决定拘留', en: 'The court decided to detain the debtor' },
    concerns: ({ bounty }) => bounty.kind === 'whereabouts',
    met: ({ bounty }) => bounty.detentionNumber !== null,
  },
  {
    rule: 'bounty-kinds',
    by: 'signature',
    says: {
      zh: '没有混入财产悬赏的金额、比例或者条件',
      en: 'It has none of a property bounty’s sum, share or conditions',
    },
    concerns: ({ bounty }) => bounty.kind !== 'property',
    met: ({ bounty }) =>
      bounty.rewardSum === null &&
      bounty.rewardShare === null &&
      bounty.rewardCap === null &&
      ![bounty.reward, bounty.conditions].some((text) => applicantPays.test(text)),
  },
  {
    rule: 'bounty-conditions',
    by: 'signature',
    says: {
      zh: '写明了领取条件和不予发放的情形',
      en: 'It states when the reward is due and when it is not',
    },
    met: ({ bounty }) => bounty.conditions !== '' && bounty.exclusions !== '',
  },
  {
    rule: 'bounty-until',
    by: 'signature',
    says: { zh: '截止日期未过', en: 'The last day has not passed' },
    met: ({ bounty, today }) => bounty.until >= today,
  },
  ...textRead<KnownBounty>(),
  {
    rule: 'record-unsigned',
    by: 'publication',
    says: { zh: '已经签发', en: 'It has been signed' },
    met: ({ approvals }) => approvals.some(({ act }) => act === 'bounty.sign'),
  },
  {
    rule: 'signature-void',
    by: 'publication',
    says: { zh: '签发之后内容没有改动', en: 'Nothing changed after the signature' },
    met: (known) => approvedBy(known, 'bounty.sign'),
  },
  endorsement('bounty'),
]

/** Each condition of a bounty as a sentence with its article, and whether it is met. */
export const gatesOfBounty = (known: KnownBounty): Gate[] => judge(bountyConditions, known)
