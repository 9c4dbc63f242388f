import type { Role } from '../people/tables.ts'
import type { Says } from './rule.ts'

/** How information of one kind is dealt with: who is told of it beside the desk, and where that stands. */
export interface Handling {
  /** The offices to which it is reported at once; `caseOfficer` is whoever handles the case. */
  reportedTo: readonly (Role | 'caseOfficer')[]
  article: string
  says: Says
}

/** 青岛市市北区执行指挥中心工作规则 第十七条, as far as it is about what informants send (domain 1.5). */
export const leadHandling = {
  property: {
    reportedTo: ['caseOfficer'],
    article: '第十七条第（三）项',
    says: {
      zh: '穷尽一切财产调查手段核实；属实的立即采取控制措施。',
      en: 'Every means is used to verify the property; if it is true, it is secured at once.',
    },
  },
  whereabouts: {
    reportedTo: ['caseOfficer'],
    article: '第十七条第（三）项、第二十四条',
    says: {
      zh: '动用执行网络查找，尽快赶到现场控制，并与案件承办人联系。',
      en: 'The network looks for the debtor; who gets there first calls the officer of the case.',
    },
  },
  breach: {
    reportedTo: ['caseOfficer'],
    article: '第十七条第（三）项',
    says: {
      zh: '反馈承办人核实；属实的依法处理，并考虑纳入失信名单。',
      en: 'It goes to the officer to verify; if true, it is acted on and a listing is considered.',
    },
  },
  refusal: {
    reportedTo: ['director', 'president', 'caseOfficer'],
    article: '第十七条第（八）项',
    says: {
      zh: '及时向总指挥汇报，固定证据，协调公安机关办理移送。',
      en: 'It is reported to the commander; evidence is secured and handed over to the police.',
    },
  },
  assistance: {
    reportedTo: ['director'],
    article: '第十七条第（五）项',
    says: {
      zh: '及时上报并与相关部门协调；协调不成的，对不协助的单位依法采取措施。',
      en: 'It is reported and coordinated; if that fails, measures follow against who does not assist.',
    },
  },
  other: {
    reportedTo: [],
    article: '第十七条第（十五）项',
    says: {
      zh: '按性质分类处理；涉及异议、信访的，转相应渠道。',
      en: 'It is dealt with by its nature; objections and petitions go their own way.',
    },
  },
} as const satisfies Record<string, Handling>

/** The kinds of lead that are reported to some offices at once. */
export const reportedTo = (roles: readonly Role[]): (keyof typeof leadHandling)[] =>
  (Object.keys(leadHandling) as (keyof typeof leadHandling)[]).filter((category) =>
    leadHandling[category].reportedTo.some((role) => (roles as readonly string[]).includes(role)),
  )
