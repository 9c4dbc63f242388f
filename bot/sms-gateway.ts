import { createRequire } from 'node:module'
import { smsReceiptId, type Sent, type SmsText } from '#db'
import { plainCode, sentOf } from './sms-codes.ts'

export interface SmsOptions {
  /** The gateway's address, https://dysmsapi.aliyuncs.com for example. */
  endpoint: string
  keyId: string
  keySecret: string
  /** How long an answer is waited for. */
  patienceMs?: number
}

/** One message for one number, as the gateway wants it. */
export interface ForOne {
  to: string
  text: SmsText
  /** Our number of the message; the receipt brings it back. */
  number: string
}

/** The two calls of the gateway that send. */
export interface Gateway {
  send(one: ForOne): Promise<Sent>
  /** Several of one template, up to a hundred; the gateway takes all of them or none. */
  sendTogether(all: readonly ForOne[]): Promise<(one: ForOne) => Sent>
}

/** What both calls answer. */
interface Answer {
  statusCode?: number
  body?: { code?: string; message?: string; bizId?: string }
}

/** The gateway through its official client, which signs each call. */
export function gatewayOver(options: SmsOptions): Gateway {
  let opening: ReturnType<typeof open> | undefined
  // The client takes half a second to load, so it is loaded when there is somebody to write to.
  const opened = () => (opening ??= open(options))
  return {
    send: async ({ to, text, number }) => {
      const { sdk, client } = opened()
      const asked = new sdk.SendSmsRequest({
        phoneNumbers: to,
        signName: text.signature,
        templateCode: text.code,
        templateParam: JSON.stringify(text.parameters),
        outId: number,
      })
      return named(await answered(() => client.sendSms(asked)), to)
    },
    sendTogether: async (all) => {
      const { sdk, client } = opened()
      const asked = new sdk.SendBatchSmsRequest({
        phoneNumberJson: JSON.stringify(all.map(({ to }) => to)),
        signNameJson: JSON.stringify(all.map(({ text }) => text.signature)),
        templateCode: all[0]?.text.code,
        templateParamJson: JSON.stringify(all.map(({ text }) => text.parameters)),
      })
      const sent = await answered(() => client.sendBatchSms(asked))
      return ({ to }) => named(sent, to)
    },
  }
}

// The client is CommonJS; taken so, its shape is the same under every loader.
const require = createRequire(import.meta.url)

function open({ endpoint, keyId, keySecret, patienceMs = 15_000 }: SmsOptions) {
  const sdk = require('@alicloud/dysmsapi20170525') as typeof import('@alicloud/dysmsapi20170525')
  const { $OpenApiUtil } =
    require('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')
  const { host, protocol } = new URL(endpoint)
  const config = new $OpenApiUtil.Config({
    accessKeyId: keyId,
    accessKeySecret: keySecret,
    endpoint: host,
    protocol: protocol.slice(0, -1),
    regionId: 'cn-hangzhou',
    connectTimeout: patienceMs,
    readTimeout: patienceMs,
  })
  return { sdk, client: new sdk.default(config) }
}

/** Each message under its own name, which its receipt brings back. */
const named = (sent: Sent, to: string): Sent =>
  sent.outcome === 'accepted' && sent.providerId !== undefined
    ? { ...sent, providerId: smsReceiptId(sent.providerId, to) }
    : sent

/** What a call came to. The client's errors name the number that was written to, so only their codes go further. */
async function answered(call: () => Promise<Answer>): Promise<Sent> {
  try {
    const { body } = await call()
    const code = body?.code
    if (code === 'OK') {
      return { outcome: 'accepted', ...(body?.bizId && { providerId: body.bizId }) }
    }
    return code === undefined ? unreadable : sentOf(code, body?.message)
  } catch (error) {
    return failed(error)
  }
}

/** Somebody took the message and did not say what became of it. */
const unreadable: Sent = { outcome: 'failed', code: 'unreadable', maybeArrived: true }

interface ClientFault {
  name?: unknown
  code?: unknown
  statusCode?: unknown
  message?: unknown
}

function failed(error: unknown): Sent {
  const { name, code, statusCode, message } = (error ?? {}) as ClientFault
  // The gateway answered, with an error of HTTP and a code of its own.
  if (typeof statusCode === 'number') {
    const said = sentOf(code, typeof message === 'string' ? message : '')
    return said.outcome === 'failed' && said.code === 'unknown' ? ofStatus(statusCode) : said
  }
  if (name === 'SyntaxError') return unreadable
  const why = typeof code === 'string' ? plainCode(code) : 'timeout'
  // A connection that never stood has carried nothing; one that broke may have.
  const never = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(why)
  return never
    ? { outcome: 'failed', code: why, ofProvider: true }
    : { outcome: 'failed', code: why, maybeArrived: true }
}

/** An answer without a code: 429 asks for a pause, and behind a gateway's 5xx the message may have gone. */
const ofStatus = (status: number): Sent => {
  const code = String(status)
  if (status === 429) {
    return { outcome: 'failed', code, retryAfterSeconds: 60, ofProvider: true }
  }
  return status >= 500
    ? { outcome: 'failed', code, maybeArrived: true }
    : { outcome: 'failed', code }
}
