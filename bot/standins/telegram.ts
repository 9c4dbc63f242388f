import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { chatPage } from './chat-page.ts'
import { descriptionOf, planFaults } from './telegram-faults.ts'
import { ApiFault, methodsOf } from './telegram-methods.ts'
import { peopleOf } from './telegram-people.ts'
import { World } from './telegram-world.ts'

const mostBytes = 60_000_000

/** Invented people with a chat each; the demo's page lets one choose. */
const people = [
  { id: 990101001, name: '陈一（申请执行人）', language: 'zh-hans' },
  { id: 990101002, name: '林二（被执行人）', language: 'zh-hans' },
  { id: 990101003, name: '路人甲', language: 'zh-hans' },
  { id: 990101004, name: 'Alex (visitor)', language: 'en' },
]

/**
 * A stand-in of the Telegram Bot API on loopback: the same bot talks to it as to Telegram, and a page lets people
 * chat with it. Everything is in memory and gone with the process.
 */
export async function startTelegram({ port = 0 } = {}) {
  const token = '990101:demo-token-of-the-stand-in'
  const world = new World('yangguang_demo_bot')
  for (const person of people) world.people.set(person.id, person)
  const faults = planFaults()
  const methods = methodsOf(world)
  const webhook = webhookOf(world)
  let poll: AbortController | undefined

  /** One poller at a time: a second one ends the first, as Telegram does. */
  async function getUpdates(payload: Record<string, unknown>, gone: AbortSignal) {
    if (webhook.isSet())
      throw new ApiFault(409, 'Conflict: can’t use getUpdates while webhook is active')
    poll?.abort()
    const mine = new AbortController()
    poll = mine
    const offset = Number(payload['offset'] ?? 0)
    const until = Date.now() + Number(payload['timeout'] ?? 0) * 1000
    const over = AbortSignal.any([mine.signal, gone])
    for (;;) {
      if (mine.signal.aborted)
        throw new ApiFault(409, 'Conflict: terminated by other getUpdates request')
      const found = gone.aborted ? [] : world.pending(offset)
      const left = until - Date.now()
      if (found.length > 0 || left <= 0 || gone.aborted)
        return found.slice(0, Number(payload['limit'] ?? 100))
      await world.somethingNew(left, over)
    }
  }

  async function call(method: string, payload: Record<string, unknown>, gone: AbortSignal) {
    if (method !== 'getUpdates') world.noteCall(method, payload)
    const fault = faults.take(method)
    if (fault?.kind === 'silent') throw new Lost()
    if (fault?.kind === 'slow') await pause(fault.ms)
    if (fault?.kind === 'stuck') await untilGone(gone)
    if (typeof fault?.kind === 'number') {
      throw new ApiFault(fault.kind, descriptionOf(fault.kind), fault.retryAfter)
    }
    const result = await run(method, payload, gone)
    if (fault?.kind === 'lost') throw new Lost()
    return result
  }

  async function run(method: string, payload: Record<string, unknown>, gone: AbortSignal) {
    if (method === 'getUpdates') return getUpdates(payload, gone)
    if (method === 'setWebhook') return webhook.set(payload)
    if (method === 'deleteWebhook') return webhook.clear()
    const known = methods[method]
    if (!known) throw new ApiFault(404, 'Not Found: method not found')
    return known(payload)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, file, given, rest = ''] =
      /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(
        new URL(request.url ?? '/', 'http://localhost').pathname,
      ) ?? []
    if (given !== token)
      return answer(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
    if (file) return sendFile(response, world, rest)
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    try {
      const result = await call(rest, await readPayload(request), gone.signal)
      answer(response, 200, { ok: true, result })
    } catch (error) {
      if (error instanceof Lost) return void response.destroy()
      const fault =
        error instanceof ApiFault ? error : new ApiFault(400, 'Bad Request: not understood')
      answer(response, fault.code, {
        ok: false,
        error_code: fault.code,
        description: fault.message,
        ...(fault.retryAfter !== undefined && { parameters: { retry_after: fault.retryAfter } }),
      })
    }
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  const acts = peopleOf(world)
  return {
    token,
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    page: chatPage(world, acts, faults),
    people: acts,
    world,
    fail: faults.plan,
    faults,
    close: async () => {
      webhook.clear()
      world.wake()
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

export type TelegramStandin = Awaited<ReturnType<typeof startTelegram>>

/** The connection breaks: nobody can tell whether the call took effect. */
class Lost extends Error {}

/** Waits until whoever asked has given up. */
async function untilGone(gone: AbortSignal): Promise<never> {
  if (!gone.aborted) {
    await new Promise<void>((ended) => gone.addEventListener('abort', () => ended()))
  }
  throw new Lost()
}

/** Calls the bot's webhook with each update until it says that it took it. */
function webhookOf(world: World) {
  let target: { url: string; secret: string } | undefined
  const deliver = async () => {
    while (target) {
      const { url, secret } = target
      const update = world.first()
      if (!update) {
        await world.somethingNew(1000)
        continue
      }
      const taken = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Telegram-Bot-Api-Secret-Token': secret,
        },
        body: JSON.stringify(update),
      }).then(
        (answered) => answered.ok,
        () => false,
      )
      if (taken) world.remove(update)
      else await pause(500)
    }
  }
  return {
    isSet: () => target !== undefined,
    set: (payload: Record<string, unknown>) => {
      const before = target
      target = { url: String(payload['url']), secret: String(payload['secret_token'] ?? '') }
      if (!before) void deliver()
      return true
    },
    clear: () => {
      target = undefined
      world.wake()
      return true
    },
  }
}

async function readPayload(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) throw new ApiFault(413, 'Request Entity Too Large')
    parts.push(part)
  }
  const body = Buffer.concat(parts)
  if (body.length === 0) return {}
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json'))
    return JSON.parse(body.toString()) as Record<string, unknown>
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
  return Object.fromEntries(form.entries())
}

function sendFile(response: ServerResponse, world: World, path: string): void {
  const file = world.files.get(path.replace(/^files\//, ''))
  if (!file) return answer(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
  response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(file.bytes)
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
