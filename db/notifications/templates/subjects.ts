import type { Says } from '../../rulebooks/rule.ts'

/** What the subject line calls a message, by its first part. */
const subjects: Record<string, Says> = {
  A1: { zh: '执行立案告知', en: 'enforcement case filed' },
  D1: { zh: '执行立案告知', en: 'enforcement case filed' },
  A4: { zh: '法院答复', en: 'answer from the court' },
  A5: { zh: '财产查询反馈', en: 'search of property' },
  A6: { zh: '拍卖、变卖', en: 'sale of property' },
  A7: { zh: '案款到账', en: 'money received' },
  A8: { zh: '终本前告知', en: 'before suspension' },
  A9: { zh: '终本后查询结果', en: 'search after suspension' },
  A10: { zh: '恢复执行', en: 'enforcement resumed' },
  A11: { zh: '邀请参加会商', en: 'invitation to a consultation' },
  A12: { zh: '随案问卷', en: 'questions about your case' },
  A16: { zh: '执行进展', en: 'your case moved on' },
  A17: { zh: '确定承办人', en: 'officer assigned' },
  A18: { zh: '财产控制措施', en: 'control of property' },
  A20: { zh: '分配方案', en: 'plan of distribution' },
  A21: { zh: '案款发放', en: 'money paid out' },
  A22: { zh: '终结本次执行程序', en: 'enforcement suspended' },
  A23: { zh: '结案', en: 'case closed' },
  D4: { zh: '公布前提醒', en: 'before publication' },
  D5: { zh: '公布告知和救济途径', en: 'publication and remedies' },
  D6: { zh: '删除告知', en: 'removal' },
  D7: { zh: '执行进展', en: 'your case moved on' },
  D8: { zh: '财产控制措施', en: 'control of property' },
  D10: { zh: '案款发放', en: 'money paid out' },
  D11: { zh: '确定承办人', en: 'officer assigned' },
  D12: { zh: '结案', en: 'case closed' },
  S1: { zh: '期限过半', en: 'half of a time limit' },
  S2: { zh: '期限将满', en: 'a time limit about to end' },
  S3: { zh: '期限届满', en: 'a time limit that ran out' },
  S4: { zh: '紧急事项', en: 'something urgent' },
  S5: { zh: '通知未送达', en: 'a message that reached nobody' },
  L1: { zh: '调查令签发', en: 'order issued' },
  L2: { zh: '调查令将到期', en: 'order about to end' },
  L3: { zh: '调查令到期', en: 'order ended' },
  L4: { zh: '调查令未交回', en: 'order not returned' },
}
const anyOther: Says = { zh: '执行案件告知', en: 'your enforcement case' }

/** What a subject line calls the message that these parts make: its first, and the questionnaire where one is beside it. */
export function subjectOf([first = '', ...rest]: readonly string[]): Says {
  const said = subjects[first] ?? anyOther
  const asked = rest.includes('A12') ? subjects['A12'] : undefined
  if (!asked) return said
  return { zh: `${said.zh}、${asked.zh}`, en: `${said.en}, ${asked.en}` }
}
