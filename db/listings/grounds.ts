import type { Says } from '../rulebooks/rule.ts'

export type Ground = 1 | 2 | 3 | 4 | 5 | 6

/** The six grounds of art 1 in the words of the law (法释〔2017〕7号 第一条). */
export const groundNames: Record<Ground, Says> = {
  1: {
    zh: '有履行能力而拒不履行生效法律文书确定义务',
    en: 'Able to perform what the judgment orders, but refuses',
  },
  2: {
    zh: '以伪造证据、暴力、威胁等方法妨碍、抗拒执行',
    en: 'Obstructs enforcement by forged evidence, violence or threats',
  },
  3: {
    zh: '以虚假诉讼、虚假仲裁或者以隐匿、转移财产等方法规避执行',
    en: 'Evades enforcement by sham proceedings or by hiding or moving property',
  },
  4: { zh: '违反财产报告制度', en: 'Breaches the duty to report property' },
  5: { zh: '违反限制消费令', en: 'Breaches a restriction on spending' },
  6: {
    zh: '无正当理由拒不履行执行和解协议',
    en: 'Refuses to perform a settlement without good reason',
  },
}

/** How far the debtor has performed, as the entry says it (第六条第三项). */
export const performanceNames: Record<'none' | 'part' | 'all', Says> = {
  none: { zh: '全部未履行', en: 'Nothing performed' },
  part: { zh: '部分未履行', en: 'Partly performed' },
  all: { zh: '全部已履行', en: 'All performed' },
}

/** The four cases in which ground (1) may not be used (第三条). */
export const exclusionNames = {
  security: { zh: '提供了充分有效担保', en: 'sufficient security was given' },
  sealedAssets: {
    zh: '已被查封、扣押、冻结的财产足以清偿',
    en: 'sealed, seized or frozen assets suffice',
  },
  laterInTurn: {
    zh: '履行顺序在后，依法不应对其强制执行',
    en: 'the debtor’s turn to perform comes later',
  },
  otherNonRefusal: {
    zh: '其他不属于有履行能力而拒不履行的情形',
    en: 'other cases that are no refusal by one who is able',
  },
} as const satisfies Record<string, Says>

/** Why an entry is removed: the seven grounds of art 10, before its term, or as wrongly made (第九条、第十条). */
export const removalReasons = {
  '10.1': {
    zh: '已履行义务或者已执行完毕',
    en: 'The duty was performed, or enforcement is complete',
  },
  '10.2': { zh: '和解协议已履行完毕', en: 'The settlement was performed' },
  '10.3': {
    zh: '申请执行人书面申请删除，法院审查同意',
    en: 'The applicant asked for removal in writing and the court agreed',
  },
  '10.4': {
    zh: '终本后两次以上查询未发现可供执行财产，且无有效线索',
    en: 'Two searches or more after suspension found nothing, and there is no useful lead',
  },
  '10.5': {
    zh: '因再审或者破产程序裁定中止执行',
    en: 'Enforcement is suspended because of a retrial or insolvency',
  },
  '10.6': { zh: '裁定不予执行', en: 'Enforcement was refused by ruling' },
  '10.7': { zh: '裁定终结执行', en: 'Enforcement was ended by ruling' },
  early: {
    zh: '积极履行或者主动纠正，提前删除',
    en: 'Removed before its term, for performing or making good',
  },
  'revoked-wrong': { zh: '不应纳入，已撤销', en: 'Should not have been listed; revoked' },
  expiry: { zh: '纳入期限届满', en: 'The term is over' },
} as const satisfies Record<string, Says>

export type RemovalReason = keyof typeof removalReasons
