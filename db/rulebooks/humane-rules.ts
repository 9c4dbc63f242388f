import { document } from './rule.ts'

/** The document bears no date; the provisions that it cites were in force from this day. */
const { bar, signatures, timeLimit } = document({
  title: '执行工作人文关怀和作风建设制度',
  from: '2008-04-01',
  court: '京9901',
})

export const humaneRules = {
  'lead-verified-humane': timeLimit('第二十二条', {
    wording: '执行员应当在提供后的5日内进行查证、核实；情况紧急的，应当立即予以核查',
    duty: 'lead-verified',
    starts: ['lead.received', 'lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 5,
    unit: 'days',
    statutory: false,
    shown: false,
    says: { zh: '五日内查证、核实线索', en: 'A lead is checked within five days' },
  }),
  'urgent-lead-humane': timeLimit('第二十二条', {
    wording: '情况紧急的，应当立即予以核查',
    duty: 'lead-verified',
    starts: ['lead.received.urgent'],
    stops: ['lead.dispatched', 'lead.concluded'],
    length: 0,
    unit: 'days',
    statutory: false,
    shown: false,
    says: { zh: '紧急线索当日立即核查', en: 'An urgent lead is checked at once, on the same day' },
  }),
  'property-investigated-humane': timeLimit('第二十二条', {
    wording:
      '申请执行人无法提供的，执行员应在一个月内依职权调查被执行人的收入、银行存款、有价证券、不动产、车辆、机器设备等财产',
    duty: 'property-investigated',
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
    wording: '执行员对执行标的执行到位后应一个月内通知权利人，金钱给付义务的，做到案款收与支平衡',
    duty: 'money-paid',
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
  'detention-evidence': bar(
    '第四条第2项',
    'law',
    '拘留须写明拒不履行、拒不申报或者阻碍执行的事实和证据。',
    'Detention states the refusal or obstruction and its evidence.',
    { wording: '必须有拒不履行或拒不申报或阻碍执行等行为的事实及相关证据' },
  ),
  'detention-permitted': bar(
    '第四条第5项',
    'law',
    '须确认不需要人民代表大会许可，或者已经许可；身份本身不写入决定。',
    'Either no assembly’s permission is needed, or it was given; the status itself is not written down.',
    { wording: '应经该级人民代表大会主席团或人民代表大会常委会许可批准后方可实施' },
  ),
  'detention-once': bar(
    '第四条第6项',
    'law',
    '对同一妨害执行行为不得连续拘留、罚款。',
    'The same conduct is not met with detention or a fine twice in a row.',
    { wording: '对同一妨害执行行为的拘留、罚款不得连续使用' },
  ),
  'eviction-housing': bar(
    '第八条',
    'law',
    '强制迁出前须保障被执行人必要的居住和生活条件。',
    'Before an eviction the debtor’s necessary housing and living are provided for.',
    { wording: '应当注意保护被执行人等合法居住权及必要的生活条件' },
  ),
  'fee-waiver-evidence': bar(
    '第十九条',
    'law',
    '减免执行费须有相关部门的证据证明。',
    'A waiver of the fee takes evidence from the authority concerned.',
    { wording: '对于需免交或减交执行费的案件，需有相关部门的证据证明' },
  ),
  'debt-voluntary': bar(
    '第二十条',
    'law',
    '以物抵债须双方当事人自愿。',
    'Property in place of money takes the free will of both parties.',
    { wording: '执行和解或以物抵债必须系当事人自愿' },
  ),
  'distribution-panel': bar(
    '第二十三条',
    'law',
    '分配方案须经合议庭合议后才能签批。',
    'A plan of distribution is signed only after the panel deliberated.',
    { wording: '分配方案等事项必须经合议庭合议后方可分配发放' },
  ),
} as const
