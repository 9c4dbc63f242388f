import { document } from './rule.ts'

/** The document bears no date; the provisions that it cites were in force from this day. */
const { signatures, timeLimit } = document({
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
    stops: ['step.N21', 'money.held', 'money.corrected'],
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
  'fee-waiver-humane': signatures('第十九条', {
    matter: 'feeWaiver',
    order: [['vicePresident']],
    wording: '对于需免交或减交执行费的案件，需有相关部门的证据证明，并报请分管院长同意',
    says: {
      zh: '减免执行费须有证据证明，并经分管院长同意',
      en: 'A waiver of the fee takes evidence and the vice president’s consent',
    },
  }),
  'distribution-humane': signatures('第二十三条', {
    matter: 'distribution',
    order: [['judge']],
    wording: '分配方案等事项必须经合议庭合议后方可分配发放',
    says: {
      zh: '分配方案经合议庭合议后，由法官签批',
      en: 'A plan of distribution is signed by a judge after the panel deliberated',
    },
  }),
  'detention-humane': signatures('第四条第1项', {
    matter: 'detention',
    order: [['president']],
    emergency: { by: ['director'], countersign: ['president'] },
    wording: '必须依照法定程序审核批准，遇情况紧急的，执行员可电话汇报，但事后应及时补办相关手续',
    says: {
      zh: '拘留依法审核批准；情况紧急的先行电话报批，事后及时补办手续',
      en: 'Detention follows its procedure; in urgency it is reported by phone first and made up for afterwards',
    },
  }),
} as const
