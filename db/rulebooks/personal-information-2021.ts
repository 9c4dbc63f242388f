import { document } from './rule.ts'

const { bar, mandate } = document({
  title: '中华人民共和国个人信息保护法',
  from: '2021-11-01',
})

export const personalInformation2021 = {
  'text-health': bar(
    '第二十八条',
    'law',
    '健康和医疗情况不公开。',
    'Health and illness are not made public.',
    {
      wording:
        '敏感个人信息是……包括生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等信息',
    },
  ),
  'text-political': bar(
    '第二十八条',
    'law',
    '政治面貌和代表、委员身份不公开。',
    'Party membership and seats as deputy or member are not made public.',
    {
      wording:
        '敏感个人信息是……包括生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等信息',
    },
  ),
  'text-account': bar(
    '第二十八条',
    'law',
    '个人的银行账号不公开。',
    'A person’s account number is not made public.',
    {
      wording:
        '敏感个人信息是……包括生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等信息',
    },
  ),
  'least-personal-information': bar(
    '第六条',
    'law',
    '只处理履行职责所必需的个人信息，采取影响最小的方式。',
    'Only what the duty needs is processed, in the way that affects people least.',
    {
      wording: '应当与处理目的直接相关，采取对个人权益影响最小的方式',
      through: ['public-text', 'input-invalid'],
    },
  ),
  'accurate-information': mandate('第八条', {
    wording:
      '处理个人信息应当保证个人信息的质量，避免因个人信息不准确、不完整对个人权益造成不利影响',
    through: ['listing-id', 'correction-review', 'correction-in-time'],
    tells: 'court',
    templates: [],
    says: {
      zh: '身份信息逐位校验；不准确的可以申请更正',
      en: 'Identity numbers are checked digit by digit, and what is wrong can be corrected on request',
    },
  }),
  'privacy-notice': mandate('第十七条', {
    wording: '应当以显著方式、清晰易懂的语言真实、准确、完整地向个人告知',
    tells: 'public',
    templates: [],
    page: '/about#privacy',
    says: {
      zh: '说明谁、为什么、处理哪些信息、保存多久、有哪些权利',
      en: 'It is said who processes what, why, how long, and which rights people have',
    },
  }),
  'shortest-retention': mandate('第十九条', {
    wording: '个人信息的保存期限应当为实现处理目的所必要的最短时间',
    through: ['record-gone', 'lead-erased', 'listing-remove-in-time'],
    tells: 'court',
    templates: [],
    says: {
      zh: '公开的副本在删除时终止，线索内容按期销毁',
      en: 'The public copy ends with its removal, and what a lead says is destroyed in time',
    },
  }),
  'no-automatic-decision': bar(
    '第二十四条',
    'law',
    '列入名单、排序、奖励等决定不得由程序自动作出。',
    'No listing, ranking or reward is decided by a program.',
    {
      wording: '有权拒绝个人信息处理者仅通过自动化决策的方式作出决定',
      through: ['listing-president', 'restriction-president', 'four-eyes', 'role-needed'],
    },
  ),
  'fields-of-the-law': bar(
    '第三十四条',
    'law',
    '只公布法律列明的项目，不公布住址、电话、照片和家庭情况。',
    'Only what the law lists is published; no address, phone, photo or family.',
    {
      wording: '不得超出履行法定职责所必需的范围和限度',
      through: ['public-text'],
    },
  ),
  'sensitive-information': bar(
    '第二十八条',
    'law',
    '健康、账户、行踪和不满十四周岁未成年人的信息，只在确有必要并严格保护时处理。',
    'Health, accounts, whereabouts and data of children under fourteen are processed only where strictly needed.',
    {
      wording: '只有在具有特定的目的和充分的必要性，并采取严格保护措施的情形下',
      through: ['public-text', 'listing-minor', 'bounty-minor', 'restriction-minor'],
    },
  ),
  'rights-channel': mandate('第五十条', {
    wording:
      '应当建立便捷的个人行使权利的申请受理和处理机制。拒绝个人行使权利的请求的，应当说明理由',
    through: ['report-unanswered'],
    tells: 'public',
    templates: [],
    page: '/corrections/new',
    says: {
      zh: '任何人可以申请更正、删除；办结须写明结论和理由',
      en: 'Anyone may ask for correction or deletion; each request ends with a finding and its reason',
    },
  }),
  'security-measures': mandate('第五十一条', {
    wording: '采取相应的加密、去标识化等安全技术措施',
    tells: 'court',
    templates: [],
    page: '/about#privacy',
    says: {
      zh: '线索逐条加密；证件号码加密保存，公开时隐去出生月日',
      en: 'Each lead has its own key; identity numbers are sealed, and shown without month and day of birth',
    },
  }),
  'impact-assessment': mandate('第五十五条', {
    open: true,
    wording: '个人信息处理者应当事前进行个人信息保护影响评估，并对处理情况进行记录',
    tells: 'court',
    templates: [],
    says: {
      zh: '公开个人信息之前作影响评估，记录保存三年以上',
      en: 'Before personal data are published their effect is assessed, and the record kept three years',
    },
  }),
} as const
