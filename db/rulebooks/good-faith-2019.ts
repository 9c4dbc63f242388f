import { document } from './rule.ts'

const { bar } = document({
  title: '最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见（法发〔2019〕35号）',
  from: '2019-12-16',
})

export const goodFaith2019 = {
  'listing-grace': bar(
    '第15条',
    'law',
    '宽限期至{day}届满，届满之前不得公布失信信息。',
    'The grace period runs to {day}; nothing is published before it is over.',
  ),
  'listing-grace-length': bar(
    '第15条',
    'input',
    '宽限期为一至三个月，自送达之日起算，应在{from}至{to}之间届满。',
    'A grace period is one to three months from service, so it ends between {from} and {to}.',
  ),
  'listing-representative': bar(
    '关于不采取惩戒措施的情形',
    'law',
    '该人是本案单位被执行人“{unit}”的法定代表人或者负责人。不得因单位失信将其纳入失信名单；确系执行依据确定的义务人的，请明确确认。',
    'This person represents the unit “{unit}”, a debtor of the same case, and may not be listed for the unit. If the judgment binds the person too, please confirm it expressly.',
  ),
} as const
