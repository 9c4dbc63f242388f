import { bountyTerms } from '../bounties/terms.ts'
import type { BountyKind } from '../bounties/tables.ts'
import type { Says } from '../rulebooks/rule.ts'

/** What somebody reads before asking for a reward; each kind has its own sentences and never those of another. */
export interface RewardTerms {
  name: Says
  pays: Says
  due: Says
  excluded: Says
  secrecy: Says
  /** What happens from the claim to the money, in order. */
  how: readonly Says[]
  /** Where to turn when a reward is refused. */
  remedy: Says
}

const secret: Says = {
  zh: '领奖码与回执码分开：回执码用来查看答复，领奖码用来领取。请分别保存，不要一起交给别人。',
  en: 'The claim code is apart from the receipt: the receipt reads the answer, the claim code takes the reward. Keep them apart and give nobody both.',
}
const identity: Says = {
  zh: '批准之前不问您是谁。批准之后才请您登记姓名和收款方式，登记的内容密封保存，两名保管人同时在场才能打开。',
  en: 'Nobody asks who you are before the reward is approved. Only then you register a name and how to be paid; it is sealed, and opened only by two keepers together.',
}
const order: Says = {
  zh: '两人以上提供相同线索的，按法院服务器收到的先后顺序确定。',
  en: 'Of those who gave the same lead, the order in which the court’s server received it decides.',
}

const how: Record<BountyKind, readonly Says[]> = {
  property: [
    secret,
    order,
    {
      zh: '线索使债权全部或者部分实现后，法院按公告载明的金额或者比例逐分计算，并把算式给您看。',
      en: 'When your lead has realised the claim in whole or in part, the court reckons the reward to the fen by the notice, and shows you how.',
    },
    identity,
    {
      zh: '确需告知申请执行人姓名才能发放的，会事先通知您，您可以放弃领取。',
      en: 'If the applicant has to know your name to pay, you are told beforehand and can give the reward up instead.',
    },
  ],
  whereabouts: [
    secret,
    order,
    {
      zh: '按公告的提示找到被决定拘留的人之后，由法院按公告载明的内容决定。',
      en: 'When the person whom the court decided to detain was found by it, the court decides as the notice says.',
    },
    identity,
  ],
  reward: [
    secret,
    order,
    {
      zh: '由法院根据线索的价值决定是否奖励、奖励多少，由法院给付。',
      en: 'The court decides by the value of the lead whether and how much to give, and pays it.',
    },
    identity,
  ],
}

/** Who pays for whereabouts is not in the text (domain 2.1): by the house's default the court does. */
const courtPays: Says = {
  zh: '是否给予奖励及其数额，以公告载明的为准；给予奖励的，由人民法院给付（本站使用规则三十四（二十））。',
  en: 'Whether there is a reward, and how much, is as the notice states; where there is one the court pays it (rules of this site, 34 (20)).',
}

const remedies: Record<BountyKind, Says> = {
  property: {
    zh: '不服的，可以自收到决定之日起三十日内凭领奖码请求复查一次，由另外的人审查；也可以拨打12368，或者依照民法典第四百九十九条就悬赏金另行起诉申请执行人。',
    en: 'You may ask once, by your claim code and within thirty days, that somebody else examines it anew; you may call 12368; or you may sue the applicant for the bounty under article 499 of the Civil Code.',
  },
  whereabouts: {
    zh: '不服的，可以自收到决定之日起三十日内凭领奖码请求复查一次，由另外的人审查；也可以拨打12368，或者向本院监察部门反映。',
    en: 'You may ask once, by your claim code and within thirty days, that somebody else examines it anew; you may call 12368 or turn to the court’s supervisor.',
  },
  reward: {
    zh: '奖励由法院根据线索的价值酌定。不服的，可以自收到决定之日起三十日内凭领奖码请求复查一次，由另外的人审查；也可以拨打12368，或者向本院监察部门反映。',
    en: 'The reward is at the court’s discretion. You may ask once, by your claim code and within thirty days, that somebody else examines it anew; you may call 12368 or turn to the court’s supervisor.',
  },
}

/** The terms under which a reward of a kind is claimed (财产调查规定 21–24; seed 2 三.4; seed 1 art 20). */
export const rewardTerms = (kind: BountyKind): RewardTerms => ({
  ...bountyTerms[kind],
  ...(kind === 'whereabouts' && { pays: courtPays }),
  how: how[kind],
  remedy: remedies[kind],
})
