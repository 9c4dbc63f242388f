import { document, houseRules } from './rule.ts'

const { bar } = document({ title: houseRules, from: '2026-01-01' })

/** The post room’s queue, and the first packet of a case. */
export const houseLetters = {
  'letter-state': bar(
    '五十八（一）',
    'conflict',
    '信件现在是“{state}”，不能这样登记。',
    'The letter is “{stateEn}” now; this cannot be recorded of it.',
  ),
  'letter-before': bar(
    '五十八（二）',
    'law',
    '日期不能早于{day}。',
    'The day may not be before {day}.',
  ),
  'letter-reason': bar(
    '五十八（三）',
    'input',
    '退回的信件须登记退回原因，送到的不登记。',
    'A letter that came back needs its reason; one that arrived has none.',
  ),
} as const
