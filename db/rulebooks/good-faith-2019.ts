import { document } from './rule.ts'

const { authority, bar, timeLimit } = document({
  title: '最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见（法发〔2019〕35号）',
  from: '2019-12-16',
})

export const goodFaith2019 = {
  'listing-grace': bar(
    '第15条',
    'law',
    '宽限期至{day}届满，届满之前不得公布失信信息。',
    'The grace period runs to {day}; nothing is published before it is over.',
    { wording: '可以给予其一至三个月的宽限期。在宽限期内，暂不发布其失信或者限制消费信息' },
  ),
  'listing-grace-length': bar(
    '第15条',
    'input',
    '宽限期为一至三个月，自送达之日起算，应在{from}至{to}之间届满。',
    'A grace period is one to three months from service, so it ends between {from} and {to}.',
    { wording: '可以给予其一至三个月的宽限期' },
  ),
  'listing-grace-ends': timeLimit('第15条', {
    wording: '可以给予其一至三个月的宽限期',
    starts: ['listing.served'],
    startsIf: { grace: true },
    stops: ['listing.published', 'listing.withdrawn', 'listing.edited'],
    length: 0,
    unit: 'given',
    statutory: false,
    shown: false,
    whose: 'party',
    says: {
      zh: '宽限期届满；在此之前履行义务的，不公布',
      en: 'The grace period ends; nothing is published about who performs before that',
    },
  }),
  'campus-loan-student': bar(
    '关于不采取惩戒措施的情形',
    'law',
    '全日制在校学生因“校园贷”产生的债务，一般不得将其纳入失信名单或者限制消费。',
    'A full-time student is as a rule neither listed nor restricted for a “campus loan”.',
    {
      wording:
        '全日制在校生因“校园贷”纠纷成为被执行人的，一般不得对其采取纳入失信名单或限制消费措施',
      unverified: true,
    },
  ),
  'campus-loan-unanswered': bar(
    '关于不采取惩戒措施的情形',
    'law',
    '请确认是不是全日制在校学生的“校园贷”案件。',
    'Please say whether this is a full-time student’s “campus loan”.',
    {
      wording:
        '全日制在校生因“校园贷”纠纷成为被执行人的，一般不得对其采取纳入失信名单或限制消费措施',
      unverified: true,
    },
  ),
  'listing-representative': bar(
    '关于不采取惩戒措施的情形',
    'law',
    '该人是本案单位被执行人“{unit}”的法定代表人或者负责人。不得因单位失信将其纳入失信名单；确系执行依据确定的义务人的，请明确确认。',
    'This person represents the unit “{unit}”, a debtor of the same case, and may not be listed for the unit. If the judgment binds the person too, please confirm it expressly.',
    {
      wording:
        '单位是失信被执行人的，人民法院不得将其法定代表人、主要负责人、影响债务履行的直接责任人员、实际控制人等纳入失信名单',
      unverified: true,
    },
  ),
  'listing-signed-and-served': bar(
    '关于严格规范纳入失信名单和限制消费措施',
    'law',
    '只签发不送达的，不得公布。',
    'What was signed and not served is not published.',
    {
      unverified: true,
      through: ['listing-unserved', 'restriction-unserved'],
      wording: '坚决杜绝只签发、不送达等不符合法定程序的现象发生',
    },
  ),
  'travel-lifted': authority('关于暂时解除限制措施', {
    open: true,
    unverified: true,
    wording:
      '因本人或近亲属重大疾病就医，近亲属丧葬，以及本人执行或配合执行公务，参加外事活动或重要考试等紧急情况……暂时解除……期限，最长不超过一个月',
    act: 'restriction.pause',
    signers: ['president'],
    says: {
      zh: '因病、丧、公务、考试等，经院长批准暂时解除出行限制，最长一个月',
      en: 'For illness, a funeral, duty or an exam travel is allowed for a month at most, by the president',
    },
  }),
} as const
