import type { Says } from '../rulebooks/rule.ts'

/**
 * The drawing of a claim. An approval asks for the identity in the same act, unless the vault holds it already; money
 * that comes in later of the same lead is decided about anew.
 */
export const claimSteps = {
  open: ['proposed', 'withdrawn'],
  proposed: ['open', 'refused', 'identityAsked', 'payable', 'paid', 'withdrawn'],
  refused: ['open'],
  identityAsked: ['payable', 'paid', 'withdrawn', 'expired'],
  payable: ['paid', 'withdrawn'],
  paid: ['proposed'],
  expired: [],
  withdrawn: [],
} as const satisfies Record<string, readonly string[]>
export type ClaimState = keyof typeof claimSteps
export const claimStates = Object.keys(claimSteps) as [ClaimState, ...ClaimState[]]

/** What the desk and the informant call a claim's state. */
export const claimStateNames: Record<ClaimState, Says> = {
  open: { zh: '已登记，待审查', en: 'registered, to be examined' },
  proposed: { zh: '已提请审批', en: 'laid before those who decide' },
  refused: { zh: '不予发放', en: 'not granted' },
  identityAsked: { zh: '已批准，待登记身份', en: 'approved, identity to be registered' },
  payable: { zh: '待发放', en: 'to be paid' },
  paid: { zh: '已发放', en: 'paid' },
  expired: { zh: '逾期未领取', en: 'not collected in time' },
  withdrawn: { zh: '已放弃', en: 'given up' },
}

/** Who pays: the applicant out of the proceeds or by himself (kind A), or the court. */
export const payers = {
  proceeds: {
    zh: '从申请执行人应得的执行款中扣减',
    en: 'deducted from what the applicant receives',
  },
  applicant: { zh: '由申请执行人另行支付', en: 'paid by the applicant separately' },
  court: { zh: '由人民法院给付', en: 'paid by the court' },
} as const satisfies Record<string, Says>
export type Payer = keyof typeof payers

/** How a reward reaches who claims it. By the code alone only where a rule of the court allows it. */
export const payoutWays = {
  transfer: { zh: '转账', en: 'transfer' },
  cash: { zh: '现金（凭证件）', en: 'cash, on showing an identity document' },
  code: { zh: '凭领奖码领取（不登记身份）', en: 'collected by the claim code, without a name' },
} as const satisfies Record<string, Says>
export type PayoutWay = keyof typeof payoutWays

/** Why a reward is refused, as the informant reads it; that somebody else gave a lead is told to nobody. */
export const refusalGrounds = {
  known: {
    zh: '收到您的线索时，人民法院已经掌握该线索。',
    en: 'The court had this already when your lead came in.',
  },
  notRealised: {
    zh: '线索没有使债权全部或者部分实现。',
    en: 'The lead did not realise the claim in whole or in part.',
  },
  notFound: {
    zh: '按线索没有找到被执行人或者财产。',
    en: 'The lead led neither to the debtor nor to property.',
  },
  excluded: {
    zh: '属于公告或者规定载明的不予发放的情形。',
    en: 'It is one of the cases in which the notice or the rules give nothing.',
  },
  noNotice: {
    zh: '没有可以适用的悬赏公告或者奖励规定。',
    en: 'No notice of bounty and no rule on rewards applies to it.',
  },
} as const satisfies Record<string, Says>
export type RefusalGround = keyof typeof refusalGrounds
export const refusalGroundKeys = Object.keys(refusalGrounds) as [RefusalGround, ...RefusalGround[]]
