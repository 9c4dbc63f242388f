import { document, houseRules, type Keeps } from './rule.ts'

const { bar, mandate, timeLimit } = document({ title: houseRules, from: '2026-01-01' })

/** How long something of the ledger is kept; hashes and attempts stay, since they name nobody. */
const kept = (article: string, keeps: Keeps, zh: string, en: string) =>
  mandate(article, {
    tells: 'court',
    templates: [],
    through: ['notification-undelivered'],
    keeps,
    says: { zh, en },
  })

/** How notifications go from channel to channel, and what is kept of them. */
export const houseNotifications = {
  'notification-channels': mandate('五十七（一）', {
    tells: 'court',
    templates: [],
    page: '/desk/notifications',
    awaits: {
      chat: { length: 24, unit: 'hours' },
      mail: { length: 24, unit: 'hours' },
      sms: { length: 24, unit: 'hours' },
      letter: { length: 15, unit: 'days' },
    },
    says: {
      zh: '一个渠道在规定时间内没有送达，或者没有回执的，改用下一个渠道：聊天、电子邮件、短信，最后邮寄',
      en: 'What does not arrive by a channel in its time, or of which no receipt comes, goes by the next: chat, mail, text message, letter',
    },
  }),
  'notification-undelivered': timeLimit('五十七（二）', {
    starts: ['notification.failed'],
    stops: ['notification.done', 'notification.servedOnPaper', 'notification.sentAgain'],
    length: 3,
    unit: 'workingDays',
    statutory: false,
    shown: false,
    answers: 'clerk',
    says: {
      zh: '各渠道都未送达的通知，书记员在3个工作日内查明地址、重新发送或者书面送达',
      en: 'Of a notification that arrived nowhere a clerk finds the address, sends it again or serves it on paper within 3 working days',
    },
  }),
  'notification-quiet-hours': mandate('五十七（三）', {
    tells: 'court',
    templates: [],
    page: '/desk/notifications',
    quiet: { from: 21, to: 7 },
    says: {
      zh: '不紧急的短信在21时至次日7时之间不发送，聊天消息不响铃；紧急事项不受此限',
      en: 'Between 21:00 and 7:00 no text message goes out and no chat rings, unless it is urgent',
    },
  }),
  'notification-not-failed': bar(
    '五十七（四）',
    'conflict',
    '这条通知已经送达或者还在发送，不需要再处理。',
    'This notification arrived or is still on its way; there is nothing to be done.',
  ),
  'notification-no-channel': bar(
    '五十七（十三）',
    'conflict',
    '这名当事人没有可用的联系方式，或者通知正文已经到期销毁。请先补登地址，或者书面送达。',
    'The party has no channel, or the text was destroyed at the end of its time. Enter an address first, or serve on paper.',
  ),
  'served-day': bar(
    '五十七（五）',
    'law',
    '书面送达日不能早于通知生成日，也不能晚于今天。',
    'The day of service on paper cannot lie before the notification was made, nor after today.',
  ),
  'channel-order': bar(
    '五十七（六）',
    'input',
    '同一个渠道只能排一次，至少选一个渠道。',
    'Each channel stands in the order once, and there is at least one.',
  ),
  'consent-day': bar(
    '五十七（七）',
    'law',
    '确认日期、撤回日期不能晚于今天；撤回不能早于确认。',
    'The day of a consent or of its withdrawal cannot lie after today, nor a withdrawal before the consent.',
  ),
  'consent-once': bar(
    '五十七（八）',
    'conflict',
    '这名当事人已经登记过同意电子送达。要改，先登记撤回。',
    'This party’s consent to electronic service is recorded already. To change it, record its withdrawal first.',
  ),
  'consent-channel': bar(
    '五十七（九）',
    'input',
    '这种方式没有登记地址，或者不是电子方式，不能作为电子送达方式。',
    'This means has no address on record, or is not electronic; it cannot be agreed to for electronic service.',
  ),
  'notification-text-kept': kept(
    '五十七（十）',
    { what: 'mandatedText', length: 20, unit: 'years' },
    '依规应当告知的通知，正文保存20年；之后销毁正文，保留哈希值和发送记录',
    'The text of a notification that had to be sent is kept for 20 years; then it is destroyed, its hash and its attempts stay',
  ),
  'notification-receipt-kept': kept(
    '五十七（十一）',
    { what: 'receiptText', length: 5, unit: 'years' },
    '通道回执原文加密保存5年，之后销毁密钥',
    'A provider’s own words are kept sealed for 5 years; then their key is destroyed',
  ),
  'notification-stray-kept': kept(
    '五十七（十二）',
    { what: 'strayReceipt', length: 30, unit: 'days' },
    '对不上任何通知的回执，保存30日',
    'A receipt that belongs to no notification is kept for 30 days',
  ),
}
