import { document } from './rule.ts'

const { bar, mandate } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** How the chat is used, and what the portal itself promises to tell. */
export const houseChat = {
  'case-session-over': bar(
    '六（一）',
    'authority',
    '查询已超过时限，请重新输入案号和查询码。',
    'The look-up has timed out. Please give the case number and the access code again.',
  ),
  'debtor-filing': mandate('六（二）', {
    on: 'case.filed',
    tells: 'debtor',
    templates: ['D1', 'D2', 'D3'],
    says: {
      zh: '立案时提醒被执行人报告财产、主动履行，并告知不履行的法律责任',
      en: 'At filing the debtor is reminded to report property and to perform, and told of the liability',
    },
  }),
} as const
