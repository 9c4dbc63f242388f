import { document, houseRules } from './rule.ts'

const { bar, authority } = document({ title: houseRules, from: '2026-01-01' })

const above = ['director', 'vicePresident', 'president'] as const

/** Who may touch a running time limit by hand, and what of it nobody may. */
export const houseClocks = {
  'clock-pause': authority('四十（一）', {
    act: 'clock.pause',
    signers: above,
    says: {
      zh: '期限由局长、分管院长或者院长写明理由后中止计算',
      en: 'The director, a vice president or the president pauses a time limit, with a reason',
    },
  }),
  'clock-resume': authority('四十（二）', {
    act: 'clock.resume',
    signers: above,
    says: {
      zh: '恢复计算时，期限按中止的法定天数顺延，不缩短任何人的时间',
      en: 'When it goes on, its end moves by the legal days that it stood still; nobody’s time grows shorter',
    },
  }),
  'clock-reassign': authority('四十（三）', {
    act: 'clock.reassign',
    signers: above,
    says: {
      zh: '局长、分管院长或者院长可以写明理由，把期限交由他人负责',
      en: 'The director, a vice president or the president gives a time limit to somebody else, with a reason',
    },
  }),
  'clock-end': authority('四十（四）', {
    act: 'clock.end',
    signers: above,
    says: {
      zh: '不再需要的期限由局长、分管院长或者院长写明理由后终止，记录保留',
      en: 'A time limit that nobody needs any more is ended with a reason; its record stays',
    },
  }),
  'clock-own': bar(
    '四十（五）',
    'authority',
    '这项期限由您本人负责，请由其他领导决定。',
    'You answer for this time limit yourself; somebody else has to decide about it.',
  ),
  'clock-stopped': bar(
    '四十（六）',
    'conflict',
    '这项期限已经停止，不能再变更。',
    'This time limit has stopped and cannot be changed any more.',
  ),
  'clock-standing': bar(
    '四十（七）',
    'conflict',
    '这项期限已在中止中。',
    'This time limit is paused already.',
  ),
  'clock-running': bar(
    '四十（八）',
    'conflict',
    '这项期限没有中止，正在计算。',
    'This time limit is not paused; it runs.',
  ),
  'clock-of-period': bar(
    '四十（九）',
    'law',
    '每月、每周固定日期的工作不能中止计算。',
    'What is due on a fixed day of the month or week cannot be paused.',
  ),
  'clock-holder-unknown': bar(
    '四十（十）',
    'input',
    '本院没有这个用户名的在职人员，期限须有人负责。',
    'Nobody in office in this court has this user name; a time limit needs somebody who answers for it.',
  ),
  'duty-before-start': bar(
    '四十（十一）',
    'law',
    '办完日期不能早于期限开始的日期（{startedOn}）。',
    'It cannot have been done before the time limit began ({startedOn}).',
  ),
} as const
