/** A message as a mailbox shows it. */
export interface Mail {
  at: Date
  to: string[]
  from: string
  subject: string
  messageId: string
  text: string
}

type Envelope = Pick<Mail, 'at' | 'to' | 'from'>

/** Reads a plain-text message: enough for what the court sends, and no more. */
export function readMail(raw: Buffer, envelope: Envelope): Mail {
  const source = raw.toString('latin1')
  const end = source.search(/\r?\n\r?\n/)
  const headers = readHeaders(end < 0 ? source : source.slice(0, end))
  const body = end < 0 ? '' : source.slice(end).replace(/^\r?\n\r?\n/, '')
  return {
    ...envelope,
    subject: decodeWords(headers.get('subject') ?? ''),
    messageId: headers.get('message-id') ?? '',
    text: decodeBody(body, headers.get('content-transfer-encoding') ?? '').trimEnd(),
  }
}

function readHeaders(source: string): Map<string, string> {
  const lines = source.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
      return name && value !== undefined ? [[name.toLowerCase(), value] as const] : []
    }),
  )
}

/** Words such as =?UTF-8?B?…?= (RFC 2047). */
const decodeWords = (text: string): string =>
  text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('latin1')
        : quoted(coded.replaceAll('_', ' ')),
    )
    .replace(/^.*$/s, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))

function decodeBody(body: string, encoding: string): string {
  const kind = encoding.trim().toLowerCase()
  const bytes =
    kind === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(kind === 'quoted-printable' ? quoted(body) : body, 'latin1')
  return bytes.toString('utf8')
}

/** Quoted-printable, as bytes. */
const quoted = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
