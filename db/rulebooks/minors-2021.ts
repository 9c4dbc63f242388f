import { document } from './rule.ts'

const { bar } = document({ title: '中华人民共和国未成年人保护法', from: '2021-06-01' })

/** Minors in what courts make public (domain C-4). */
export const minors2021 = {
  'text-minor': bar(
    '第一百零三条',
    'law',
    '未成年人的姓名、住所、就读学校以及其他可能识别出其身份的信息不公开。',
    'Of a minor nothing is made public by which they may be recognised: no name, home or school.',
    {
      wording:
        '人民法院……不得披露有关案件中未成年人的姓名、影像、住所、就读学校以及其他可能识别出未成年人身份的信息',
      unverified: true,
    },
  ),
} as const
