import { document, houseRules } from './rule.ts'

const { authority, bar } = document({ title: houseRules, from: '2026-01-01' })

/** How public texts are read a second time, and what no statute says of them in so many words. */
export const houseReadings = {
  'text-planned': bar(
    '十六（一）',
    'law',
    '搜查、拘传、拘留等措施在完成之前不公开。',
    'A search, a summons by force or a detention is not made public before it is done.',
  ),
  'text-informant': bar(
    '十六（三）',
    'law',
    '举报人的身份一律保密。',
    'Who informed the court is always kept secret.',
  ),
  'reading-needed': bar(
    '十六（四）',
    'law',
    '公开的文字中还有没有放行的内容：{found}。请修改，或者由另一人逐项复核后说明理由放行。',
    'The public text still has what nobody let stand: {found}. Change it, or have a second reader let each stand with a reason.',
  ),
  'reading-never': bar(
    '十六（五）',
    'law',
    '{found}在任何情况下都不得公开，不能放行，只能修改。',
    '{found} is never made public; it cannot be let stand, only changed.',
  ),
  'reading-gone': bar(
    '十六（六）',
    'conflict',
    '文字已经改动，这一处不在现在的文字里。请重新打开再复核。',
    'The text has changed and no longer has this; please open it again and read.',
  ),
  'reading-releasing': authority('十六（八）', {
    act: 'reading.release',
    signers: ['judge', 'director', 'vicePresident', 'president'],
    says: {
      zh: '第二人复核公开的文字并放行',
      en: 'A second reader lets a finding in a public text stand',
    },
  }),
} as const
