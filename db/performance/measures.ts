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
  /** Of which counts; absent where the store does not hold what it takes. */
  of?: { part: CountName; whole: CountName; fen?: true }
  /** Why there is no figure. */
  lacks?: Says
}

/**
 * The indicators that the courts' rules name (seed 2 四.2, seed 4 一(四)). A count of listings is not among them and
 * never will be: a listing needs its ground, not a target (domain X2).
 */
export const measures: readonly Measure[] = [
  {
    name: 'selfPerformance',
    says: { zh: '裁判自动履行率', en: 'Judgments performed of one’s own accord' },
    means: {
      zh: '自动履行的生效裁判 ÷ 有履行内容的生效裁判',
      en: 'effective judgments performed of one’s own accord ÷ effective judgments with a duty to perform',
    },
    rule: 'M19',
    lacks: {
      zh: '数据不足：没有申请执行的裁判，执行系统里没有记录。',
      en: 'Not enough data: judgments that nobody asked to enforce are not in the enforcement system.',
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
      zh: '被撤销、变更的执行行为 ÷ 异议、复议、监督案件',
      en: 'acts of enforcement set aside or changed ÷ objections, reviews and supervision cases',
    },
    rule: 'M19',
    lacks: {
      zh: '数据不足：异议、复议由审判部门办理，结果没有录入本系统。',
      en: 'Not enough data: objections are decided by other divisions, and their results are not in this system.',
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
