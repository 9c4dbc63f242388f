import { document } from './rule.ts'
import type { Team } from './teams.ts'

const { authority, bar, mandate } = document({
  title: '乐东黎族自治县人民法院全面深化执行体制改革工作实施方案（乐法〔2017〕33号）',
  from: '2017-08-01',
  court: '琼9027',
})

/** What the plan says beside the matrix of signatures: who answers, who reviews, what is traced and shown. */
export const ledong2017Openness = {
  'judge-signs-ledong': mandate('三（一）2', {
    wording: '承办法官按照司法责任制审签批准执行行为的裁定书、决定书等法律文书',
    through: ['listing-checking', 'decision-needed'],
    tells: 'court',
    templates: [],
    says: {
      zh: '执行行为的法律文书先由法官审签',
      en: 'The documents of enforcement are checked and signed by a judge',
    },
  }),
  'townships-ledong': mandate('三（二）3', {
    wording: '分组分区，就近执行，将执行局人员划分为两个执行组……分别负责沿海……和山区……的执行案件',
    tells: 'court',
    templates: [],
    page: '/desk/leads',
    says: {
      zh: '线索按乡镇分到沿海组、山区组',
      en: 'Leads go to the coastal or the mountain team by township',
    },
  }),
  'major-matters-ledong': mandate('三（二）5', {
    open: true,
    wording: '可以……提请执行局长指定组成合议庭讨论决定',
    tells: 'court',
    templates: [],
    says: {
      zh: '重大事项由局长指定合议庭讨论决定',
      en: 'Major matters are decided by a panel that the director appoints',
    },
  }),
  'control-ledong': authority('三（二）6', {
    open: true,
    act: 'step.N10',
    signers: ['judge'],
    wording: '执行法官的审批权限：采取查询、查封、冻结、扣押、扣划等查控措施',
    says: {
      zh: '查询、查封、冻结、扣押、扣划由执行法官审批',
      en: 'Inquiry, sealing, freezing and deduction are approved by the enforcement judge',
    },
  }),
  'listing-judge-ledong': authority('三（二）6', {
    yieldsTo: 'listing-authority',
    act: 'listing.sign',
    signers: ['judge'],
    wording: '执行法官的审批权限：……将被执行人列入失信被执行人名单',
    says: {
      zh: '由执行法官列入名单：让位于院长签发',
      en: 'Listing by the enforcement judge: gives way to the president’s signature',
    },
  }),
  'disposal-ledong': authority('三（二）6', {
    open: true,
    act: 'step.N17',
    signers: ['judge'],
    wording: '执行法官的审批权限：……采取拍卖、变卖等处置性措施；……办理委托鉴定、评估、审计等事项',
    says: {
      zh: '拍卖、变卖和委托评估由执行法官审批',
      en: 'Sale and valuation are approved by the enforcement judge',
    },
  }),
  'restriction-ledong': authority('三（二）6', {
    act: 'restriction.sign',
    signers: ['vicePresident', 'president'],
    wording: '院长或院长授权的副院长的审批权限：……签发搜查令、限制高消费令',
    says: {
      zh: '限制高消费令由院长（或者其授权的副院长）签发；国家规定只认院长的，从其规定',
      en: 'A restriction is signed by the president or a vice president authorised; national law asks for the president',
    },
  }),
  'answers-for-signature-ledong': bar(
    '三（二）8',
    'law',
    '谁签发谁负责：签发人、时间和内容固定，改动后签发失效。',
    'Who signs answers for it: signer, time and content are fixed, and a change voids the signature.',
    {
      through: ['signature-void', 'four-eyes'],
      wording: '院长、分管院领导、执行局长、法官对所签发和签署的法律文书及办理的案件承担司法责任',
    },
  ),
  'whole-trace-ledong': mandate('三（三）10', {
    wording: '实现执行各类案件全程留痕、实施过程全程可控……执行信息全面公开',
    tells: 'court',
    templates: [],
    page: '/desk/cases',
    says: {
      zh: '每件案件全程留痕',
      en: 'The whole of every case leaves a trace',
    },
  }),
  'observers-ledong': mandate('三（三）12', {
    open: true,
    wording:
      '邀请人大代表、政协委员、特邀监督员、人民陪审员参与重大、敏感执行事项的实施、见证并监督',
    tells: 'public',
    templates: [],
    says: {
      zh: '邀请代表、委员见证重大执行',
      en: 'Deputies and members are invited to witness major enforcement',
    },
  }),
  'online-auction-first-ledong': mandate('三（三）13', {
    open: true,
    wording: '坚持首选借助网络平台自行组织司法拍卖方式',
    tells: 'public',
    templates: [],
    says: {
      zh: '首选网络司法拍卖，并给出拍卖页面的链接',
      en: 'Sale by online auction comes first, with a link to it',
    },
  }),
  'evidence-of-refusal-ledong': mandate('三（四）14', {
    wording: '及时收集和固定证据，为移送追究拒执犯罪打下基础',
    tells: 'court',
    templates: [],
    page: '/leads/new',
    says: {
      zh: '拒执线索和照片固定保存，留有收到的时间',
      en: 'Leads of refusal and their photos are kept with the time at which they came in',
    },
  }),
  'sanctions-carried-out-ledong': mandate('三（四）15', {
    wording:
      '坚决落实失信被执行人名单制度、被执行人财产报告制度、限制被执行人高消费和有关消费等制度',
    tells: 'public',
    templates: [],
    page: '/defaulters',
    says: {
      zh: '依法公布失信名单和限制消费令',
      en: 'Defaulters and restrictions are published as the law asks',
    },
  }),
} as const

/** 分组分区，就近执行 (三（二）3): the coastal team is posted to 黄流, the team of the hills to the seat of the court. */
export const ledongTeams: readonly Team[] = [
  {
    team: 'coast',
    court: '琼9027',
    says: { zh: '沿海组', en: 'coastal team' },
    townships: ['黄流镇', '利国镇', '九所镇', '佛罗镇', '尖峰镇', '莺歌海镇'],
  },
  {
    team: 'hills',
    court: '琼9027',
    says: { zh: '山区组', en: 'hill team' },
    townships: ['抱由镇', '千家镇', '大安镇', '志仲镇', '万冲镇'],
  },
]
