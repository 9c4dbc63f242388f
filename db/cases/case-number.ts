/** The signs of the provinces, the Corps and the military courts in case numbers (法〔2015〕137号). */
const signs = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵军'
/** 之一 and 之二 number the documents of one case; the case itself is without. */
const suffix = '(?:之[一二三四五六七八九十]+)?'

const modern = new RegExp(
  `^（((?:19|20)\\d{2})）(最高法|[${signs}](?:\\d{4}|\\d{2})?)(执[一-龥]{0,2})([1-9]\\d*)号${suffix}$`,
)
/** As it was written before 2016: （2014）甬东执民字第2071号. */
const legacy = new RegExp(
  `^（((?:19|20)\\d{2})）([\\u4e00-\\u9fa5]{1,6}?)(执[\\u4e00-\\u9fa5]{0,3})字第(\\d+(?:-\\d+)?)号${suffix}$`,
)

export interface CaseNumber {
  /** With full-width brackets, without spaces: （2026）鲁0203执1号. */
  text: string
  year: string
  /** The court's code, 鲁0203; in numbers from before 2016 its short name. */
  court: string
  /** 执, 执恢, 执保 …; the list is open. */
  type: string
  number: string
  legacy: boolean
}

/** Folds what people type for a document's number: any brackets, full-width digits, spaces. */
export const foldNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[([{〔【〖]/g, '（')
    .replace(/[)\]}〕】〗]/g, '）')

/**
 * Reads the number of an enforcement case and takes it apart (法〔2015〕137号 arts 2, 3, 9, 10).
 * @returns undefined when it is not one
 */
export function partsOfCaseNumber(text: string): CaseNumber | undefined {
  if (text.length > 80) return undefined
  const folded = foldNumber(text)
  const whole = /号(?:之[一二三四五六七八九十]+)?$/.test(folded) ? folded : `${folded}号`
  const found = modern.exec(whole) ?? legacy.exec(whole)
  if (!found) return undefined
  const [, year = '', court = '', type = '', number = ''] = found
  return {
    text: whole.replace(new RegExp(`${suffix}$`), ''),
    year,
    court,
    type,
    number,
    legacy: !modern.test(whole),
  }
}

/** The canonical form of an enforcement case's number, or undefined when it is not one. */
export const readCaseNumber = (text: string): string | undefined => partsOfCaseNumber(text)?.text

/** What each known type of enforcement case is (法〔2015〕137号). */
export const caseTypes: Readonly<Record<string, { zh: string; en: string }>> = {
  执: { zh: '首次执行', en: 'first execution' },
  执恢: { zh: '恢复执行', en: 'resumed execution' },
  执保: { zh: '财产保全执行', en: 'preservation of property' },
  执异: { zh: '执行异议', en: 'objection' },
  执复: { zh: '执行复议', en: 'reconsideration' },
  执监: { zh: '执行监督', en: 'supervision' },
  执协: { zh: '执行协调', en: 'coordination' },
  执他: { zh: '其他执行', en: 'other' },
}
