import { document } from './rule.ts'

/** The document bears no date; the provisions that it cites were in force from this day. */
const { timeLimit } = document({
  title: '执行工作人文关怀和作风建设制度',
  from: '2008-04-01',
  court: '京9901',
})

export const humaneRules = {
  'lead-verified-humane': timeLimit('第二十二条', {
    starts: ['lead.received', 'lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 5,
    unit: 'days',
    statutory: false,
    shown: false,
    says: { zh: '五日内查证、核实线索', en: 'A lead is checked within five days' },
  }),
  'property-investigated-humane': timeLimit('第二十二条', {
    starts: ['case.filed'],
    stops: ['step.N07', 'step.N09', 'case.closed', 'case.closedForNow'],
    length: 1,
    unit: 'months',
    statutory: false,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '您不能提供财产线索的，法院在一个月内依职权调查',
      en: 'Where you know of no property, the court investigates of its own motion within a month',
    },
  }),
  'right-holder-told-humane': timeLimit('第十九条', {
    starts: ['step.N19'],
    stops: ['step.N21'],
    length: 1,
    unit: 'months',
    statutory: false,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '执行到位后一个月内通知权利人',
      en: 'The right-holder is told within a month of the money coming in',
    },
  }),
} as const
