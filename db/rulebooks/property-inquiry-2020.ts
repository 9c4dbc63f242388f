import { document } from './rule.ts'

const { timeLimit } = document({
  title: '最高人民法院关于民事执行中财产调查若干问题的规定（2020年修正）',
  from: '2021-01-01',
})

export const propertyInquiry2020 = {
  'lead-verified': timeLimit('第二条', {
    starts: ['lead.received', 'lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 7,
    unit: 'days',
    statutory: true,
    shown: false,
    says: { zh: '七日内核实线索', en: 'A lead is verified within seven days' },
  }),
  'urgent-lead-verified': timeLimit('第二条', {
    starts: ['lead.received.urgent'],
    stops: ['lead.concluded'],
    length: 3,
    unit: 'days',
    statutory: true,
    shown: false,
    says: { zh: '三日内核实紧急线索', en: 'An urgent lead is verified within three days' },
  }),
} as const
