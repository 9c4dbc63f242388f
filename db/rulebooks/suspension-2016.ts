import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '最高人民法院关于严格规范终结本次执行程序的规定（试行）（法〔2016〕373号）',
  from: '2016-12-01',
})

export const suspension2016 = {
  'suspension-notice': bar(
    '第一条第（一）项',
    'law',
    '终结本次执行程序之前，须已向被执行人发出执行通知、责令报告财产（节点“发出执行通知书、报告财产令”）。',
    'Before enforcement is suspended, the enforcement notice and the order to report property must have been issued (step “Enforcement notice and order to report property issued”).',
    { wording: '已向被执行人发出执行通知、责令被执行人报告财产' },
  ),
  'suspension-report-checked': bar(
    '第二条',
    'law',
    '被执行人报告财产的情况须已核查并登记（节点“财产申报”）。',
    'What the debtor reported, or failed to report, must have been checked and recorded (step “Declaration of property”).',
    { wording: '对被执行人报告的财产情况予以核查', unverified: true },
  ),
  'suspension-restriction': bar(
    '第一条第（二）项',
    'law',
    '终结本次执行程序之前，须已发出限制消费令，并且仍然有效。',
    'Before enforcement is suspended, a consumption restriction must have been ordered and be in force.',
    { wording: '已向被执行人发出限制消费令，并将符合条件的被执行人纳入失信被执行人名单' },
  ),
  'suspension-listed': bar(
    '第一条第（二）项',
    'law',
    '符合条件的被执行人须已纳入失信名单；不符合条件、没有纳入的，请写明理由。',
    'A debtor who meets the conditions must be on the list of defaulters; where none is, the reason is stated.',
    { wording: '将符合条件的被执行人纳入失信被执行人名单' },
  ),
  'suspension-searched': bar(
    '第一条第（三）项',
    'law',
    '须已穷尽财产调查措施，未发现财产或者财产不能处置：登记查控，线索全部核查，并写明调查结论。',
    'All means of finding property must be exhausted with nothing that can be disposed of: a search is recorded, every lead checked, the result stated.',
    { wording: '已穷尽财产调查措施，未发现被执行人有可供执行的财产或者发现的财产不能处置' },
  ),
  'suspension-three-months': bar(
    '第一条第（四）项',
    'law',
    '自立案之日起满三个月（{day}）之后，才可以终结本次执行程序。',
    'Enforcement may be suspended only when three months have passed since filing, that is after {day}.',
    { wording: '自执行案件立案之日起已超过三个月' },
  ),
  'suspension-debtor-sought': bar(
    '第一条第（五）项',
    'law',
    '被执行人下落不明的须已查找，妨害执行的须已处罚；请写明情况。',
    'A missing debtor must have been looked for and obstruction punished; state what was done.',
    {
      wording:
        '被执行人下落不明的，已依法予以查找；被执行人或者其他人妨害执行的，已依法采取罚款、拘留等强制措施',
    },
  ),
  'suspension-heard': bar(
    '第五条',
    'law',
    '终结本次执行程序之前，须告知每名申请执行人并听取意见：{waiting}名还没有提出意见，提意见的时间也没有过（没有送达告知的，时间不起算）。',
    'Before enforcement is suspended every applicant is told and heard: {waiting} have given no opinion and their time is not over (it does not begin until they were reached).',
    {
      wording:
        '将案件执行情况、采取的财产调查措施……告知申请执行人，并听取其对终结本次执行程序的意见',
      unverified: true,
    },
  ),
  'suspension-ruling-content': bar(
    '第六条',
    'law',
    '终本裁定书须写明：{missing}。',
    'The ruling of suspension has to state: {missingEn}.',
    {
      wording: '终结本次执行程序应当制作裁定书，载明下列内容',
      unverified: true,
    },
  ),
  'suspended-search': timeLimit('第九条', {
    wording:
      '终结本次执行程序后的五年内，执行法院应当每六个月通过网络执行查控系统查询一次被执行人的财产，并将查询结果告知申请执行人',
    // However another system called the closing: what counts is that the case was closed for now.
    starts: ['case.closedForNow', 'step.N27'],
    stops: ['step.N27', 'step.N28', 'case.closed'],
    length: 6,
    unit: 'months',
    statutory: true,
    within: { months: 60, of: 'case.closedForNow' },
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '终本≠结束：五年内法院每六个月查询一次财产，并告知您结果',
      en: 'Suspended is not the end: for five years the court searches for property every six months and tells you the result',
    },
  }),
  'suspended-search-told': mandate('第九条', {
    wording: '将查询结果告知申请执行人',
    on: 'step.N27',
    tells: 'applicant',
    templates: ['A9'],
    says: {
      zh: '终本后每次查询的结果告知申请执行人',
      en: 'The applicant is told the result of each search after suspension',
    },
  }),
  'suspension-told-applicant': mandate('第五条', {
    wording: '告知申请执行人，并听取其对终结本次执行程序的意见',
    unverified: true,
    on: 'suspension.told',
    tells: 'applicant',
    templates: ['A8'],
    says: {
      zh: '终本前把调查结论、财产和措施告知申请执行人',
      en: 'Before suspension the applicant is told what was found, sealed and done',
    },
  }),
  'resumption-any-time': bar(
    '第九条',
    'law',
    '只有终结本次执行程序的案件才能申请恢复执行；本案目前不是。',
    'Only a case in which enforcement is suspended can be resumed; this one is not.',
    {
      wording:
        '申请执行人发现被执行人有可供执行财产的，可以向执行法院申请恢复执行。申请恢复执行不受申请执行时效期间的限制',
    },
  ),
  'resumption-verified': bar(
    '第九条',
    'law',
    '恢复执行之前，须先核查属实（登记“财产已核实”）。',
    'Before enforcement resumes, the property has to be verified (record “property verified”).',
    { wording: '执行法院核查属实的，应当恢复执行' },
  ),
  'resumption-told': mandate('第九条', {
    wording: '执行法院核查属实的，应当恢复执行',
    on: 'step.N28',
    tells: 'applicant',
    templates: ['A10'],
    says: {
      zh: '恢复执行告知申请执行人',
      en: 'The applicant is told that enforcement resumes',
    },
  }),
  'resumption-told-debtor': mandate('第九条', {
    wording: '执行法院核查属实的，应当恢复执行',
    on: 'step.N28',
    tells: 'debtor',
    templates: ['A10'],
    says: {
      zh: '恢复执行告知被执行人',
      en: 'The debtor is told that enforcement resumes',
    },
  }),
} as const
