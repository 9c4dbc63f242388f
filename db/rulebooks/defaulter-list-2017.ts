import { document } from './rule.ts'

const { bar, timeLimit, authority } = document({
  title: '最高人民法院关于公布失信被执行人名单信息的若干规定（法释〔2017〕7号）',
  from: '2017-05-01',
})

export const defaulterList = {
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
    '决定书尚未送达，不得公布。',
    'The decision has not been served, so the entry may not be published.',
  ),
  'listing-authority': authority('第五条', {
    act: 'listing.sign',
    signers: ['president'],
    says: { zh: '决定书由院长签发', en: 'The decision is signed by the president' },
  }),
  'listing-remove-in-time': timeLimit('第十条', {
    starts: [],
    stops: ['listing.removed'],
    length: 3,
    unit: 'workingDays',
    statutory: true,
    shown: false,
    says: { zh: '三个工作日内删除', en: 'Removal within three working days' },
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
