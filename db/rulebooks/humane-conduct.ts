import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '执行工作人文关怀和作风建设制度',
  from: '2008-04-01',
  court: '京9901',
})

/** How people are to be treated: what the portal never shows, what it explains, what it leaves to a leader. */
export const humaneConduct = {
  'family-told-humane': timeLimit('第四条第4项', {
    wording: '执行员应在24小时内通知被拘留人的家属或其所在单位基层组织',
    starts: ['step.N13'],
    startsIf: { matter: 'detention' },
    stops: ['duty.done'],
    stopsIf: { rule: 'family-told-humane' },
    length: 24,
    unit: 'hours',
    statutory: false,
    shown: false,
    says: {
      zh: '拘留后二十四小时内通知家属或者单位',
      en: 'The family or unit is told within 24 hours of a detention',
    },
  }),
  'exempt-home-humane': mandate('第五条', {
    wording: '应当保留被执行人及其所扶养家属最低生活标准所必需的居住房屋和普通生活必需品',
    through: ['exempt-home-told', 'text-exempt'],
    tells: 'public',
    templates: [],
    page: '/guide#exempt',
    says: {
      zh: '说明豁免财产；公告不征集这类线索',
      en: 'Exempt property is explained, and no notice asks for leads to it',
    },
  }),
  'eviction-ready-humane': bar(
    '第八条',
    'law',
    '强制迁出须经审批，条件成熟后方可实施。',
    'An eviction needs its decision and ripe conditions.',
    {
      through: ['decision-needed', 'eviction-housing'],
      wording: '严格审查此类案件的执行条件……等条件成熟后方可实施',
    },
  ),
  'no-tip-off-humane': bar(
    '第九条',
    'law',
    '搜查、突击行动在完成之前不公开，不通风报信。',
    'Searches and surprise actions are not shown before they are done; nobody is tipped off.',
    {
      through: ['text-planned', 'step-future'],
      wording: '注意保密措施，不得通风报信，保障执行行动的成功',
    },
  ),
  'minors-spared-humane': bar(
    '第十条',
    'law',
    '不公开未成年人的姓名、影像和学校，不纳入名单。',
    'No minor is named, shown or listed.',
    {
      through: ['listing-minor', 'bounty-minor', 'restriction-minor', 'text-minor'],
      wording: '应尽量回避未成年人，避免和减少对未成年人的身心健康造成不良影响',
    },
  ),
  'no-insult-humane': bar(
    '第十一条',
    'law',
    '公开的文字不得侮辱人格。',
    'No public text insults a person.',
    {
      through: ['text-insult'],
      wording: '严禁对当事人进行人格侮辱和人身攻击',
    },
  ),
  'persuasion-first-humane': bar(
    '第十二条',
    'law',
    '婚姻家庭、“三养”、相邻关系案件慎用曝光，公开前另行审批。',
    'In family, support and neighbour cases nothing is exposed without a further approval.',
    {
      through: ['endorsement-needed'],
      wording: '应当坚持教育疏导为主，强制执行为辅，教育疏导在先、强制执行在后的原则',
    },
  ),
  'coordination-first-humane': bar(
    '第十三条',
    'law',
    '群体性、可能影响稳定的案件，公开前须经领导审批。',
    'In cases of groups or public order a leader agrees before anything is published.',
    {
      through: ['endorsement-needed'],
      wording: '执行前要做好汇报、协调和沟通工作……排除隐患后方可实施强制执行',
    },
  ),
  'remedies-explained-humane': mandate('第十四条至第十六条', {
    wording: '告知复议权，不符合条件的执行庭应耐心细致依法向申请人做出解释',
    through: ['objection-remedy-told', 'change-reconsideration-told', 'change-suit-told'],
    tells: 'public',
    templates: [],
    page: '/guide',
    says: {
      zh: '说明变更追加、执行异议、案外人异议和各自的救济（引用现行条文）',
      en: 'Changes of party, objections and their remedies are explained, by the articles in force',
    },
  }),
  'right-to-know-humane': mandate('第十七条', {
    wording: '执行案件的当事人对案件执行过程和执行程序有知情权……实行阳光执行',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '当事人随时查看案件进展，每个节点有说明',
      en: 'The parties see the progress at any time, with every step explained',
    },
  }),
  'secrets-kept-humane': bar(
    '第十七条',
    'law',
    '国家秘密、商业秘密等法律禁止公开的信息不公开。',
    'State and trade secrets, and what else the law forbids, are not published.',
    {
      through: ['public-text', 'reading-needed'],
      wording: '涉及国家秘密、商业秘密等法律禁止公开的信息除外',
    },
  ),
  'first-sealing-humane': bar(
    '第十八条',
    'law',
    '处分财产之前须为本院首封，或者已有首封法院的书面同意，并查清他物权。',
    'Property is disposed of only where this court sealed it first or the first court agreed in writing, and its charges are known.',
    {
      open: true,
      wording: '如其他法院首封的，必须征得该查封法院书面同意后方可进入评估、拍卖程序',
    },
  ),
  'preemption-told-humane': mandate('第十八条', {
    open: true,
    wording: '告知该财产的优先购买权人有优先购买的权利',
    tells: 'agency',
    templates: [],
    says: {
      zh: '告知优先购买权人',
      en: 'Whoever has a right of pre-emption is told',
    },
  }),
  'settlement-voluntary-humane': bar(
    '第二十条',
    'law',
    '和解、以物抵债须当事人自愿；系统和工作人员不得诱导。以物抵债另须审批。',
    'Settlement and property in place of money are voluntary; nobody is urged, and the latter needs a decision.',
    {
      through: ['debt-voluntary'],
      wording: '执行员不得诱导、强制当事人达成执行和解或以物抵债等事项',
    },
  ),
} as const
