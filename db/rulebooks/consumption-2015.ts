import { document } from './rule.ts'

const { authority, bar, mandate } = document({
  title: '最高人民法院关于限制被执行人高消费及有关消费的若干规定（法释〔2015〕17号）',
  from: '2015-07-22',
})

export const consumption2015 = {
  'listing-restriction': bar(
    '第一条',
    'law',
    '纳入失信名单的被执行人，应当对其采取限制消费措施。请先对同一被执行人签发限制消费令。',
    'Whoever is listed is also restricted. Please have a restriction signed for the same debtor first.',
    { wording: '纳入失信被执行人名单的被执行人，人民法院应当对其采取限制消费措施' },
  ),
  'restriction-case-closed': bar(
    '第九条',
    'law',
    '案件已经结案，不得再采取限制消费措施。',
    'The case has ended, so nobody is restricted in it any more.',
    {
      wording: '被执行人履行完毕生效法律文书确定的义务的，人民法院应当……解除限制消费令',
      unverified: true,
    },
  ),
  'restriction-still-listed': bar(
    '第一条',
    'law',
    '该被执行人仍在失信名单上，不得解除限制消费；请先删除失信信息。',
    'This debtor is still listed, so the restriction may not be lifted; remove the listing first.',
    { wording: '纳入失信被执行人名单的被执行人，人民法院应当对其采取限制消费措施' },
  ),
  'restriction-items': bar(
    '第三条',
    'law',
    '请写明限制的事项（第三条第一项至第九项中的一项或者多项）。',
    'State what is restricted: one or more of items 1 to 9.',
    { wording: '被采取限制消费措施后，不得有以下高消费及非生活和工作必需的消费行为' },
  ),
  'restriction-related': bar(
    '第三条',
    'law',
    '关联人员须属于单位被执行人，并写明其姓名、证件号码和与该单位的关系；限制关联人员不等于将其纳入失信名单。',
    'A related person belongs to a debtor that is a unit; give name, number and position. To restrict one is not to list one.',
    {
      wording:
        '被执行人及其法定代表人、主要负责人、影响债务履行的直接责任人员、实际控制人不得实施前款规定的行为',
    },
  ),
  'restriction-once': bar(
    '第一条',
    'law',
    '对同一人在本案中已有一份未终结的限制消费令。',
    'There already is a restriction on the same person in this case.',
    { wording: '人民法院可以采取限制消费措施，限制其高消费及非生活或者经营必需的有关消费' },
  ),
  'restriction-president': bar(
    '第五条',
    'authority',
    '限制消费令须由院长签发。',
    'A restriction is signed by the president of the court.',
    { wording: '限制消费令由人民法院院长签发', unverified: true },
  ),
  'restriction-order-day': bar(
    '第五条',
    'law',
    '限制消费令的日期应在立案之后，且不晚于今天。',
    'The order is made after the case was filed, and not later than today.',
    { wording: '人民法院决定采取限制消费措施的，应当向被执行人发出限制消费令', unverified: true },
  ),
  'restriction-unserved': bar(
    '第五条',
    'law',
    '限制消费令尚未送达，不得公布；公告送达的，自发出公告之日起经过三十日，视为送达。',
    'The order has not been served, so it may not be published; an announcement counts as service after thirty days.',
    { wording: '人民法院决定采取限制消费措施的，应当向被执行人发出限制消费令', unverified: true },
  ),
  'restriction-served-day': bar(
    '第五条',
    'input',
    '送达日期（公告送达的，为公告之日）应不早于限制消费令的日期，且不晚于今天。',
    'The day of service (of an announcement, of its publication) is not before the order and not later than today.',
    { wording: '人民法院决定采取限制消费措施的，应当向被执行人发出限制消费令', unverified: true },
  ),
  'restriction-announced-in': bar(
    '第六条',
    'input',
    '请写明公告渠道，每行一个；解除时须在同一范围内公告。',
    'State where it is announced, one place a line; it will be lifted in the same places.',
    { wording: '也可以在相关媒体上进行公告', unverified: true },
  ),
  'restriction-lift-scope': bar(
    '第九条',
    'law',
    '解除须在原公告的同一范围内公告，尚缺：{missing}。',
    'A restriction is lifted in the same places where it was announced. Missing: {missing}.',
    {
      wording: '应当在本规定第六条通知或者公告的范围内及时以通知或者公告解除限制消费令',
      unverified: true,
    },
  ),
  'restriction-authority': authority('第五条', {
    wording: '限制消费令由人民法院院长签发。限制消费令应当载明限制消费的期间、项目、法律后果等内容',
    unverified: true,
    act: 'restriction.sign',
    signers: ['president'],
    says: { zh: '限制消费令由院长签发', en: 'A restriction is signed by the president' },
  }),
  'necessary-spending': bar(
    '第八条',
    'authority',
    '因生活或者经营必需而进行被限制的消费，须先申请并获批准。',
    'Necessary spending of a restricted kind needs leave first.',
    {
      open: true,
      wording:
        '因生活或者经营必需而进行本规定禁止的消费活动的，应当向人民法院提出申请，获批准后方可进行',
    },
  ),
  'breach-reported': mandate('第十条', {
    wording:
      '人民法院应当设置举报电话或者邮箱，接受申请执行人和社会公众对被限制消费的被执行人违反本规定第三条的举报，并进行审查认定',
    tells: 'public',
    templates: [],
    page: '/leads/new',
    says: {
      zh: '违反限制消费令可以举报，领取回执，查看答复',
      en: 'A breach of a restriction can be reported, with a receipt and an answer',
    },
  }),
} as const
