import type { Says } from '../rulebooks/rule.ts'
import type { BountyKind } from './tables.ts'

/** What a kind of bounty means for who reads it: its name, who pays, when, who gets nothing, what stays secret. */
export interface BountyTerms {
  name: Says
  pays: Says
  due: Says
  excluded: Says
  secrecy: Says
}

const secrecy: Says = {
  zh: '举报人身份和线索内容依法保密。',
  en: 'Who informs, and what they say, is kept secret by law.',
}

/** The terms of each kind. They come from three different sources and are never mixed. */
export const bountyTerms: Record<BountyKind, BountyTerms> = {
  property: {
    name: { zh: '财产悬赏', en: 'Bounty for property' },
    pays: {
      zh: '悬赏金由申请执行人承担，从其应得的执行款中扣减。',
      en: 'The applicant pays; the reward is deducted from what the applicant receives.',
    },
    due: {
      zh: '提供人民法院尚未掌握的财产线索，使债权全部或者部分实现的，按公告支付。',
      en: 'Due when a lead the court did not yet have realises the claim in whole or in part.',
    },
    excluded: {
      zh: '申请执行人的代理人、有义务向人民法院提供财产线索的人员，以及其他不应发放悬赏金的情形，不予发放。',
      en: 'Not for the applicant’s agents, for people obliged to give leads to the court, or in other unsuitable cases.',
    },
    secrecy: {
      zh: '举报人身份和线索内容依法保密；为发放悬赏金确有必要告知申请执行人的除外。',
      en: 'Who informs, and what they say, is kept secret, except as far as the applicant must know to pay.',
    },
  },
  whereabouts: {
    name: { zh: '下落悬赏', en: 'Bounty for whereabouts' },
    pays: {
      zh: '是否给予奖励及其数额，以本公告载明的为准。',
      en: 'Whether there is a reward, and how much, is as this notice states.',
    },
    due: {
      zh: '提供被人民法院决定拘留、下落不明的被执行人的准确下落。',
      en: 'For the exact whereabouts of a debtor whom the court decided to detain and who cannot be found.',
    },
    excluded: {
      zh: '执行人员及其近亲属、依法负有协助义务的人员，不适用本公告。',
      en: 'Not for enforcement staff and their close relatives, or for people bound by law to assist.',
    },
    secrecy,
  },
  reward: {
    name: { zh: '举报奖励', en: 'Reward for information' },
    pays: {
      zh: '奖励由人民法院给付。',
      en: 'The court pays the reward.',
    },
    due: {
      zh: '人民法院根据所提供的下落或者财产线索的价值，给予适当奖励。',
      en: 'The court gives a suitable reward according to the value of the lead on whereabouts or property.',
    },
    excluded: {
      zh: '执行人员及其近亲属、依法负有协助义务的人员，不适用本公告。',
      en: 'Not for enforcement staff and their close relatives, or for people bound by law to assist.',
    },
    secrecy,
  },
}
