import { momentOnPaper } from '../documents/moment-text.ts'
import type { Block, Paper } from '../documents/paper.ts'
import type { CertificateContent } from './content.ts'

const words = {
  zh: {
    name: '送达情况证明',
    number: '通知编号',
    caseNumber: '案号',
    to: '告知对象',
    roles: { applicant: '申请执行人', debtor: '被执行人' },
    why: '告知依据',
    template: '模板',
    madeAt: '生成时间',
    textHash: '正文指纹（SHA-256）',
    act: '性质',
    acts: { notification: '通知（不是送达）', service: '送达' },
    state: '结果',
    states: { reached: '已到达', notReached: '尚无到达的证据', returned: '未到达：被拒收或者退回' },
    at: '法律上的时点',
    none: '无',
    rule: '依据',
    attempts: '各次发送及回执',
    columns: ['时间', '渠道', '结果', '代码、编号及指纹'],
    channels: { chat: '聊天', mail: '电子邮件', sms: '短信', letter: '信件' },
    outcomes: {
      made: '已生成',
      handedOver: '已交付发送',
      accepted: '对方已接收',
      receipt: '收到回执',
      delivered: '已送到',
      bounced: '被退回',
      refused: '被拒收',
      failed: '发送失败',
      noAddress: '没有地址',
      read: '已阅读',
    },
    receipt: '回执指纹',
    address: '地址指纹（带密钥）',
    asOf: '以上情况截至',
    verify: '扫码打开核验页，上传本文件即可核对；也可以用公钥离线核验。',
    seal: '本证明由法院以 Ed25519 签名，签名在文件末尾，覆盖文件的全部内容；随附的 JSON 另有签名。改动任何一处，核验都不能通过。签名公钥：',
    ties: '本证明不含姓名、地址和通知正文。持有通知原文的人可以计算其指纹并与上文比较。',
  },
  en: {
    name: 'Certificate of delivery',
    number: 'Notice number',
    caseNumber: 'Case number',
    to: 'Told to',
    roles: { applicant: 'applicant', debtor: 'debtor' },
    why: 'Required by',
    template: 'Template',
    madeAt: 'Made at',
    textHash: 'Fingerprint of the text (SHA-256)',
    act: 'Nature',
    acts: { notification: 'notification (no service)', service: 'service' },
    state: 'Result',
    states: {
      reached: 'arrived',
      notReached: 'no evidence of arrival yet',
      returned: 'did not arrive: refused or returned',
    },
    at: 'Counts from',
    none: 'none',
    rule: 'By',
    attempts: 'Attempts and receipts',
    columns: ['Time', 'Channel', 'Result', 'Codes and fingerprints'],
    channels: { chat: 'chat', mail: 'e-mail', sms: 'text message', letter: 'letter' },
    outcomes: {
      made: 'made',
      handedOver: 'handed over',
      accepted: 'accepted',
      receipt: 'receipt came',
      delivered: 'delivered',
      bounced: 'bounced',
      refused: 'refused',
      failed: 'failed',
      noAddress: 'no address',
      read: 'read',
    },
    receipt: 'fingerprint of the receipt',
    address: 'keyed fingerprint of the address',
    asOf: 'As of',
    verify:
      'This code opens the page that checks this file; it can be checked offline with the public key too.',
    seal: 'Signed by the court with Ed25519; the signature at the end of the file covers all of it, and the JSON inside has its own. A change anywhere is noticed. Public key: ',
    ties: 'It holds no name, no address and no text. Whoever has the message can compute its fingerprint and compare.',
  },
} as const

/** The certificate on paper, drawn from what is signed and from nothing else. */
export function certificatePaper(
  content: CertificateContent,
  { key, verifyAt }: { key: string; verifyAt: string },
): Paper {
  const { language, legal, mandate } = content
  const w = words[language]
  const source = (rule: { document: string; article: string }) =>
    `${/^[《（]/.test(rule.document) ? rule.document : `《${rule.document}》`} ${rule.article}`
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        [w.number, content.number],
        [w.caseNumber, content.caseNumber],
        [w.to, w.roles[content.role]],
        [w.why, `${source(mandate)}\n${mandate.says[language]}`],
        [w.template, [content.template.name, content.template.version ?? ''].join(' ').trim()],
        [w.madeAt, momentOnPaper(content.madeAt)],
        [w.textHash, content.textHash],
        [w.act, w.acts[legal.act]],
        [w.state, w.states[legal.state]],
        [
          w.at,
          legal.at && legal.channel
            ? `${momentOnPaper(legal.at)} · ${w.channels[legal.channel]}`
            : w.none,
        ],
        [w.rule, `${source(legal)}\n${legal.says[language]}`],
      ],
    },
    { kind: 'heading', text: w.attempts },
    {
      kind: 'table',
      columns: w.columns,
      widths: [19, 12, 16, 53],
      rows: content.attempts.map((attempt) => [
        momentOnPaper(attempt.at),
        w.channels[attempt.channel],
        (w.outcomes as Record<string, string>)[attempt.outcome] ?? attempt.outcome,
        [
          attempt.code,
          attempt.providerId,
          attempt.receiptHash && `${w.receipt} ${attempt.receiptHash}`,
          attempt.addressHash && `${w.address} ${attempt.addressHash.slice(0, 16)}…`,
        ]
          .filter(Boolean)
          .join('\n'),
      ]),
    },
    { kind: 'text', text: w.ties, flush: true },
    { kind: 'qr', holds: verifyAt, says: `${w.verify}\n${verifyAt}` },
    { kind: 'small', text: `${w.seal}${key}` },
    {
      kind: 'closing',
      lines: [content.courtName[language], `${w.asOf} ${momentOnPaper(content.asOf)}`],
    },
  ]
  return {
    language,
    head: content.courtName[language],
    name: w.name,
    number: content.number,
    blocks,
  }
}
