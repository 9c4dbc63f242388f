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
    const text = await readUpTo(mostBytes, request)
    if (text === undefined) return plainAnswer(413)
    const update = readUpdate(text)
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

/** The body as text; nothing when it is longer, of which no more than that is read. */
async function readUpTo(most: number, request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function readUpdate(text: string): Update | undefined {
  try {
    const read: unknown = JSON.parse(text)
    const id = (read as { update_id?: unknown } | null)?.update_id
    return Number.isSafeInteger(id) ? (read as Update) : undefined
  } catch {
    return undefined
  }
}
