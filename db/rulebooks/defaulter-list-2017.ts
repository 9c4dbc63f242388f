import { document } from './rule.ts'

const { bar, timeLimit, authority } = document({
  title: '最高人民法院关于公布失信被执行人名单信息的若干规定（法释〔2017〕7号）',
  from: '2017-05-01',
})

export const defaulterList = {
  'listing-performed': bar(
    '第一条',
    'law',
    '被执行人已经全部履行义务，不得纳入失信名单；已经公布的，应当删除。',
    'The debtor has performed in full and may not be listed; an entry that is public is removed.',
  ),
  'listing-case-closed': bar(
    '第十条',
    'law',
    '案件已经结案，不得再纳入失信名单。',
    'The case has ended, so nobody is listed in it any more.',
  ),
  'listing-ground': bar(
    '第一条',
    'law',
    '没有法定情形，不得纳入失信名单。请从六种情形中选择。',
    'Nobody is listed without one of the six grounds of the law. Please choose one.',
  ),
  'listing-exclusion': bar(
    '第三条',
    'law',
    '以“有履行能力而拒不履行”为由的，须逐项确认四种除外情形都不存在。尚未确认：{missing}。',
    'For the ground “able but refuses”, each of the four exclusions must be answered “no”. Open: {missing}.',
  ),
  'listing-excluded': bar(
    '第三条',
    'law',
    '存在法律规定的除外情形（{which}），不得以“有履行能力而拒不履行”为由纳入失信名单。',
    'An exclusion of the law applies ({which}), so nobody is listed for “able but refuses”.',
  ),
  'listing-not-debtor': bar(
    '第一条',
    'law',
    '只有本案的被执行人可以纳入失信名单。',
    'Only a debtor of the case can be listed.',
  ),
  'listing-term': bar(
    '第二条',
    'law',
    '纳入期限不符合规定：仅以“有履行能力而拒不履行”为由的不设期限；其他情形为二年；以暴力、威胁方法妨碍、抗拒执行情节严重或者有多项失信行为的，可以延长一至三年。',
    'The term is not as the law sets it: none for “able but refuses” alone; otherwise two years; one to three more for serious violence or threats, or several grounds.',
  ),
  'listing-decision': bar(
    '第五条',
    'law',
    '本院已有以同一决定书文号对该被执行人作出的记录。',
    'This court already has an entry for this debtor under the same decision number.',
  ),
  'listing-decision-day': bar(
    '第五条',
    'law',
    '决定日期应在立案之后，且不晚于今天。',
    'The decision is made after the case was filed, and not later than today.',
  ),
  'listing-served-day': bar(
    '第五条',
    'input',
    '送达日期（公告送达的，为公告之日）应不早于决定日期，且不晚于今天。',
    'The day of service (of an announcement, of its publication) is not before the decision and not later than today.',
  ),
  'listing-id': bar(
    '第六条',
    'law',
    '身份证号码校验未通过，或者与记载的出生日期不符。请在案件页更正当事人信息，再修改本决定以采用更正后的信息。',
    'The identity number fails its check, or does not fit the recorded date of birth. Correct the party on the page of the case, then edit this decision so that it takes the correction over.',
  ),
  'listing-number-missing': bar(
    '第六条',
    'law',
    '当事人信息中没有证件号码，请先在案件页更正当事人信息。',
    'The party has no identity number or code on file; add it on the page of the case first.',
  ),
  'listing-uscc': bar(
    '第六条',
    'law',
    '统一社会信用代码校验未通过，请再次核对；核对无误的，可以继续。',
    'The unified social credit code fails its check. Please compare it again; if it is right, you may go on.',
  ),
  'listing-correct-decision': bar(
    '第九条',
    'law',
    '决定的内容（情形、期限、文号、日期）不能以更正方式改变；纳入有误的，应当撤销后重新作出决定。',
    'What was decided (grounds, term, number, day) is not changed by a correction. A wrong decision is revoked and made anew.',
  ),
  'listing-in-term': bar(
    '第二条',
    'law',
    '纳入期限已经届满，不得公布。',
    'The term is over, so the entry may not be published.',
  ),
  'listing-minor': bar(
    '第四条',
    'law',
    '被执行人在决定之日未满十八周岁，或出生日期不明，不得纳入失信名单。',
    'The debtor was under eighteen on the day of the decision, or the date of birth is not known; listing is barred.',
  ),
  'listing-president': bar(
    '第五条',
    'authority',
    '纳入失信名单的决定须由院长签发。',
    'A decision to list is signed by the president of the court.',
  ),
  'listing-unserved': bar(
    '第五条',
    'law',
    '决定书尚未送达，不得公布；公告送达的，自发出公告之日起经过三十日，视为送达。',
    'The decision has not been served, so the entry may not be published; an announcement counts as service after thirty days.',
  ),
  'listing-authority': authority('第五条', {
    act: 'listing.sign',
    signers: ['president'],
    says: { zh: '决定书由院长签发', en: 'The decision is signed by the president' },
  }),
  'listing-remove-in-time': timeLimit('第十条', {
    starts: ['listing.removalDue'],
    stops: ['listing.removed', 'listing.expired'],
    length: 3,
    unit: 'workingDays',
    statutory: true,
    shown: false,
    says: { zh: '三个工作日内删除', en: 'Removal within three working days' },
  }),
  'correction-in-time': timeLimit('第十二条', {
    starts: ['correction.founded'],
    stops: ['listing.corrected', 'listing.removed', 'listing.expired'],
    length: 3,
    unit: 'workingDays',
    statutory: true,
    shown: false,
    says: {
      zh: '更正申请理由成立的，三个工作日内更正或者撤销',
      en: 'After a founded request, the entry is corrected or revoked within three working days',
    },
  }),
  'correction-review': timeLimit('第十二条', {
    starts: ['correction.received'],
    stops: ['correction.answered'],
    length: 15,
    unit: 'days',
    statutory: true,
    shown: false,
    says: { zh: '十五日内审查更正申请', en: 'A request for correction is reviewed within 15 days' },
  }),
} as const
