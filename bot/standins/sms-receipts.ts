import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { plan, type ReceiptFault } from './sms-faults.ts'
import type { ShortMessage } from './sms.ts'

/** A receipt as the gateway reports it (SmsReport). */
interface Report {
  phone_number: string
  send_time: string
  report_time: string
  success: boolean
  err_code: string
  err_msg: string
  sms_size: string
  biz_id: string
  out_id: string
}

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const mostTries = 5

/** Signs a callback as the court wants it: HMAC-SHA256 over the second at which it was sent, and the body. */
export function signedHeaders(
  secret: string,
  body: string,
  seconds = Math.floor(Date.now() / 1000),
) {
  const signature = createHmac('sha256', secret).update(`${seconds}\n${body}`).digest('hex')
  return {
    'Content-Type': 'application/json',
    'X-Sms-Timestamp': String(seconds),
    'X-Sms-Signature': signature,
  }
}

/** Reports what became of messages to the court, and tries again when it does not answer. */
export function sendsReceipts({ secret, receiptMs }: { secret: string; receiptMs: number }) {
  const faults = plan<ReceiptFault>()
  const stopping = new AbortController()
  const { signal } = stopping
  const going = new Set<Promise<void>>()
  let found: (url: string) => void = () => {}
  let url = new Promise<string>((known) => (found = known))

  const post = async (reports: Report[]) => {
    const body = JSON.stringify(reports)
    for (let tries = 0; tries < mostTries && !signal.aborted; tries += 1) {
      const to = await Promise.race([url, aborted(signal)])
      if (to === undefined) return
      const answer = await fetch(to, {
        method: 'POST',
        body,
        headers: signedHeaders(secret, body),
        signal,
      }).catch(() => undefined)
      await answer?.text().catch(() => {})
      if (answer?.ok) return
      await pause(receiptMs * 2 ** tries, undefined, { signal }).catch(() => {})
    }
  }

  const report = async (messages: ShortMessage[]) => {
    const fault = faults.take()
    if (fault?.kind === 'never') return
    await pause(fault?.kind === 'late' ? receiptMs * 10 : receiptMs, undefined, { signal })
    const success = fault?.kind !== 'failed'
    for (const message of messages) message.receipt = success ? 'delivered' : 'failed'
    const reports = messages.map((message) => reportOf(message, success, fault?.code))
    if (fault?.kind === 'reversed') reports.reverse()
    await post(reports)
    if (fault?.kind === 'doubled') await post(reports)
  }

  return {
    of: (messages: ShortMessage[]) => {
      const one: Promise<void> = report(messages)
        .catch(() => {})
        .finally(() => going.delete(one))
      going.add(one)
    },
    fail: faults.add,
    callTo: (to: string) => {
      found(to)
      url = Promise.resolve(to)
    },
    stop: async () => {
      stopping.abort()
      await Promise.all(going)
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<undefined>((done) => {
    if (signal.aborted) done(undefined)
    signal.addEventListener('abort', () => done(undefined), { once: true })
  })

function reportOf(message: ShortMessage, success: boolean, code = 'MI:0024'): Report {
  return {
    phone_number: message.to,
    send_time: moment.format(message.at),
    report_time: moment.format(new Date()),
    success,
    err_code: success ? 'DELIVERED' : code,
    err_msg: success ? '用户接收成功' : '发送失败',
    sms_size: String(message.segments),
    biz_id: message.bizId,
    out_id: message.outId,
  }
}
