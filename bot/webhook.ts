import { createHash, timingSafeEqual } from 'node:crypto'
import type { Update } from 'grammy/types'
import { Refusal } from '#db'

const mostBytes = 1_000_000
const header = 'x-telegram-bot-api-secret-token'

const digest = (text: string) => createHash('sha256').update(text).digest()

const plainAnswer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers })

/** The address at which Telegram calls. The secret comes before everything else, in constant time. */
export function webhookHandler(
  secret: string,
  handle: (update: Update) => Promise<void>,
): (request: Request) => Promise<Response> {
  const right = digest(secret)
  return async (request) => {
    if (!timingSafeEqual(digest(request.headers.get(header) ?? ''), right)) return plainAnswer(401)
    if (request.method !== 'POST') return plainAnswer(405, { Allow: 'POST' })
    if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return plainAnswer(413)
    const update = await readUpdate(request)
    if (!update) return plainAnswer(400)
    try {
      await handle(update)
      return plainAnswer(200)
    } catch (error) {
      // Nothing took effect; Telegram sends it again.
      return plainAnswer(error instanceof Refusal && error.kind === 'wait' ? 503 : 500)
    }
  }
}

async function readUpdate(request: Request): Promise<Update | undefined> {
  const text = await request.text()
  if (text.length > mostBytes) return undefined
  try {
    const read: unknown = JSON.parse(text)
    const id = (read as { update_id?: unknown } | null)?.update_id
    return Number.isSafeInteger(id) ? (read as Update) : undefined
  } catch {
    return undefined
  }
}
