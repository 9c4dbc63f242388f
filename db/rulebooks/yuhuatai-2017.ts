import { document } from './rule.ts'

const { authority, bar, mandate, timeLimit } = document({
  title: '南京市雨花台区人民法院基本解决执行难实施方案（雨法〔2017〕29号）',
  from: '2017-01-01',
  court: '苏0114',
})

export const yuhuatai2017 = {
  'suspension-three-and-a-half-months': bar(
    '三.10',
    'law',
    '立案后三个半月（{day}）之内，原则上不得终结本次执行程序；确有例外的，请写明例外理由。',
    'As a rule enforcement is not suspended within three and a half months of filing (until {day}); an exception needs its reason.',
  ),
  'suspension-two-searches': bar(
    '三.10',
    'law',
    '终结本次执行程序之前，须至少查控两次财产；已登记{count}次。',
    'Property is searched at least twice before enforcement is suspended; {count} recorded.',
  ),
  'suspension-told-first': bar(
    '三.10',
    'law',
    '终结本次执行程序之前，须将调查结论告知申请执行人并听取意见（节点“终本前告知和听取意见”）。',
    'Before enforcement is suspended, the applicant is told the findings and heard (step “Notice and hearing before enforcement is suspended”).',
  ),
  M02: mandate('三.13', {
    on: 'case.filed',
    tells: 'applicant',
    templates: ['A1', 'A2', 'A3'],
    says: {
      zh: '立案时向申请人自动发送立案、案件流程和执行风险提示',
      en: 'At filing the applicant is told of the filing, the course of the case and the risks',
    },
  }),
  M03: mandate('三.13', {
    on: 'case.filed',
    tells: 'debtor',
    templates: ['D1', 'D2', 'D3'],
    says: {
      zh: '立案时向被执行人自动发送限期申报财产、自动履行和未履行的法律责任',
      en: 'At filing the debtor is told of the deadline to declare property, the call to perform and the liability',
    },
  }),
  'lead-verified-closed': timeLimit('三.12', {
    starts: ['lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 7,
    unit: 'workingDays',
    statutory: false,
    shown: false,
    says: {
      zh: '终本案件的线索在七个工作日内调查完毕并回告',
      en: 'In a case closed for now, a lead is investigated and answered within seven working days',
    },
  }),
  'whereabouts-bounty-yuhuatai': authority('三.4', {
    act: 'bounty.whereabouts.sign',
    signers: ['director'],
    says: {
      zh: '每月集中悬赏发布决定拘留的下落不明被执行人名单',
      en: 'Debtors whose detention was decided and who cannot be found are published with a bounty every month',
    },
  }),
} as const
