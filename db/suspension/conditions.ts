import { judge, type Condition, type Gate } from '../approvals/gates.ts'
import type { Reader } from '../connection.ts'
import type { CaseKnown } from '../decisions/content.ts'
import { lawOf, type RuleId } from '../rulebooks/index.ts'
import { addDays, addMonths } from '../time/days.ts'
import { suspensionFacts, type SuspensionFacts } from './known.ts'
import { missingIn, textOf } from './ruling.ts'

type Facts = SuspensionFacts

const has = ({ steps }: Facts, code: string) => steps.some((step) => step.code === code)
/** Searches on two days are two; two entries of one day are one. */
const searchDays = ({ steps, today }: Facts) =>
  new Set(
    steps
      .filter(({ code, doneOn }) => code === 'N07' && doneOn <= today)
      .map(({ doneOn }) => doneOn),
  ).size
const threeMonths = ({ filedOn }: Facts) => addMonths(filedOn, 3)
const threeAndAHalf = ({ filedOn }: Facts) => addDays(addMonths(filedOn, 3), 15)
const waiting = ({ heard }: Facts) => heard.filter((one) => !one.heard).length

/** A rule that one court made binds that court alone. */
const bindsHere = (rule: RuleId) => {
  const { court } = lawOf(rule)
  return (facts: Facts) => court === undefined || court === facts.court
}

type Bare = Omit<Condition<Facts>, 'by'>
const always = (condition: Bare): Condition<Facts> => ({
  concerns: bindsHere(condition.rule),
  ...condition,
  by: 'signature',
})

const objectionsReviewed = {
  says: {
    zh: '申请执行人的异议已立案审查，没有成立的',
    en: 'The applicant’s objections were registered and reviewed; none was upheld',
  },
  met: ({ objections }: Facts) =>
    objections.every(({ outcome }) => outcome !== null && outcome !== 'upheld'),
  facts: ({ objections }: Facts) => ({
    open: objections.filter(({ outcome }) => outcome === null).length,
    upheld: objections.filter(({ outcome }) => outcome === 'upheld').length,
  }),
}
const hasOwnRule = bindsHere('suspension-objection')

const missing = ({ ruling }: Facts) => {
  const parts = missingIn(ruling)
  return {
    missing: parts.map(({ zh }) => zh).join('、'),
    missingEn: parts.map(({ en }) => en).join(', '),
  }
}

/** Everything that must be so before enforcement is suspended: 法〔2016〕373号, then what each court adds. */
export const conditionsOfFacts: readonly Condition<Facts>[] = [
  {
    rule: 'suspension-notice',
    says: {
      zh: '（一）已发出执行通知、责令报告财产',
      en: '(1) The enforcement notice and the order to report property were issued',
    },
    met: (facts: Facts) => has(facts, 'N04'),
  },
  {
    rule: 'suspension-report-checked',
    says: {
      zh: '被执行人的财产申报情况已核查、登记',
      en: 'What the debtor reported, or did not, was checked and recorded',
    },
    met: (facts: Facts) => has(facts, 'N06'),
  },
  {
    rule: 'suspension-restriction',
    says: {
      zh: '（二）已发出限制消费令，并且仍然有效',
      en: '(2) A consumption restriction was ordered and is in force',
    },
    met: ({ restricted }: Facts) => restricted,
  },
  {
    rule: 'suspension-listed',
    says: {
      zh: '（二）符合条件的被执行人已纳入失信名单，或者已写明未纳入的理由',
      en: '(2) An eligible debtor is on the list of defaulters, or the reason why none is was stated',
    },
    met: ({ listed, ruling }: Facts) => listed || Boolean(ruling?.notListedReason),
  },
  {
    rule: 'suspension-searched',
    says: {
      zh: '（三）已穷尽财产调查措施：登记查控，线索全部核查，未发现财产或者财产不能处置',
      en: '(3) All means of finding property are exhausted: searched, every lead checked, nothing that can be disposed of',
    },
    met: (facts: Facts) =>
      has(facts, 'N07') &&
      facts.openLeads === 0 &&
      !facts.propertyFound &&
      facts.ruling?.result != null,
  },
  {
    rule: 'suspension-three-months',
    says: {
      zh: '（四）立案已超过三个月',
      en: '(4) More than three months have passed since filing',
    },
    met: (facts: Facts) => facts.today > threeMonths(facts),
    facts: (facts: Facts) => ({ day: threeMonths(facts) }),
  },
  {
    rule: 'suspension-debtor-sought',
    says: {
      zh: '（五）下落不明的已查找，妨害执行的已处罚（已写明）',
      en: '(5) A missing debtor was looked for and obstruction punished (stated)',
    },
    met: ({ ruling }: Facts) => Boolean(ruling?.debtorSought),
  },
  {
    rule: 'suspension-three-and-a-half-months',
    says: {
      zh: '立案已超过三个半月，或者有例外理由',
      en: 'More than three and a half months since filing, or a reason for the exception',
    },
    met: (facts: Facts) => Boolean(facts.ruling?.exception) || facts.today > threeAndAHalf(facts),
    facts: (facts: Facts) => ({ day: threeAndAHalf(facts) }),
  },
  {
    rule: 'suspension-two-searches',
    says: {
      zh: '两次查控：立案时一次，终本前一次',
      en: 'Two searches: one at filing, one before suspension',
    },
    met: (facts: Facts) => searchDays(facts) >= 2,
    facts: (facts: Facts) => ({ count: searchDays(facts) }),
  },
  {
    rule: 'suspension-told-first',
    says: {
      zh: '终本前已告知申请执行人调查结论、所查财产、查封时间和强制措施',
      en: 'The applicant was told the findings, the property, the days of sealing and the measures',
    },
    met: ({ hearing }: Facts) => hearing !== undefined,
  },
  {
    rule: 'suspension-heard',
    says: {
      zh: '每名申请执行人都已告知，已提出意见或者提意见的时间已过',
      en: 'Every applicant was told, and has given an opinion or let the time for it pass',
    },
    met: (facts: Facts) =>
      facts.hearing !== undefined && facts.heard.length > 0 && waiting(facts) === 0,
    facts: (facts: Facts) => ({ waiting: waiting(facts) }),
  },
  { rule: 'suspension-objection', ...objectionsReviewed },
  {
    rule: 'suspension-objection-first',
    ...objectionsReviewed,
    concerns: (facts: Facts) => !hasOwnRule(facts),
  },
  {
    rule: 'suspension-ruling-yuhuatai',
    says: {
      zh: '裁定书标明所查财产状况、查封时间、强制措施和理由',
      en: 'The ruling states the property, the days of sealing, the measures and the reasons',
    },
    met: ({ ruling }: Facts) => missingIn(ruling).length === 0,
    facts: missing,
  },
  {
    rule: 'suspension-ruling-content',
    says: {
      zh: '裁定书载明财产调查、执行措施、财产情况和理由',
      en: 'The ruling sets out the searches, the measures, the property and the reasons',
    },
    met: ({ ruling }: Facts) => missingIn(ruling).length === 0,
    facts: missing,
  },
].map((condition) => always(condition as Bare))

/** What the conditions look at when a decision is judged: the decision, and the facts of its case. */
export interface SuspensionKnown extends CaseKnown {
  facts: SuspensionFacts
}

/** The same conditions on a decision, and that the decision still says what the draft of the ruling says. */
export const suspensionConditions: readonly Condition<SuspensionKnown>[] = [
  {
    rule: 'suspension-case-open',
    by: 'signature',
    says: { zh: '案件正在执行', en: 'The case is in enforcement' },
    met: ({ caseFile }) => caseFile.state === 'open',
  },
  ...conditionsOfFacts.map(
    ({ rule, by, says, concerns, met, facts }): Condition<SuspensionKnown> => ({
      rule,
      by,
      says,
      concerns: (known) => concerns?.(known.facts) ?? true,
      met: (known) => met(known.facts),
      ...(facts && { facts: (known: SuspensionKnown) => facts(known.facts) }),
    }),
  ),
  {
    rule: 'suspension-draft-approved',
    by: 'signature',
    says: {
      zh: '提请审批的内容与裁定书草稿一致',
      en: 'What was proposed is what the draft of the ruling says',
    },
    met: ({ decision, facts: { ruling } }) =>
      ruling !== undefined && textOf(ruling) === decision.text,
  },
]

/** Reads what the conditions of a decision on 终本 need. */
export const knowSuspension = async (
  reader: Reader,
  known: CaseKnown,
): Promise<SuspensionKnown> => ({
  ...known,
  facts: await suspensionFacts(reader, {
    court: known.caseFile.court,
    caseFileId: known.caseFile.id,
    filedOn: known.caseFile.filedOn,
    today: known.today,
    steps: known.steps,
  }),
})

/** Each condition of 终本 as a sentence with its article, and whether it is met. */
export const gatesOfSuspension = (facts: SuspensionFacts): Gate[] => judge(conditionsOfFacts, facts)
