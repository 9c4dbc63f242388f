import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({ title: '中华人民共和国民法典', from: '2021-01-01' })

const personal =
  '个人信息是以电子或者其他方式记录的能够单独或者与其他信息结合识别特定自然人的各种信息，包括自然人的姓名、出生日期、身份证件号码、生物识别信息、住址、电话号码、电子邮箱、健康信息、行踪信息等'
const secrecy =
  '国家机关……对于履行职责过程中知悉的自然人的隐私和个人信息，应当予以保密，不得泄露或者向他人非法提供'
const privacy = '任何组织或者个人不得以刺探、侵扰、泄露、公开等方式侵害他人的隐私权'

/** What of a person never stands in a public text, or only after a second reader let it stand. */
export const civilCode2021 = {
  'text-insult': bar(
    '第一千零二十四条',
    'law',
    '公开的文字不得侮辱人格。',
    'A public text insults nobody.',
    {
      wording: '任何组织或者个人不得以侮辱、诽谤等方式侵害他人的名誉权',
      unverified: true,
    },
  ),
  'text-identity': bar(
    '第一千零三十四条',
    'law',
    '身份证号码只按遮盖后的样子公开。',
    'An identity number is shown masked and never in full.',
    { wording: personal },
  ),
  'text-contact': bar(
    '第一千零三十四条',
    'law',
    '个人的电话、邮箱、微信号、QQ号不公开。',
    'A person’s phone, mail and chat accounts are not made public.',
    { wording: personal },
  ),
  'text-home': bar(
    '第一千零三十四条',
    'law',
    '个人的住址不公开。',
    'Where a person lives is not made public.',
    { wording: personal },
  ),
  'text-name': bar(
    '第一千零三十九条',
    'law',
    '申请执行人和其他人的姓名在公告中遮盖为“张某某”；单位除外。',
    'The names of applicants and of others are masked as “张某某” in what is public; units are not.',
    { wording: secrecy },
  ),
  'text-family': bar(
    '第一千零三十二条',
    'law',
    '家庭成员和婚姻情况不公开。',
    'Family members and marriages are not made public.',
    { wording: privacy, unverified: true },
  ),
  'text-work': bar(
    '第一千零三十九条',
    'law',
    '工作单位和就读学校不公开。',
    'Where somebody works or studies is not made public.',
    { wording: secrecy },
  ),
  'text-photo': bar(
    '第一千零三十四条',
    'law',
    '照片不公开。',
    'No photo of a person is made public.',
    { wording: personal },
  ),
  'reward-claim': mandate('第四百九十九条', {
    wording: '悬赏人以公开方式声明对完成特定行为的人支付报酬的，完成该行为的人可以请求其支付',
    tells: 'public',
    templates: [],
    page: '/leads/claim',
    says: {
      zh: '完成悬赏行为的人可以请求支付',
      en: 'Whoever does what a bounty asks may claim it',
    },
  }),
  'property-reward-collected': timeLimit('第一百八十八条', {
    wording: '向人民法院请求保护民事权利的诉讼时效期间为三年',
    starts: ['claim.identityAsked'],
    startsIf: { by: 'applicant' },
    stops: ['claim.identityGiven', 'claim.paid', 'claim.withdrawn', 'claim.expired'],
    length: 36,
    unit: 'months',
    statutory: false,
    shown: false,
    whose: 'party',
    answers: 'director',
    says: {
      zh: '财产悬赏金自批准之日起三年内登记领取',
      en: 'A property bounty is collected within three years of its approval',
    },
  }),
  'correction-and-deletion': mandate('第一千零三十七条', {
    wording: '有权请求信息处理者及时删除',
    through: ['correction-review', 'correction-in-time'],
    tells: 'public',
    templates: [],
    page: '/corrections/new',
    says: {
      zh: '信息有误可以请求更正，违法处理的可以请求删除',
      en: 'Wrong data are corrected on request, and unlawful data deleted',
    },
  }),
  'state-organ-confidentiality': bar(
    '第一千零三十九条',
    'law',
    '履行职责中知悉的隐私和个人信息应当保密，不得泄露。',
    'What is learned in office of people’s privacy stays confidential.',
    {
      wording:
        '对于履行职责过程中知悉的自然人的隐私和个人信息，应当予以保密，不得泄露或者向他人非法提供',
      through: ['public-text', 'other-court', 'role-needed'],
    },
  ),
} as const
