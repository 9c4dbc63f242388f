import { document } from './rule.ts'

const { authority, bar, mandate, timeLimit } = document({
  title: '最高人民法院关于民事执行中财产调查若干问题的规定（2020年修正）',
  from: '2021-01-01',
})

export const propertyInquiry2020 = {
  'lead-verified': timeLimit('第二条', {
    wording: '财产线索明确、具体的，人民法院应当在七日内调查核实',
    duty: 'lead-verified',
    starts: ['lead.received', 'lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 7,
    unit: 'days',
    statutory: true,
    shown: false,
    says: { zh: '七日内核实线索', en: 'A lead is verified within seven days' },
  }),
  'urgent-lead-verified': timeLimit('第二条', {
    wording: '情况紧急的，应当在三日内调查核实',
    duty: 'lead-verified',
    starts: ['lead.received.urgent'],
    stops: ['lead.concluded'],
    length: 3,
    unit: 'days',
    statutory: true,
    shown: false,
    says: { zh: '三日内核实紧急线索', en: 'An urgent lead is verified within three days' },
  }),
  'bounty-property-asked': bar(
    '第二十一条',
    'law',
    '财产悬赏须有申请执行人的书面申请及其支付悬赏金的承诺。',
    'A bounty for property needs the applicant’s written request and promise to pay.',
    {
      wording:
        '申请执行人可以向人民法院书面申请发布悬赏公告查找可供执行的财产……自愿支付悬赏金的承诺',
    },
  ),
  'bounty-property-reward': bar(
    '第二十二条',
    'law',
    '财产悬赏公告须写明悬赏金的数额或者计算方法：固定金额与比例择一填写。',
    'A notice of bounty for property states the sum or how it is computed: either a sum or a share.',
    { wording: '悬赏公告应当载明悬赏金的数额或计算方法、领取条件等内容' },
  ),
  'bounty-cap': bar(
    '第二十二条',
    'law',
    '悬赏金的上限是计算方法的一部分，只与比例同用，从起草时起单独填写。',
    'The cap of a reward is part of how it is computed: it goes with a share and is stated on its own from the draft on.',
    { wording: '悬赏公告应当载明悬赏金的数额或计算方法、领取条件等内容' },
  ),
  'bounty-applicant': bar(
    '第二十四条',
    'law',
    '本案有几名申请执行人的，须写明是谁申请悬赏：悬赏金从其应得的执行款中扣减。',
    'Where a case has several applicants, state which one asked for the bounty: it is deducted from what that one receives.',
    { wording: '悬赏金从前款规定的申请执行人应得的执行款中予以扣减' },
  ),
  'bounty-conditions': bar(
    '第二十二条',
    'law',
    '悬赏公告须写明领取条件和不予发放的情形。',
    'A notice of bounty states when the reward is due and when it is not.',
    { wording: '悬赏公告应当载明悬赏金的数额或计算方法、领取条件等内容' },
  ),
  'bounty-property-authority': authority('第二十一条', {
    wording: '人民法院决定悬赏查找财产的，应当制作悬赏公告',
    act: 'bounty.property.sign',
    signers: ['judge', 'director'],
    says: { zh: '财产悬赏由法院审查决定', en: 'The court decides on a bounty for property' },
  }),
  'bounty-decided-in-time': timeLimit('第二十一条', {
    wording: '人民法院应当自收到书面申请之日起十日内决定是否准许',
    starts: ['bounty.applied'],
    stops: ['bounty.signed', 'bounty.withdrawn'],
    length: 10,
    unit: 'days',
    statutory: true,
    shown: true,
    says: {
      zh: '十日内决定是否悬赏',
      en: 'A request for a bounty is decided within ten days',
    },
  }),
  'report-order-with-notice': mandate('第三条', {
    wording: '报告财产令应当与执行通知同时发出',
    through: ['debtor-filing', 'M03'],
    on: 'case.filed',
    tells: 'debtor',
    templates: ['D1'],
    says: {
      zh: '立案时提醒被执行人在期限内报告财产',
      en: 'At filing the debtor is reminded to report property in time',
    },
  }),
  'report-supplemented': timeLimit('第七条', {
    open: true,
    wording: '应当自财产变动之日起十日内向人民法院补充报告',
    starts: [],
    stops: [],
    length: 10,
    unit: 'days',
    statutory: true,
    shown: true,
    whose: 'party',
    seenBy: ['debtor'],
    says: {
      zh: '报告财产后有变动的，十日内补充报告',
      en: 'A change after the report is reported within ten days',
    },
  }),
  'report-seen-in-confidence': bar(
    '第八条',
    'law',
    '申请执行人可以查询财产报告，应当保密。',
    'The applicant may see the report of property and keeps it confidential.',
    {
      open: true,
      wording:
        '申请执行人申请查询被执行人报告的财产情况的，人民法院应当准许。申请执行人及其代理人对查询过程中知悉的信息应当保密',
    },
  ),
  'report-refused-listed': bar(
    '第十条',
    'law',
    '拒绝、虚假或者逾期报告财产的，依照规定纳入失信名单（第四种情形）。',
    'Who refuses, falsifies or delays the report is listed under the fourth ground.',
    {
      through: ['listing-ground'],
      wording:
        '拒绝报告、虚假报告或者无正当理由逾期报告财产情况的，人民法院应当依照相关规定将其纳入失信被执行人名单',
    },
  ),
  'audit-decided-in-time': timeLimit('第十七条', {
    open: true,
    wording: '人民法院应当自收到书面申请之日起十日内决定是否准许',
    starts: [],
    stops: [],
    length: 10,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '审计申请十日内决定',
      en: 'A request for an audit is decided within ten days',
    },
  }),
  'informant-registered': mandate('第二十三条', {
    wording: '两人以上提供相同财产线索的，应当按照提供线索的先后顺序登记',
    tells: 'public',
    templates: [],
    page: '/leads',
    says: {
      zh: '线索按服务器收到的先后编号，时间和顺序不能修改',
      en: 'Leads are numbered in the order in which the server received them, for good',
    },
  }),
  'informant-secret': bar(
    '第二十三条',
    'law',
    '举报人的身份和线索保密，为发放悬赏金需要告知申请执行人的除外。',
    'Informant and lead are secret, except what the applicant needs to know for the reward.',
    {
      through: ['text-informant', 'other-court', 'role-needed'],
      wording:
        '人民法院对有关人员的身份信息和财产线索应当保密，但为发放悬赏金需要告知申请执行人的除外',
    },
  ),
  'reward-excluded': bar(
    '第二十四条',
    'law',
    '申请执行人的代理人、有义务提供线索的人员，不予发放悬赏金。',
    'The applicant’s agent, and who is bound to give leads, gets no reward.',
    {
      wording:
        '有关人员为申请执行人的代理人、有义务向人民法院提供财产线索的人员或者存在其他不应发放悬赏金情形的，不予发放',
    },
  ),
  'reward-order': bar(
    '第二十三条',
    'law',
    '相同的线索由先提供的人领取；先后以法院服务器的编号为准，列为“相同线索”的须是更早收到的。',
    'Of those who gave the same lead the first has the reward, by the server’s numbers; the one named as the same came in earlier.',
    { wording: '两人以上提供相同财产线索的，应当按照提供线索的先后顺序登记' },
  ),
  'reward-realised': bar(
    '第二十四条',
    'law',
    '线索使申请执行人的债权全部或者部分实现的，才发放财产悬赏金。',
    'A property bounty is due only when the lead realised the applicant’s claim in whole or in part.',
    {
      wording:
        '使该申请发布悬赏公告的申请执行人的债权得以全部或部分实现的，人民法院应当按照悬赏公告发放悬赏金',
    },
  ),
  'reward-deducted': mandate('第二十四条', {
    wording: '悬赏金从前款规定的申请执行人应得的执行款中予以扣减',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '悬赏金从申请执行人应得的执行款中扣减',
      en: 'The reward is deducted from what the applicant receives',
    },
  }),
  'no-idle-inquiry': bar(
    '第二十五条',
    'authority',
    '不得查看与自己承办事项无关的信息；查看留痕。',
    'Nobody looks at what is not theirs to handle, and looking leaves a trace.',
    {
      through: ['other-court', 'role-needed'],
      wording: '执行人员不得调查与执行案件无关的信息',
    },
  ),
} as const
