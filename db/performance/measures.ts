import type { Says } from '../rulebooks/rule.ts'
import type { CountName } from './count-cases.ts'

/** An indicator as the rules name it, and how it is computed here. */
export interface Measure {
  name: string
  says: Says
  /** What is divided by what, in plain words. */
  means: Says
  /** The rule that asks for it. */
  rule: string
  of: { part: CountName; whole: CountName; fen?: true }
  /** Why there is no figure where nothing was counted, if that says that the court has not recorded it. */
  lacks?: Says
}

/**
 * The indicators that the courts' rules name (seed 2 四.2, seed 4 一(四)). A count of listings is not among them and
 * never will be: a listing needs its ground, not a target (domain X2).
 */
export const measures: readonly Measure[] = [
  {
    name: 'selfPerformance',
    says: { zh: '自动履行率', en: 'Performed of the debtor’s own accord' },
    means: {
      zh: '以“自动履行完毕”结案的案件 ÷ 登记了结案方式的执行完毕案件（自动履行、强制执行、和解履行）。没有申请执行的裁判不在执行系统里，不计入',
      en: 'cases closed as performed of the debtor’s own accord ÷ cases closed as performed whose way is recorded (own accord, force, settlement); judgments that nobody asked to enforce are not in this system',
    },
    rule: 'M19',
    of: { part: 'voluntary', whole: 'wayKnown' },
    lacks: {
      zh: '数据不足：这段时间没有登记了结案方式的执行完毕案件。',
      en: 'Not enough data: no case closed as performed in this time has its way recorded.',
    },
  },
  {
    name: 'withoutForce',
    says: { zh: '立案后主动履行率', en: 'Performed after filing without force' },
    means: {
      zh: '没有采取查封、限制消费、纳入名单、拍卖等措施就执行完毕的案件 ÷ 执行完毕的案件',
      en: 'cases performed in full without sealing, restriction, listing or sale ÷ cases performed in full',
    },
    rule: 'M19',
    of: { part: 'withoutForce', whole: 'completed' },
  },
  {
    name: 'actualEnforcement',
    says: { zh: '实际执行率', en: 'Actually enforced' },
    means: { zh: '执行完毕的案件 ÷ 结案', en: 'cases performed in full ÷ cases concluded' },
    rule: 'M19',
    of: { part: 'completed', whole: 'concluded' },
  },
  {
    name: 'moneyIn',
    says: { zh: '执行标的到位率', en: 'Money received' },
    means: {
      zh: '结案案件已到位金额 ÷ 结案案件申请执行金额',
      en: 'money received in concluded cases ÷ money claimed in concluded cases',
    },
    rule: 'performance-danzhou',
    of: { part: 'received', whole: 'concluded', fen: true },
  },
  {
    name: 'suspended',
    says: { zh: '终本率', en: 'Enforcement suspended (终本)' },
    means: {
      zh: '终结本次执行程序的案件 ÷ 结案',
      en: 'cases in which enforcement was suspended for now ÷ cases concluded',
    },
    rule: 'M19',
    of: { part: 'suspended', whole: 'concluded' },
  },
  {
    name: 'reversed',
    says: { zh: '异议、复议、监督撤改率', en: 'Reversed on objection or review' },
    means: {
      zh: '结果为撤销、变更或者异议成立的异议、复议、监督 ÷ 已有审查结果的异议、复议、监督（含撤回；含对拟终本的异议）',
      en: 'objections and reviews that ended with setting aside, change or as well founded ÷ objections and reviews that ended (withdrawn ones and those to a coming suspension included)',
    },
    rule: 'M19',
    of: { part: 'reversed', whole: 'reviewed' },
    lacks: {
      zh: '数据不足：这段时间没有登记审查结果的异议、复议、监督。',
      en: 'Not enough data: no result of an objection or review is recorded in this time.',
    },
  },
  {
    name: 'petitions',
    says: { zh: '执行申诉率', en: 'Petitions' },
    means: {
      zh: '收到的执行信访 ÷ 新收案件',
      en: 'petitions about enforcement received ÷ cases filed',
    },
    rule: 'M19',
    of: { part: 'petitions', whole: 'filed' },
  },
  {
    name: 'misconduct',
    says: { zh: '执行人员违法违纪率', en: 'Complaints against staff found valid' },
    means: {
      zh: '查明属实的投诉举报 ÷ 已答复的投诉举报',
      en: 'complaints found valid ÷ complaints answered',
    },
    rule: 'M19',
    of: { part: 'founded', whole: 'complaints' },
  },
  {
    name: 'delivered',
    says: { zh: '通知送达率', en: 'Notifications delivered' },
    means: {
      zh: '送达的通知 ÷ 送达和未能送达的通知',
      en: 'notifications that arrived ÷ notifications that arrived or could not be delivered',
    },
    rule: 'M02',
    of: { part: 'delivered', whole: 'notifications' },
  },
]
