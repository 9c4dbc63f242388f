import type { Says } from '../rulebooks/rule.ts'

/** How a petition came in. */
export const petitionChannels = {
  letter: { zh: '来信', en: 'letter' },
  visit: { zh: '来访', en: 'visit' },
  handedOver: { zh: '交办、转办、督办', en: 'handed over by another body' },
  mailbox: { zh: '举报信箱转来', en: 'passed on from the mailbox' },
} as const satisfies Record<string, Says>
export type PetitionChannel = keyof typeof petitionChannels

/**
 * What a petition is about, with the way that the routing table prescribes (seed 1 arts 16 and 17; domain 1.5).
 * What is about staff goes to the supervisor alone and is no petition.
 */
export const petitionKinds = {
  progress: {
    zh: '案件进展',
    en: 'progress of the case',
    route: {
      zh: '穷尽财产调查手段；被执行人下落不明的，动用执行网络查找',
      en: 'Exhaust the search for property; where the debtor is missing, use the enforcement network',
    },
  },
  petition: {
    zh: '执行信访',
    en: 'petition about enforcement',
    route: {
      zh: '了解案情，与办案人联系；到上级反映的，写出书面汇报材料',
      en: 'Learn the facts and speak with the officer; for a petition to a higher body, a written report',
    },
  },
  objection: {
    zh: '异议',
    en: 'objection',
    route: {
      zh: '反馈执行人员，限期听证或者由合议庭合议；不由执行人员裁决',
      en: 'Told to the officer; heard or decided by a panel in time, never by the officer',
    },
  },
  preservation: {
    zh: '财产保全',
    en: 'preservation of property',
    route: {
      zh: '及时反馈执行人员，及时采取保全措施',
      en: 'Told to the officer at once, who acts in time',
    },
  },
  refusal: {
    zh: '拒不执行的线索',
    en: 'refusal to obey a judgment',
    route: {
      zh: '向总指挥汇报，协调公安机关，移送材料',
      en: 'Reported to the commander and handed to the police with the evidence',
    },
  },
  assistance: {
    zh: '协助单位不协助',
    en: 'a unit that does not assist',
    route: {
      zh: '上报并协调；协调不成的，依法采取强制措施',
      en: 'Reported and coordinated; failing that, measures according to law',
    },
  },
  other: {
    zh: '其他',
    en: 'other',
    route: { zh: '按照正常规定的程序处理', en: 'Handled by the usual procedure' },
  },
} as const satisfies Record<string, Says & { route: Says }>
export type PetitionKind = keyof typeof petitionKinds

/** What came of it (seed 1 art 35): what is founded is put right. */
export const petitionOutcomes = {
  corrected: { zh: '属实，已纠正', en: 'founded and put right' },
  explained: { zh: '已依法解释', en: 'explained according to law' },
  unfounded: { zh: '不属实', en: 'not founded' },
} as const satisfies Record<string, Says>
export type PetitionOutcome = keyof typeof petitionOutcomes
