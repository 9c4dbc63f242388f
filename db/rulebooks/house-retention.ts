import { document, houseRules, type Keeps } from './rule.ts'

const { authority, bar, mandate, timeLimit } = document({ title: houseRules, from: '2026-01-01' })

/** How long something is kept; the destruction of its key ends it (个人信息保护法 19). */
const kept = (article: string, keeps: Keeps, zh: string, en: string) =>
  mandate(article, {
    tells: 'court',
    templates: [],
    through: ['lead-erased'],
    keeps,
    says: { zh, en },
  })

/** How long a lead is kept, who is told before it is destroyed, and who may hold that up (个人信息保护法 19, 47). */
export const houseRetention = {
  'retention-draft': kept(
    '五十（一）',
    { what: 'draft', length: 24, unit: 'hours' },
    '未提交的草稿最多保存24小时',
    'A draft that is not sent is kept for 24 hours at most',
  ),
  'retention-not-used': kept(
    '五十（二）',
    { what: 'notUsed', length: 6, unit: 'months' },
    '未采用的线索，办结后保存6个月',
    'A lead that was not used is kept for 6 months after its conclusion',
  ),
  'retention-not-confirmed': kept(
    '五十（三）',
    { what: 'notConfirmed', length: 12, unit: 'months' },
    '核查未发现的线索，办结后保存12个月',
    'A lead that was not confirmed is kept for 12 months after its conclusion',
  ),
  'retention-confirmed': kept(
    '五十（四）',
    { what: 'confirmed', length: 36, unit: 'months' },
    '已核实的线索，办结后保存36个月',
    'A confirmed lead is kept for 36 months after its conclusion',
  ),
  'retention-paid': kept(
    '五十（五）',
    { what: 'paid', length: 60, unit: 'months' },
    '已发放赏金的线索，发放后保存60个月',
    'A lead whose reward was paid is kept for 60 months after the payment',
  ),
  'retention-receipt': kept(
    '五十（六）',
    { what: 'receipt', length: 24, unit: 'months' },
    '办结满24个月后，凭回执码只能看到办理情况，不再显示内容',
    'From 24 months after the conclusion a receipt shows what happened, and the content no more',
  ),
  'retention-tombstone': kept(
    '五十（七）',
    { what: 'tombstone', length: 60, unit: 'months' },
    '内容销毁后60个月内，凭回执码可以查到何时、为何销毁',
    'For 60 months after the destruction the receipt still tells when and why it was done',
  ),
  'retention-warning': kept(
    '五十（八）',
    { what: 'warning', length: 30, unit: 'days' },
    '销毁前30日在办案台上列明是哪一条线索；没有列明满30日的不销毁',
    'The desk is told by its number which lead is destroyed, 30 days before; none is destroyed without',
  ),
  'lead-expiry-seen': timeLimit('五十（九）', {
    starts: ['lead.expiring'],
    stops: ['lead.erased', 'lead.holdPlaced', 'lead.keptLonger'],
    length: 0,
    unit: 'given',
    statutory: false,
    shown: false,
    answers: 'director',
    says: {
      zh: '到期销毁前确认线索不再需要；需要的，写明理由保留',
      en: 'See before the day that the lead is not needed any more; if it is, hold it with a reason',
    },
  }),
  'retention-hold': authority('五十（十）', {
    act: 'lead.hold',
    signers: ['director', 'president'],
    says: {
      zh: '局长或者院长可以写明理由暂缓销毁线索',
      en: 'The director or the president holds up the destruction of a lead, with a reason',
    },
  }),
  'retention-release': authority('五十（十一）', {
    act: 'lead.release',
    signers: ['director', 'president'],
    says: {
      zh: '不再需要保留的，由局长或者院长写明理由解除',
      en: 'The director or the president releases what need not be held any more, with a reason',
    },
  }),
  'lead-receipt-over': bar(
    '五十（六）',
    'gone',
    '这个回执码查看内容的期限已于{until}届满，不能再补充。有新的情况，请另交一条线索。',
    'The time in which this receipt opens the lead was over on {until}, so nothing can be added. Please send what is new as another lead.',
  ),
  'lead-held-already': bar(
    '五十（十二）',
    'conflict',
    '这条线索已经暂缓销毁，无需重复办理。',
    'This lead is held already.',
  ),
  'lead-not-held': bar(
    '五十（十三）',
    'conflict',
    '这条线索没有暂缓销毁，或者已经解除。',
    'This lead is not held, or the hold was released already.',
  ),
} as const
