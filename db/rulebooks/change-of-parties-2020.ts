import { document } from './rule.ts'

const { mandate, timeLimit } = document({
  title: '最高人民法院关于民事执行中变更、追加当事人若干问题的规定（2020年修正）',
  from: '2021-01-01',
})

export const changeOfParties2020 = {
  'change-ruled-in-time': timeLimit('第二十八条', {
    open: true,
    wording:
      '执行法院应当自收到书面申请之日起六十日内作出裁定。有特殊情况需要延长的，由本院院长批准',
    starts: [],
    stops: [],
    length: 60,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '变更、追加当事人的申请，六十日内裁定',
      en: 'An application to change or add a party is ruled on within sixty days',
    },
  }),
  'change-reconsideration-told': mandate('第三十条', {
    wording: '可以自裁定书送达之日起十日内向上一级人民法院申请复议',
    tells: 'public',
    templates: [],
    page: '/guide#add-party',
    says: {
      zh: '对变更、追加裁定不服：十日内申请复议',
      en: 'Against a ruling on parties: reconsideration within ten days',
    },
  }),
  'change-suit-told': mandate('第三十二条', {
    wording: '可以自裁定书送达之日起十五日内，向执行法院提起执行异议之诉',
    tells: 'public',
    templates: [],
    page: '/guide#add-party',
    says: {
      zh: '依第十四条第二款、第十七条至第二十一条作出的裁定：十五日内起诉',
      en: 'Against rulings under articles 14(2) and 17 to 21: a suit within fifteen days',
    },
  }),
} as const
