import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { plan, type SmsFault } from './sms-faults.ts'
import { smsPage } from './sms-page.ts'
import { sendsReceipts } from './sms-receipts.ts'
import { signatureFault } from './sms-signature.ts'

/** A text that the gateway approved, `${name}` where a value goes. */
export interface ApprovedText {
  code: string
  signature: string
  wording: string
}

/** A message as the gateway took it, and as the phone shows it. */
export interface ShortMessage {
  at: Date
  to: string
  bizId: string
  outId: string
  code: string
  text: string
  /** How many messages it counts for: 70 characters in one, 67 in each of several. */
  segments: number
  receipt: 'waiting' | 'delivered' | 'failed'
}

const most = { messages: 300, bytes: 1_000_000 } as const

interface Options {
  /** What is approved at the moment of a call. */
  approved?: () => Promise<readonly ApprovedText[]>
  port?: number
  /** How long a receipt takes. */
  receiptMs?: number
}

/** What one call asks for one number. */
interface Asked {
  to: string
  signature: string
  code: string
  parameters: unknown
  outId: string
}

/** A stand-in of the text message gateway on loopback that checks every signature and sends nothing. In memory only. */
export async function startSms({
  approved = async () => [],
  port = 0,
  receiptMs = 1500,
}: Options = {}) {
  const keyId = 'demo-key'
  const keySecret = randomBytes(24).toString('base64url')
  const callbackSecret = randomBytes(24).toString('base64url')
  const messages: ShortMessage[] = []
  const faults = plan<SmsFault>()
  const receipts = sendsReceipts({ secret: callbackSecret, receiptMs })
  const check = { keyId, keySecret, nonces: new Set<string>() }
  /** How often each action was called. */
  const calls: Record<string, number> = {}

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const signed = { method: request.method ?? '', url, headers: request.headers, body }
    const wrong = signatureFault(signed, check)
    if (wrong !== undefined) return answer(response, 400, { Code: wrong, Message: wrong })
    const action = String(request.headers['x-acs-action'])
    calls[action] = (calls[action] ?? 0) + 1
    const values = new URLSearchParams([...url.searchParams, ...new URLSearchParams(body)])
    const all = readAsked(action, values)
    if (!all) return answer(response, 400, { Code: 'InvalidAction.NotFound', Message: action })
    await send(all, response)
  }

  const send = async (all: Asked[], response: ServerResponse) => {
    const fault = faults.take()
    if (fault?.kind === 'silent') return void response.destroy()
    if (typeof fault?.kind === 'number') {
      return answer(response, fault.kind, { Code: 'ServiceUnavailable', Message: 'on demand' })
    }
    if (fault?.code !== undefined) {
      // What is wrong with the message comes as an answer, what is wrong with the call as an error.
      const status = /^is[vp]\./.test(fault.code) ? 200 : 400
      return answer(response, status, { Code: fault.code, Message: fault.words ?? 'on demand' })
    }
    const texts = await approved()
    const code = all.map((one) => refusalOf(one, texts)).find((found) => found !== undefined)
    if (code !== undefined) return answer(response, 200, { Code: code, Message: code })
    const bizId = `${Date.now()}${randomBytes(3).readUIntBE(0, 3)}^0`
    const taken = all.map((one) => asTaken(one, texts, bizId))
    messages.push(...taken)
    if (messages.length > most.messages) messages.splice(0, messages.length - most.messages)
    receipts.of(taken)
    if (fault?.kind === 'lost') return void response.destroy()
    if (fault?.kind === 'stuck') return
    if (fault?.kind === 'garbage') return void response.writeHead(200).end('<html>')
    answer(response, 200, { Code: 'OK', Message: 'OK', BizId: bizId })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((up, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => up())
  })
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keyId,
    keySecret,
    callbackSecret,
    messages: messages as readonly ShortMessage[],
    calls: calls as Readonly<Record<string, number>>,
    page: smsPage(messages),
    /** Where receipts go from now on; those that waited for it go too. */
    callTo: receipts.callTo,
    fail: faults.add,
    failReceipt: receipts.fail,
    close: async () => {
      await receipts.stop()
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

export type SmsStandin = Awaited<ReturnType<typeof startSms>>

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most.bytes) throw new Error('The call is too long.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function answer(response: ServerResponse, status: number, said: Record<string, string>): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify({ ...said, RequestId: randomUUID() }))
}

function readAsked(action: string, values: URLSearchParams): Asked[] | undefined {
  const value = (name: string) => values.get(name) ?? ''
  const listed = (name: string) => JSON.parse(value(name) || '[]') as unknown[]
  const code = value('TemplateCode')
  const outId = value('OutId')
  if (action === 'SendSms') {
    const parameters: unknown = JSON.parse(value('TemplateParam') || '{}')
    const signature = value('SignName')
    return value('PhoneNumbers')
      .split(',')
      .map((to) => ({ to, signature, code, parameters, outId }))
  }
  if (action !== 'SendBatchSms') return undefined
  const signatures = listed('SignNameJson').map(String)
  const parameters = listed('TemplateParamJson')
  return listed('PhoneNumberJson').map((to, i) => ({
    to: String(to),
    signature: signatures[i] ?? '',
    code,
    parameters: parameters[i],
    outId,
  }))
}

const namesOf = (wording: string) =>
  [...wording.matchAll(/\$\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))

/** Why the gateway would not send this, by its own code. */
function refusalOf(one: Asked, texts: readonly ApprovedText[]): string | undefined {
  if (!/^1[3-9]\d{9}$/.test(one.to)) return 'isv.MOBILE_NUMBER_ILLEGAL'
  const text = texts.find(({ code }) => code === one.code)
  if (!text) return 'isv.SMS_TEMPLATE_ILLEGAL'
  if (!texts.some(({ signature }) => signature === one.signature))
    return 'isv.SMS_SIGNATURE_ILLEGAL'
  const values = (one.parameters ?? {}) as Record<string, unknown>
  const names = namesOf(text.wording)
  if (names.some((name) => values[name] === undefined)) return 'isv.TEMPLATE_MISSING_PARAMETERS'
  if (names.some((name) => typeof values[name] !== 'string')) return 'isv.INVALID_JSON_PARAM'
  return names.some((name) => String(values[name]).length > 35)
    ? 'isv.PARAM_LENGTH_LIMIT'
    : undefined
}

function asTaken(one: Asked, texts: readonly ApprovedText[], bizId: string): ShortMessage {
  const { wording } = texts.find(({ code }) => code === one.code)!
  const values = one.parameters as Record<string, string>
  const said = wording.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const text = `【${one.signature}】${said}`
  const segments = text.length <= 70 ? 1 : Math.ceil(text.length / 67)
  const { to, outId, code } = one
  return { at: new Date(), to, bizId, outId, code, text, segments, receipt: 'waiting' }
}
