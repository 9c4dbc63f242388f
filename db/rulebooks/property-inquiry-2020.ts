import { document } from './rule.ts'

const { authority, bar, timeLimit } = document({
  title: '最高人民法院关于民事执行中财产调查若干问题的规定（2020年修正）',
  from: '2021-01-01',
})

export const propertyInquiry2020 = {
  'lead-verified': timeLimit('第二条', {
    starts: ['lead.received', 'lead.received.closedForNow'],
    stops: ['lead.concluded'],
    length: 7,
    unit: 'days',
    statutory: true,
    shown: false,
    says: { zh: '七日内核实线索', en: 'A lead is verified within seven days' },
  }),
  'urgent-lead-verified': timeLimit('第二条', {
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
  ),
  'bounty-property-reward': bar(
    '第二十二条',
    'law',
    '财产悬赏公告须写明悬赏金的数额或者计算方法：固定金额与比例择一填写。',
    'A notice of bounty for property states the sum or how it is computed: either a sum or a share.',
  ),
  'bounty-conditions': bar(
    '第二十二条',
    'law',
    '悬赏公告须写明领取条件和不予发放的情形。',
    'A notice of bounty states when the reward is due and when it is not.',
  ),
  'bounty-property-authority': authority('第二十一条', {
    act: 'bounty.property.sign',
    signers: ['judge', 'director'],
    says: { zh: '财产悬赏由法院审查决定', en: 'The court decides on a bounty for property' },
  }),
  'bounty-decided-in-time': timeLimit('第二十一条', {
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
} as const
