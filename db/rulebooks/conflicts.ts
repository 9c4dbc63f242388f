import type { Says } from './rule.ts'

/** By which of the two principles a conflict is decided, or by which rule is the later and more special one. */
export type Principle = 'stricterDeadline' | 'moreProtective' | 'higherLaw'

/** Where a court's own rule and national law ask for different things (domain 3.11), and what holds here. */
export interface Conflict {
  id: string
  about: Says
  principle: Principle
  /** The rules that hold. */
  wins: readonly string[]
  /** The rules that give way; those of one duty go on running beside the winner, and the earlier day decides. */
  loses: readonly string[]
  holds: Says
}

/** The eleven conflicts, each with the safe choice; docs/decisions says why. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'X1',
    about: { zh: '谁签发失信决定', en: 'who signs a listing' },
    principle: 'higherLaw',
    wins: ['listing-authority', 'listing-president'],
    loses: ['listing-judge-ledong'],
    holds: {
      zh: '一律由院长签发；特殊主体先经局长审批',
      en: 'The president signs every listing; for a special subject the director agrees first',
    },
  },
  {
    id: 'X2',
    about: { zh: '是否“原则上都要纳入”', en: 'whether everybody is listed “as a rule”' },
    principle: 'moreProtective',
    wins: ['listing-ground', 'listing-exclusion', 'no-automatic-decision'],
    loses: ['listing-as-a-rule-yuhuatai', 'listing-as-a-rule-danzhou'],
    holds: {
      zh: '必须有法定情形并排除除外情形，逐件决定；不设指标，不成批纳入',
      en: 'A ground of the law and no exclusion, decided one by one; no targets and nothing in bulk',
    },
  },
  {
    id: 'X3',
    about: { zh: '“不间断”曝光', en: 'exposure “without pause”' },
    principle: 'moreProtective',
    wins: ['listing-remove-in-time', 'restriction-lift-scope'],
    loses: ['exposure-without-pause-yuhuatai'],
    holds: {
      zh: '删除、解除之日起，各处同时停止公布',
      en: 'With the removal every place stops showing the entry',
    },
  },
  {
    id: 'X4',
    about: { zh: '是否公布政治身份', en: 'whether political status is published' },
    principle: 'moreProtective',
    wins: ['text-political', 'listing-unit-told'],
    loses: ['officials-exposed-yuhuatai'],
    holds: {
      zh: '只通报所在单位，不公布身份',
      en: 'The unit is told; the status is not published',
    },
  },
  {
    id: 'X5',
    about: { zh: '几日内核实线索', en: 'in how many days a lead is verified' },
    principle: 'stricterDeadline',
    wins: ['lead-verified', 'urgent-lead-verified', 'lead-verified-humane'],
    loses: ['lead-verified-2006', 'lead-verified-closed'],
    holds: {
      zh: '几个期限同时计算，以最早到期的为准',
      en: 'All of them run, and the earliest day decides',
    },
  },
  {
    id: 'X6',
    about: { zh: '立案后多久可以终本', en: 'how soon enforcement may be suspended' },
    principle: 'moreProtective',
    wins: ['suspension-three-and-a-half-months'],
    loses: ['suspension-three-months'],
    holds: {
      zh: '本院规定三个半月的，满三个半月；其他法院满三个月',
      en: 'Three and a half months where the court’s own rule says so, three elsewhere',
    },
  },
  {
    id: 'X7',
    about: { zh: '案款到位后多久通知、发放', en: 'how soon money is announced and paid' },
    principle: 'stricterDeadline',
    wins: ['money-paid-out'],
    loses: ['right-holder-told-humane'],
    holds: {
      zh: '三十日与一个月同时计算，以先到期的为准',
      en: 'Thirty days and one month both run, and the earlier day decides',
    },
  },
  {
    id: 'X8',
    about: { zh: '三种悬赏是否合并', en: 'whether the three bounties are one' },
    principle: 'higherLaw',
    wins: ['bounty-kinds', 'bounty-property-authority'],
    loses: ['whereabouts-bounty-yuhuatai', 'court-reward-shibei'],
    holds: {
      zh: '财产悬赏、下落悬赏、举报奖励分开，条件不混用',
      en: 'Property, whereabouts and court reward stay apart, each with its own terms',
    },
  },
  {
    id: 'X9',
    about: { zh: '举报人身份能否告知', en: 'whether anybody learns who informed' },
    principle: 'moreProtective',
    wins: ['informant-secret-shibei'],
    loses: ['informant-secret'],
    holds: {
      zh: '一律保密；为发放悬赏金确需告知的，只告知必要部分，事先告诉举报人并留痕',
      en: 'Always secret; where a reward needs it only what is necessary, the informant told first, and written down',
    },
  },
  {
    id: 'X10',
    about: { zh: '引用的旧条文', en: 'articles cited by old numbers' },
    principle: 'higherLaw',
    wins: ['distribution-objection', 'objection-remedy-told', 'exempt-home-told'],
    loses: ['remedies-explained-humane', 'distribution-humane'],
    holds: {
      zh: '对外一律引用现行条文',
      en: 'Towards the public the text in force is cited',
    },
  },
  {
    id: 'X11',
    about: {
      zh: '终本后限制高消费的“一定期限”',
      en: 'restricting “for a period” after suspension',
    },
    principle: 'higherLaw',
    wins: ['restriction-lift-scope', 'restriction-still-listed'],
    loses: ['suspended-restriction-kept'],
    holds: {
      zh: '不因时间经过自动解除，由法院依法决定',
      en: 'Time lifts nothing by itself; the court decides',
    },
  },
]

/** What a rule won or lost, for the page that shows it. */
export const conflictsOf = (rule: string): Conflict[] =>
  conflicts.filter(({ wins, loses }) => wins.includes(rule) || loses.includes(rule))
