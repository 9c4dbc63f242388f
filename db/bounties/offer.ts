import { z } from 'zod'
import { mustBePublicText, type PublicTexts } from '../approvals/public-text.ts'
import { Day, Id, maybe, Text, Yuan } from '../fields.ts'
import { DocumentNumber } from '../listings/decision.ts'

/** A share in percent as people write it (10, 7.5%), kept in hundredths of a percent. */
const Share = z.union([z.string(), z.number()]).transform((value, context) => {
  const parts = /^(\d{1,2})(?:\.(\d{1,2}))?%?$/.exec(String(value).normalize('NFKC').trim())
  const share = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : 0
  if (share > 0) return share
  context.addIssue({
    code: 'custom',
    message: '比例无效，请写成 10 或 7.5 | is not a share; write 10 or 7.5',
  })
  return z.NEVER
})

/** What a notice of bounty says (第二十一条、第二十二条; domain 2.1). */
export const offerFields = {
  number: DocumentNumber,
  unperformed: Yuan,
  rewardSum: maybe(Yuan),
  rewardShare: maybe(Share),
  rewardCap: maybe(Yuan),
  reward: Text(1, 500),
  wanted: Text(1, 1000),
  conditions: Text(1, 1000),
  exclusions: Text(1, 1000),
  appliedOn: maybe(Day),
  promised: maybe(Text(1, 500)),
  applicantId: maybe(Id),
  detentionNumber: maybe(DocumentNumber),
  until: Day,
}

const Offer = z.strictObject(offerFields)

type Texts = Record<'reward' | 'wanted' | 'conditions' | 'exclusions', string>

/** The texts of a bounty that anyone reads. */
export const textsOf = ({ reward, wanted, conditions, exclusions }: Texts): PublicTexts => ({
  reward: { says: { zh: '悬赏金额或计算方法', en: 'the reward' }, text: reward },
  wanted: { says: { zh: '征集的线索', en: 'what is sought' }, text: wanted },
  conditions: { says: { zh: '领取条件', en: 'the conditions' }, text: conditions },
  exclusions: { says: { zh: '不予发放的情形', en: 'the exclusions' }, text: exclusions },
})

/** How a bounty is read: it asks the public for something, and names no applicant. */
export const readAs = { asking: true, applicants: true } as const

/** The columns that an offer fills. @throws Refusal when a public text has what may not be public */
export function columnsOf(offer: z.output<typeof Offer>, phones: readonly string[]) {
  mustBePublicText(textsOf(offer), { phones, asking: readAs.asking })
  return {
    ...offer,
    rewardSum: offer.rewardSum ?? null,
    rewardShare: offer.rewardShare ?? null,
    rewardCap: offer.rewardCap ?? null,
    appliedOn: offer.appliedOn ?? null,
    promised: offer.promised ?? null,
    applicantId: offer.applicantId ?? null,
    detentionNumber: offer.detentionNumber ?? null,
  }
}
