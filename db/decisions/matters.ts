import type { StepCode } from '../cases/step-catalogue.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { DecisionFacts } from './tables.ts'

/**
 * What is decided in a case and needs signatures before it is done (domain 1.2, A04 to A12). The rulebook's
 * authorities name them as `decision.` and the key.
 */
export const matters = {
  suspension: { zh: '终结本次执行程序', en: 'suspension of enforcement' },
  closing: { zh: '结案', en: 'closing of the case' },
  ending: { zh: '终结执行', en: 'ending of enforcement' },
  debtForProperty: { zh: '以物抵债', en: 'property in place of money' },
  release: { zh: '解除查封、扣押、冻结', en: 'release of seized property' },
  stay: { zh: '暂缓执行', en: 'deferment of enforcement' },
  pause: { zh: '中止执行', en: 'stay of enforcement' },
  delegation: { zh: '委托执行', en: 'delegation to another court' },
  merge: { zh: '并案执行', en: 'merging of cases' },
  changePanel: { zh: '变更合议庭成员、承办人', en: 'change of panel or officer' },
  changeApplicant: { zh: '变更申请执行人', en: 'change of the applicant' },
  exitBan: { zh: '限制出境', en: 'exit ban' },
  summons: { zh: '拘传', en: 'summons by force' },
  detention: { zh: '拘留', en: 'detention' },
  fine: { zh: '罚款', en: 'fine' },
  searchWarrant: { zh: '搜查令', en: 'search warrant' },
  eviction: { zh: '强制迁出、退出公告', en: 'notice of forced eviction' },
  extension: { zh: '延长执行期限', en: 'extension of the enforcement period' },
  distribution: { zh: '财产分配方案', en: 'plan of distribution' },
  feeWaiver: { zh: '减免执行费', en: 'waiver of the enforcement fee' },
  emergencyControl: { zh: '紧急控制措施', en: 'emergency control of property' },
} as const satisfies Record<string, Says>
export type Matter = keyof typeof matters
export const matterKeys = Object.keys(matters) as [Matter, ...Matter[]]

/** What a step was, where its code names several things, of which some need a decision and some do not. */
export interface Measure {
  says: Says
  /** The decision that it needs first; none where no rule asks for one. */
  matter?: Matter
  /** What the step is taken for where nobody says. */
  usual?: true
}

const of = (matter: Matter): Measure => ({ says: matters[matter], matter })
const free = (zh: string, en: string): Measure => ({ says: { zh, en } })
const usual = (zh: string, en: string): Measure => ({ says: { zh, en }, usual: true })

/**
 * Which decision each step of a case needs (domain 1.2). A step whose measure is not named is its usual one, or else
 * any of those that need a decision.
 */
export const measures: Partial<Record<StepCode, Readonly<Record<string, Measure>>>> = {
  N03: { assigned: usual('确定承办人', 'officer assigned'), changePanel: of('changePanel') },
  N09: {
    investigation: usual('调查、现场', 'investigation on the spot'),
    searchWarrant: of('searchWarrant'),
    eviction: of('eviction'),
  },
  N10: {
    seizure: usual('查封、扣押、冻结、扣划', 'sealing, seizure, freezing, deduction'),
    emergencyControl: of('emergencyControl'),
  },
  N13: {
    exitBan: of('exitBan'),
    summons: of('summons'),
    detention: of('detention'),
    fine: of('fine'),
  },
  N18: { debtForProperty: of('debtForProperty') },
  N20: { distribution: of('distribution') },
  N22: {
    stay: of('stay'),
    settlement: free('执行和解', 'settlement'),
    security: free('执行担保', 'security'),
  },
  N23: { pause: of('pause'), continued: free('中止后恢复', 'continued after a stay') },
  N24: {
    objection: usual(
      '异议、复议、监督已审查（须选审查结果）',
      'an objection or review was decided (choose its result)',
    ),
    received: free('收到异议、复议、监督申请', 'an objection or a request for review came in'),
    suit: free('异议之诉', 'suit'),
    thirdParty: free('收到案外人异议', 'a third party’s objection came in'),
    thirdPartyReviewed: free(
      '案外人异议已审查（须选审查结果）',
      'a third party’s objection was reviewed',
    ),
  },
  N26: { suspension: of('suspension') },
  N29: {
    delegation: of('delegation'),
    designated: free('上级法院指定、提级执行', 'designated or taken over by a higher court'),
    bankruptcy: free('执转破', 'transfer to bankruptcy'),
  },
  N30: { closing: of('closing'), ending: of('ending') },
}

/** What each step can be, where it can be several things: for the form. */
export const stepMeasures: readonly { code: string; measure: string; says: Says }[] =
  Object.entries(measures).flatMap(([code, kinds]) =>
    Object.keys(kinds).length < 2
      ? []
      : Object.entries(kinds).map(([measure, { says }]) => ({ code, measure, says })),
  )

/** The matters that a step's code can need. */
const decidedBy = (code: StepCode): Matter[] =>
  Object.values(measures[code] ?? {}).flatMap(({ matter }) => matter ?? [])

/** The matters that no step carries out: with their approval the decision itself is what was done. */
const carriedOutAlone = matterKeys.filter(
  (matter) => !Object.keys(measures).some((code) => decidedBy(code as StepCode).includes(matter)),
)

/**
 * Whether no other act carries a decision out. A release is recorded beside its seizure, unless the property was sealed
 * before the portal kept records (domain 1.2 A06).
 */
export const isCarriedOutAlone = ({ matter, facts }: { matter: Matter; facts: DecisionFacts }) =>
  matter === 'release' ? Boolean(facts['unrecorded']) : carriedOutAlone.includes(matter)

/**
 * The decisions of which a step needs one, or none. Property in a suspended case is seized only in an emergency, or
 * after enforcement was resumed (seed 2 三.12).
 */
export function mattersOfStep(
  code: StepCode,
  measure: string | undefined,
  { suspended }: { suspended: boolean },
): readonly Matter[] | undefined {
  if (code === 'N10' && suspended) return ['emergencyControl']
  const kinds = measures[code] ?? {}
  if (measure === undefined) {
    return Object.values(kinds).some((kind) => kind.usual) ? [] : decidedBy(code)
  }
  const kind = kinds[measure]
  return kind && (kind.matter ? [kind.matter] : [])
}
