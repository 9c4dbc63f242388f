import { document } from './rule.ts'

const { bar, mandate } = document({
  title: '最高人民法院关于人民法院网络司法拍卖若干问题的规定（法释〔2016〕18号）',
  from: '2017-01-01',
})

export const onlineAuction2016 = {
  'auction-price': bar(
    '第十条',
    'law',
    '起拍价不得低于评估价或者市价的百分之七十。',
    'The starting price is at least seventy per cent of the valuation or the market price.',
    { open: true, wording: '起拍价不得低于评估价或者市价的百分之七十' },
  ),
  'auction-notice-movables': bar(
    '第十二条',
    'law',
    '拍卖动产的，应当在拍卖十五日前公告。',
    'The sale of movables is announced at least fifteen days before.',
    { open: true, wording: '拍卖动产的，应当在拍卖十五日前公告' },
  ),
  'auction-notice-immovables': bar(
    '第十二条',
    'law',
    '拍卖不动产或者其他财产权的，应当在拍卖三十日前公告。',
    'The sale of real estate or other rights is announced at least thirty days before.',
    { open: true, wording: '拍卖不动产或者其他财产权的，应当在拍卖三十日前公告' },
  ),
  'auction-told': mandate('第十六条', {
    open: true,
    wording:
      '网络司法拍卖的事项应当在拍卖公告发布三日前以书面或者其他能够确认收悉的合理方式，通知当事人、已知优先购买权人',
    tells: 'applicant',
    templates: [],
    says: {
      zh: '拍卖公告发布三日前通知当事人和优先购买权人',
      en: 'Parties and holders of a right of pre-emption are told three days before the announcement',
    },
  }),
  'auction-deposit': bar(
    '第十七条',
    'law',
    '保证金为起拍价的百分之五至百分之二十。',
    'The deposit is five to twenty per cent of the starting price.',
    { open: true, wording: '保证金数额由人民法院在起拍价的百分之五至百分之二十范围内确定' },
  ),
  'auction-panel': bar(
    '第二十七条',
    'authority',
    '起拍价、降价幅度、保证金和优先购买权等事项，由合议庭评议确定。',
    'The starting price, its reduction, the deposit and rights of pre-emption are decided by a panel.',
    { open: true, wording: '应当由人民法院依法组成合议庭评议确定' },
  ),
} as const
