import { document } from './rule.ts'

const { authority, bar, mandate, signatures, timeLimit } = document({
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
    { wording: '执行立案后原则上不得在3个半月内以无财产可供执行为由终结本次执行程序' },
  ),
  'suspension-two-searches': bar(
    '三.10',
    'law',
    '终结本次执行程序之前，须至少查控两次财产，第一次在立案时，第二次在终本结案前；已在{count}个不同日期登记。',
    'Property is searched at least twice, at filing and before suspension; searches are recorded on {count} different days.',
    { wording: '对被执行人财产的查控至少两次，第一次在立案时，第二次在终本结案前' },
  ),
  'suspension-told-first': bar(
    '三.10',
    'law',
    '终结本次执行程序之前，须将调查结论告知申请执行人并听取意见（节点“终本前告知和听取意见”）。',
    'Before enforcement is suspended, the applicant is told the findings and heard (step “Notice and hearing before enforcement is suspended”).',
    {
      wording:
        '终结本次执行程序前，应当将调查结论告知申请执行人，必须告知所查控财产状况以及查封时间，充分听取申请执行人的意见',
    },
  ),
  'suspension-objection': bar(
    '三.10',
    'law',
    '申请执行人提出异议的，须先立案审查，并登记审查结果；异议成立的，不得终本：{open}件尚未审查，{upheld}件成立。',
    'An objection of the applicant is registered and reviewed first, and where it is upheld enforcement is not suspended: {open} not reviewed, {upheld} upheld.',
    { wording: '申请执行人提出异议的，必须立案审查' },
  ),
  'suspension-ruling-yuhuatai': bar(
    '三.10',
    'law',
    '终本裁定书必须标明所查财产状况、查封时间、采取的强制措施，并说明理由；还缺：{missing}。',
    'The ruling states the property found, the days of sealing, the coercive measures and the reasons; missing: {missingEn}.',
    { wording: '终本执行案件裁定书必须标明所查财产状况，查封时间以及采取的强制措施等' },
  ),
  'suspension-ruling-served': timeLimit('三.10', {
    wording: '应当及时向申请执行人送达裁定书并说明理由',
    // What another system ruled was served there.
    starts: ['suspension.ruled'],
    stops: ['suspension.served', 'step.N28'],
    // “Promptly”: the court sets the number; this is the portal’s default.
    length: 10,
    unit: 'days',
    statutory: false,
    shown: false,
    says: {
      zh: '终本裁定书及时送达申请执行人（暂定十日）',
      en: 'The ruling of suspension is served on the applicant promptly (ten days for now)',
    },
  }),
  'suspended-visit': timeLimit('三.11', {
    wording: '建立终结本次执行程序案件回访制度，定期回访申请执行人，听取其情况反映',
    starts: ['case.closedForNow', 'applicant.visited'],
    stops: ['applicant.visited', 'step.N28', 'case.closed'],
    // “Regularly”: the court sets the interval; until it does, as often as property is searched.
    length: 6,
    unit: 'months',
    statutory: false,
    within: { months: 60, of: 'case.closedForNow' },
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '终本后定期回访申请执行人（每六个月一次）',
      en: 'After suspension the court visits or calls the applicant regularly (every six months)',
    },
  }),
  'suspended-restriction-kept': bar(
    '三.11',
    'law',
    '终本后继续限制高消费：终本、时间经过都不解除限制消费令，解除须由法院依法决定。',
    'The restriction goes on after suspension: neither suspension nor time lifts it, only a decision of the court.',
    {
      through: ['restriction-lift-scope'],
      wording: '在一定期限内继续对被执行人采取限制高消费等跟进措施',
    },
  ),
  'resumption-lead-checked': timeLimit('三.12', {
    wording:
      '对申请执行人提供的明确财产线索，必须在7个工作日内调查完毕，并将调查结论及时回告申请执行人',
    starts: ['resumption.asked'],
    stops: ['resumption.verified', 'resumption.refused', 'step.N28'],
    length: 7,
    unit: 'workingDays',
    statutory: false,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '您提供的财产线索，法院在七个工作日内调查完毕并回告',
      en: 'Property that you named is investigated, and you are answered, within seven working days',
    },
  }),
  'resumption-in-three-days': timeLimit('三.12', {
    wording: '发现有可供执行财产，符合恢复执行条件的，应在3个工作日内恢复执行',
    starts: ['resumption.verified'],
    stops: ['step.N28', 'case.closed'],
    length: 3,
    unit: 'workingDays',
    statutory: false,
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '财产核实后，法院在三个工作日内恢复执行',
      en: 'Once the property is verified, enforcement resumes within three working days',
    },
  }),
  M02: mandate('三.13', {
    wording: '在立案时向申请人自动发送执行案件立案、案件流程和执行风险提示等信息',
    on: 'case.filed',
    tells: 'applicant',
    templates: ['A1', 'A2', 'A3'],
    says: {
      zh: '立案时向申请人自动发送立案、案件流程和执行风险提示',
      en: 'At filing the applicant is told of the filing, the course of the case and the risks',
    },
  }),
  M03: mandate('三.13', {
    wording: '向被执行人自动发送限期申报财产和自动履行以及未自动履行应当承担的法律责任等短信信息',
    on: 'case.filed',
    tells: 'debtor',
    templates: ['D1', 'D2', 'D3'],
    says: {
      zh: '立案时向被执行人自动发送限期申报财产、自动履行和未履行的法律责任',
      en: 'At filing the debtor is told of the deadline to declare property, the call to perform and the liability',
    },
  }),
  'lead-verified-closed': timeLimit('三.12', {
    wording:
      '对申请执行人提供的明确财产线索，必须在7个工作日内调查完毕，并将调查结论及时回告申请执行人',
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
  'lead-reported-yuhuatai': mandate('三.12', {
    on: 'lead.reported',
    tells: 'applicant',
    templates: ['A4'],
    wording: '将调查结论及时回告申请执行人',
    says: {
      zh: '线索的调查结论及时回告申请执行人',
      en: 'The applicant is told what came of the lead without delay',
    },
  }),
  'whereabouts-bounty-yuhuatai': authority('三.4', {
    wording: '每月在媒体上集中悬赏发布决定拘留的下落不明被执行人名单，鼓励知情人提供线索',
    act: 'bounty.whereabouts.sign',
    signers: ['director'],
    says: {
      zh: '每月集中悬赏发布决定拘留的下落不明被执行人名单',
      en: 'Debtors whose detention was decided and who cannot be found are published with a bounty every month',
    },
  }),
  'suspension-yuhuatai': signatures('三.10', {
    matter: 'suspension',
    order: [['director'], ['vicePresident']],
    wording: '由执行局长专门审查，报分管院长批准后才能结案',
    says: {
      zh: '终本由执行局长专门审查，报分管院长批准',
      en: 'Suspension is reviewed by the director and approved by the vice president',
    },
  }),
  'emergency-control-yuhuatai': signatures('三.12', {
    matter: 'emergencyControl',
    order: [['director']],
    emergency: { by: ['director'], countersign: ['vicePresident', 'president'] },
    wording: '出现财产可能被转移的紧急情况，报经局长批准后可立即采取控制措施',
    says: {
      zh: '财产可能被转移的，报经局长批准后立即采取控制措施',
      en: 'Where property may be moved, it is controlled at once with the director’s approval',
    },
  }),
  'release-yuhuatai': signatures('二.3', {
    matter: 'release',
    order: [['director']],
    wording: '对团队中执行员承办的案件进行程序性事项审批',
    says: {
      zh: '解除查封、扣押、冻结属程序性事项，由执行长（局长）审批',
      en: 'Releasing seized property is a procedural matter, approved by the team’s head, the director',
    },
  }),
  'stay-yuhuatai': signatures('二.3', {
    matter: 'stay',
    order: [['director']],
    wording: '对团队中执行员承办的案件进行程序性事项审批',
    says: {
      zh: '暂缓执行属程序性事项，由执行长（局长）审批',
      en: 'Deferring enforcement is a procedural matter, approved by the team’s head, the director',
    },
  }),
  'pause-yuhuatai': signatures('二.3', {
    matter: 'pause',
    order: [['director']],
    wording: '对团队中执行员承办的案件进行程序性事项审批',
    says: {
      zh: '中止执行属程序性事项，由执行长（局长）审批',
      en: 'Staying enforcement is a procedural matter, approved by the team’s head, the director',
    },
  }),
  'delegation-yuhuatai': signatures('二.3', {
    matter: 'delegation',
    order: [['director']],
    wording: '对团队中执行员承办的案件进行程序性事项审批',
    says: {
      zh: '委托执行属程序性事项，由执行长（局长）审批',
      en: 'Delegation to another court is a procedural matter, approved by the team’s head, the director',
    },
  }),
  'merge-yuhuatai': signatures('二.3', {
    matter: 'merge',
    order: [['director']],
    wording: '对团队中执行员承办的案件进行程序性事项审批',
    says: {
      zh: '并案执行属程序性事项，由执行长（局长）审批',
      en: 'Merging cases is a procedural matter, approved by the team’s head, the director',
    },
  }),
  'change-panel-yuhuatai': signatures('二.3', {
    matter: 'changePanel',
    order: [['director']],
    wording: '对团队中执行员承办的案件进行程序性事项审批',
    says: {
      zh: '变更承办人属程序性事项，由执行长（局长）审批',
      en: 'A change of officer is a procedural matter, approved by the team’s head, the director',
    },
  }),
  M19: mandate('四.2', {
    tells: 'public',
    templates: [],
    page: '/performance',
    wording: '运用案件信息系统自动获取数据，随时发现问题、查找弱项、及时改进',
    says: {
      zh: '自动履行率、实际执行率、到位率、终本率等指标由系统自动统计并公开汇总数',
      en: 'The indicators are counted by the system from the cases, and their sums are public',
    },
  }),
} as const
