import { notCampusLoan } from '../approvals/campus-loan.ts'
import { caseOpen } from '../approvals/case-open.ts'
import { approvedBy, endorsement, specialSubject } from '../approvals/endorsement.ts'
import { judge, type Condition, type Gate } from '../approvals/gates.ts'
import { isAdult } from '../people/adult.ts'
import { checkIdCard, checkUscc } from '../people/identity.ts'
import { textRead } from '../readings/reading.ts'
import { exclusionNames } from './grounds.ts'
import type { KnownListing } from './known.ts'
import type { Exclusions } from './tables.ts'
import { termIsLawful } from './term.ts'

type Known = KnownListing

const exclusionsWith = (exclusions: Exclusions, answer: (value: boolean | null) => boolean) =>
  (Object.keys(exclusionNames) as (keyof Exclusions)[])
    .filter((name) => answer(exclusions[name] ?? null))
    .map((name) => exclusionNames[name])

const named = (key: string, names: readonly { zh: string; en: string }[]) => ({
  [key]: names.map(({ zh }) => zh).join('、'),
  [`${key}En`]: names.map(({ en }) => en).join('; '),
})

/** Whether somebody was eighteen on the day of the decision; unknown is no. */
const wasAdult = ({ kind, bornOn, decidedOn }: Known['listing']) =>
  kind === 'unit' || (bornOn !== null && isAdult(bornOn, decidedOn))

function idFits({ listing, party }: Known): boolean {
  const card = checkIdCard(listing.idNumber)
  return card !== undefined && card.bornOn === listing.bornOn && party.idType === 'idCard'
}

const unwilling = ({ listing }: Known) => listing.grounds.includes(1)

/** Everything that must be so before a decision is signed, and before an entry is published. */
const conditions: readonly Condition<Known>[] = [
  {
    rule: 'listing-not-debtor',
    by: 'signature',
    says: { zh: '该人是本案的被执行人', en: 'The person is a debtor of the case' },
    met: ({ party }) => party.role === 'debtor',
  },
  {
    rule: 'listing-performed',
    by: 'signature',
    says: { zh: '义务尚未履行完毕', en: 'The duty has not been performed in full' },
    met: ({ listing }) => listing.performance !== 'all',
  },
  caseOpen('listing-case-closed', ({ listing }) => listing.state),
  {
    rule: 'listing-ground',
    by: 'signature',
    says: { zh: '有第一条规定的六种情形之一', en: 'One of the six grounds of art. 1 is given' },
    met: ({ listing: { grounds } }) =>
      grounds.length > 0 && grounds.every((ground) => ground >= 1 && ground <= 6),
  },
  {
    rule: 'listing-exclusion',
    by: 'signature',
    says: { zh: '四种除外情形已逐项确认', en: 'Each of the four exclusions is answered' },
    concerns: unwilling,
    met: ({ listing }) => exclusionsWith(listing.exclusions, (is) => is === null).length === 0,
    facts: ({ listing }) =>
      named(
        'missing',
        exclusionsWith(listing.exclusions, (is) => is === null),
      ),
  },
  {
    rule: 'listing-excluded',
    by: 'signature',
    says: { zh: '没有除外情形', en: 'None of the four exclusions applies' },
    concerns: unwilling,
    met: ({ listing }) => exclusionsWith(listing.exclusions, (is) => is === true).length === 0,
    facts: ({ listing }) =>
      named(
        'which',
        exclusionsWith(listing.exclusions, (is) => is === true),
      ),
  },
  {
    rule: 'listing-minor',
    by: 'signature',
    says: {
      zh: '决定之日已满十八周岁（出生日期须明确）',
      en: 'Eighteen or older on the day of the decision, and the date of birth is known',
    },
    concerns: ({ listing }) => listing.kind === 'person',
    met: ({ listing }) => wasAdult(listing),
  },
  ...notCampusLoan<Known>(({ listing }) => listing),
  {
    rule: 'listing-term',
    by: 'signature',
    says: { zh: '纳入期限与情形相符', en: 'The term fits the grounds' },
    // What was decided elsewhere before the import is not judged again here.
    concerns: ({ listing }) => !listing.imported,
    met: ({ listing }) => termIsLawful(listing.grounds, listing.termYears),
  },
  {
    rule: 'listing-id',
    by: 'signature',
    says: {
      zh: '身份证号码校验通过，与出生日期一致',
      en: 'The identity number passes its check and fits the date of birth',
    },
    concerns: ({ listing, party }) => listing.kind === 'person' && party.idType === 'idCard',
    met: idFits,
  },
  {
    rule: 'listing-uscc',
    by: 'signature',
    warns: true,
    says: {
      zh: '统一社会信用代码校验通过',
      en: 'The unified social credit code passes its check',
    },
    concerns: ({ party }) => party.idType === 'uscc',
    met: ({ listing }) => checkUscc(listing.idNumber)?.checked === true,
  },
  {
    rule: 'listing-representative',
    by: 'signature',
    says: {
      zh: '不是因为担任失信单位的法定代表人而被纳入',
      en: 'Not listed for being the representative of a unit',
    },
    concerns: ({ represents }) => represents.length > 0,
    met: ({ listing }) => listing.ownDuty === true,
    facts: ({ represents }) => ({ unit: represents.join('、') }),
  },
  {
    rule: 'listing-decision-day',
    by: 'signature',
    says: {
      zh: '决定日期在立案之后、今天之前',
      en: 'Decided after filing and not later than today',
    },
    met: ({ listing, today }) => listing.decidedOn >= listing.filedOn && listing.decidedOn <= today,
  },
  ...textRead<Known>(),
  {
    rule: 'listing-unchecked',
    by: 'signature',
    says: { zh: '已由起草人以外的人审查', en: 'Checked by somebody who did not draft it' },
    concerns: ({ listing }) => !listing.imported,
    met: (known) => approvedBy(known, 'listing.check'),
  },
  {
    rule: 'listing-money-in',
    by: 'publication',
    warns: true,
    says: {
      zh: '到账案款少于申请执行标的（否则请先核对是否已履行完毕）',
      en: 'Less money came in than was claimed (else check first whether the duty is performed)',
    },
    met: ({ moneyIn }) => !moneyIn,
  },
  {
    rule: 'listing-president',
    by: 'publication',
    says: { zh: '决定书由院长签发', en: 'The decision is signed by the president' },
    met: (known) =>
      known.listing.imported || known.approvals.some(({ act }) => act === 'listing.sign'),
  },
  {
    rule: 'signature-void',
    by: 'publication',
    says: { zh: '签发之后内容没有改动', en: 'Nothing changed after the signature' },
    concerns: ({ listing }) => !listing.imported,
    met: (known) => approvedBy(known, 'listing.sign'),
  },
  endorsement('listing'),
  specialSubject(({ listing }) => listing.court),
  {
    rule: 'listing-unserved',
    by: 'publication',
    says: { zh: '决定书已经送达', en: 'The decision has been served' },
    met: ({ listing, today }) => listing.servedOn !== null && listing.servedOn <= today,
  },
  {
    rule: 'listing-grace',
    by: 'publication',
    says: { zh: '宽限期已经届满', en: 'The grace period is over' },
    concerns: ({ listing }) => listing.graceUntil !== null,
    met: ({ listing, today }) => listing.graceUntil === null || listing.graceUntil < today,
    facts: ({ listing }) => ({ day: listing.graceUntil ?? '' }),
  },
  {
    rule: 'listing-in-term',
    by: 'publication',
    says: { zh: '纳入期限尚未届满', en: 'The term is not over' },
    concerns: ({ listing }) => listing.validUntil !== null,
    met: ({ listing, today }) => listing.validUntil === null || listing.validUntil >= today,
  },
  {
    rule: 'listing-restriction',
    by: 'publication',
    says: {
      zh: '对同一被执行人已签发限制消费令',
      en: 'A restriction on the same debtor has been signed',
    },
    met: ({ restriction }) => restriction !== undefined,
  },
]

export { conditions as listingConditions }

/** Each condition of a listing as a sentence with its article, and whether it is met. */
export const gatesOfListing = (known: KnownListing): Gate[] => judge(conditions, known)
