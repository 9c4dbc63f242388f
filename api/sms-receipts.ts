import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { smsReceiptId, takeReceipt } from '#db'
import type { Env, Frame } from './frame.ts'

/** What the gateway reports of one message (SmsReport); what else stands there is kept with its words. */
const Report = z.looseObject({
  phone_number: z.string().min(1).max(30),
  report_time: z.string().max(30).optional(),
  success: z.boolean(),
  err_code: z.string().max(64).default(''),
  biz_id: z.string().min(1).max(100),
})
const Reports = z.array(Report).max(500)

const mostBytes = 500_000
/** A receipt that was signed longer ago, or in the future, is nobody's. */
const mostAgeSeconds = 300

/**
 * Where the gateway reports what became of text messages. Who does not know the secret learns nothing, not even
 * whether a message exists; a receipt that comes again changes nothing.
 */
export function smsReceipts(secret: string | undefined, now: () => number = Date.now) {
  const app = new Hono<Env>()
  if (secret === undefined) return app
  return app.post('/sms/receipts', async (c) => {
    const body = await readUpTo(mostBytes, c)
    if (body === undefined) return said(c, 413)
    if (!isSigned(c, body, secret, now())) return said(c, 401)
    const reports = Reports.safeParse(parsed(body))
    if (!reports.success) return said(c, 400)
    for (const report of reports.data) await takeOne(report, new Date(now()))
    return c.json({ code: 0, msg: '接收成功' })
  })
}

const said = (c: Frame, status: 400 | 401 | 413) => c.json({ code: status, msg: '' }, status)

const portal = { kind: 'portal' } as const

async function takeOne(report: z.output<typeof Report>, now: Date): Promise<void> {
  // The carrier's code has letters and digits, MI:0024 or UNDELIV; whatever looks otherwise goes no further.
  const code = /^[A-Za-z][\w:.-]{0,31}$/.test(report.err_code) ? report.err_code : 'unknown'
  await takeReceipt(portal, {
    channel: 'sms',
    providerId: smsReceiptId(report.biz_id, report.phone_number),
    outcome: report.success ? 'delivered' : 'bounced',
    code,
    verbatim: JSON.stringify(report),
    at: momentOf(report.report_time) ?? now,
  })
}

/** The gateway's clock is Beijing's. */
function momentOf(text: string | undefined): Date | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text ?? '') ?? []
  const moment = new Date(`${day}T${time}+08:00`)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** HMAC-SHA256 over the second of sending and the body, under the secret that the gateway and the court share. */
function isSigned(c: Frame, body: string, secret: string, now: number): boolean {
  const seconds = c.req.header('x-sms-timestamp') ?? ''
  const given = c.req.header('x-sms-signature') ?? ''
  const right = createHmac('sha256', secret).update(`${seconds}\n${body}`).digest()
  const same = timingSafeEqual(right, digestOf(given))
  const fresh =
    /^\d{1,12}$/.test(seconds) && Math.abs(now / 1000 - Number(seconds)) <= mostAgeSeconds
  return same && fresh
}

/** A signature of whatever length, as the thirty-two bytes that are compared. */
const digestOf = (hex: string) =>
  /^[0-9a-f]{64}$/i.test(hex) ? Buffer.from(hex, 'hex') : Buffer.alloc(32)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The body as text; nothing when it is longer, of which no more than that is read. */
async function readUpTo(most: number, c: Frame): Promise<string | undefined> {
  if (Number(c.req.header('content-length') ?? 0) > most) return undefined
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of c.req.raw.body ?? []) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
