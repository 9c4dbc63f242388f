import { document } from './rule.ts'

const { bar, mandate } = document({
  title: '最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定（2020年修正）',
  from: '2021-01-01',
})

/** What seed 0 cites as articles 6 and 7 are 4 and 5 of this text (domain 3.12). */
export const sealing2020 = {
  'exempt-home-told': mandate('第四条', {
    wording:
      '对被执行人及其所扶养家属生活所必需的居住房屋，人民法院可以查封，但不得拍卖、变卖或者抵债',
    tells: 'public',
    templates: [],
    page: '/guide#exempt',
    says: {
      zh: '说明生活必需的住房不得拍卖、变卖或者抵债',
      en: 'That a necessary home is not sold or given for debt is explained',
    },
  }),
  'text-exempt': bar(
    '第四条',
    'law',
    '不征集被执行人及其所扶养家属必需的住房和生活必需品的线索。',
    'Nobody is invited to report the dwelling and the necessities that the debtor’s family needs.',
    {
      wording:
        '对被执行人及其所扶养家属生活所必需的居住房屋，人民法院可以查封，但不得拍卖、变卖或者抵债',
    },
  ),
  'exempt-rest-told': mandate('第五条', {
    wording:
      '在保障被执行人及其所扶养家属最低生活标准所必需的居住房屋和普通生活必需品后，可予以执行',
    tells: 'public',
    templates: [],
    page: '/guide#exempt',
    says: {
      zh: '说明超出生活必需部分可以执行',
      en: 'That what goes beyond necessity can be enforced is explained',
    },
  }),
} as const
