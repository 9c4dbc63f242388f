import type { EntryKind } from '../journal/kinds.ts'
import type { Says } from '../rulebooks/rule.ts'

export type PartyRole = 'applicant' | 'debtor'
export type StepCode = (typeof stepCatalogue)[number]['code']

const both = ['applicant', 'debtor'] as const
const applicant = ['applicant'] as const

/**
 * The steps of an enforcement case in their order (domain 5.6): who sees each, and whether as soon as it is known or
 * only after it is done (C-3). `also` are the names that courts' exports use.
 */
export const stepCatalogue = [
  {
    code: 'N01',
    zh: '申请执行收件',
    en: 'Application received',
    seenBy: applicant,
    seen: 'atOnce',
    also: ['收件', '申请执行'],
  },
  { code: 'N02', zh: '立案', en: 'Case filed', seenBy: both, seen: 'atOnce', also: ['执行立案'] },
  {
    code: 'N03',
    zh: '确定承办人',
    en: 'Officer assigned',
    seenBy: both,
    seen: 'atOnce',
    also: ['分案'],
  },
  {
    code: 'N04',
    zh: '发出执行通知书、报告财产令',
    en: 'Enforcement notice and order to report property issued',
    seenBy: both,
    seen: 'afterDone',
    also: ['发出执行通知书', '执行通知', '执行通知书', '报告财产令'],
  },
  {
    code: 'N05',
    zh: '送达情况',
    en: 'Service of documents',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['送达'],
  },
  {
    code: 'N06',
    zh: '财产申报',
    en: 'Declaration of property',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['报告财产'],
  },
  {
    code: 'N07',
    zh: '网络查控',
    en: 'Network search of property',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['网络查询', '总对总查控'],
  },
  {
    code: 'N08',
    zh: '线索核查结果',
    en: 'Result of checking a lead',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['线索核查'],
  },
  {
    code: 'N09',
    zh: '传统调查、搜查',
    en: 'Investigation and search on the spot',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['传统调查', '搜查', '现场调查', '传统调查搜查现场'],
  },
  {
    code: 'N10',
    zh: '查封、扣押、冻结、扣划',
    en: 'Sealing, seizure, freezing, deduction',
    seenBy: both,
    seen: 'afterDone',
    also: ['查封冻结扣押', '查封扣押冻结', '查封', '冻结', '扣押', '扣划'],
  },
  {
    code: 'N11',
    zh: '限制消费令',
    en: 'Consumption restriction order',
    seenBy: both,
    seen: 'afterDone',
    also: ['限制消费', '限制高消费令', '限制高消费'],
  },
  {
    code: 'N12',
    zh: '纳入失信名单及其撤销、更正、删除',
    en: 'Entry on the list of defaulters, or its correction or removal',
    seenBy: both,
    seen: 'afterDone',
    also: ['纳入失信名单', '纳入失信被执行人名单', '删除失信名单', '失信'],
  },
  {
    code: 'N13',
    zh: '限制出境、罚款、拘留',
    en: 'Exit ban, fine or detention',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['限制出境', '罚款', '拘留', '拘传'],
  },
  {
    code: 'N14',
    zh: '悬赏公告发布',
    en: 'Bounty published',
    seenBy: both,
    seen: 'atOnce',
    also: ['悬赏公告', '悬赏'],
  },
  {
    code: 'N15',
    zh: '律师调查令签发、交回',
    en: 'Lawyer’s investigation order issued or returned',
    seenBy: applicant,
    seen: 'atOnce',
    also: ['律师调查令', '调查令'],
  },
  {
    code: 'N16',
    zh: '评估',
    en: 'Appraisal',
    seenBy: both,
    seen: 'afterDone',
    also: ['委托评估', '评估报告'],
  },
  {
    code: 'N17',
    zh: '拍卖、变卖',
    en: 'Auction or sale',
    seenBy: both,
    seen: 'atOnce',
    also: ['拍卖公告', '拍卖', '变卖', '一拍', '二拍', '网络拍卖'],
  },
  {
    code: 'N18',
    zh: '以物抵债',
    en: 'Property taken in place of money',
    seenBy: both,
    seen: 'afterDone',
    also: [],
  },
  {
    code: 'N19',
    zh: '案款到账',
    en: 'Money received by the court',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['执行到位', '到账'],
  },
  {
    code: 'N20',
    zh: '分配方案',
    en: 'Plan of distribution',
    seenBy: both,
    seen: 'afterDone',
    also: ['财产分配', '参与分配'],
  },
  {
    code: 'N21',
    zh: '案款发放',
    en: 'Money paid out',
    seenBy: both,
    seen: 'afterDone',
    also: ['发放案款', '发放'],
  },
  {
    code: 'N22',
    zh: '执行和解、担保、暂缓',
    en: 'Settlement, security or deferment',
    seenBy: both,
    seen: 'afterDone',
    also: ['执行和解', '和解', '执行担保', '暂缓执行'],
  },
  {
    code: 'N23',
    zh: '中止及恢复',
    en: 'Enforcement stayed, or continued',
    seenBy: both,
    seen: 'afterDone',
    also: ['中止', '中止执行'],
  },
  {
    code: 'N24',
    zh: '异议、复议、异议之诉',
    en: 'Objection, reconsideration or suit',
    seenBy: both,
    seen: 'afterDone',
    also: ['执行异议', '异议', '复议'],
  },
  {
    code: 'N25',
    zh: '终本前告知和听取意见',
    en: 'Notice and hearing before enforcement is suspended',
    seenBy: applicant,
    seen: 'atOnce',
    also: ['终本前告知', '终本前告知意见'],
  },
  {
    code: 'N26',
    zh: '终结本次执行程序',
    en: 'Enforcement suspended: no property found for now',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['终本'],
  },
  {
    code: 'N27',
    zh: '终本后查询',
    en: 'Search after suspension',
    seenBy: applicant,
    seen: 'afterDone',
    also: ['终本后网络查询'],
  },
  {
    code: 'N28',
    zh: '恢复执行',
    en: 'Enforcement resumed',
    seenBy: both,
    seen: 'afterDone',
    also: ['执恢'],
  },
  {
    code: 'N29',
    zh: '委托、指定、提级执行，执转破',
    en: 'Transfer to another court or to bankruptcy',
    seenBy: both,
    seen: 'afterDone',
    also: ['委托执行', '指定执行', '提级执行', '执转破'],
  },
  {
    code: 'N30',
    zh: '结案',
    en: 'Case closed',
    seenBy: both,
    seen: 'afterDone',
    also: ['执行完毕', '终结执行', '销案', '不予执行', '驳回申请'],
  },
] as const satisfies readonly {
  code: string
  zh: string
  en: string
  seenBy: readonly PartyRole[]
  seen: 'atOnce' | 'afterDone'
  also: readonly string[]
}[]

const byCode = new Map<string, (typeof stepCatalogue)[number]>(
  stepCatalogue.map((step) => [step.code, step]),
)
/** A step's name in both languages. */
export const stepName = (code: string): Says => {
  const step = byCode.get(code)
  return { zh: step?.zh ?? code, en: step?.en ?? code }
}

const fold = (name: string) => name.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '')
const byName = new Map<string, StepCode>(
  stepCatalogue.flatMap(({ code, zh, also }) =>
    [code, zh, ...also].map((name) => [fold(name), code] as const),
  ),
)

/** The code of a step named as courts name it, or undefined. */
export const readStepName = (name: string): StepCode | undefined => byName.get(fold(name))

/** The journal's kind for a step. */
export const entryOf = (code: StepCode): EntryKind => `step.${code}`

/** Whether a party of this role may see a step on this day: never before it is done, except those without secrets. */
export function seesStep(role: PartyRole, step: { code: string; doneOn: string }, today: string) {
  const known = byCode.get(step.code)
  if (!known || !(known.seenBy as readonly PartyRole[]).includes(role)) return false
  return known.seen === 'atOnce' || step.doneOn <= today
}
