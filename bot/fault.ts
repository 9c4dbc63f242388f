import { GrammyError, HttpError } from 'grammy'

/** Telegram's errors carry what was sent and to whom; only the method and the code go further. */
export function plain(error: unknown): unknown {
  if (error instanceof GrammyError) {
    return new Error(`The Bot API refused ${error.method}: ${error.error_code}`)
  }
  if (error instanceof HttpError) return new Error('The Bot API cannot be reached.')
  return error
}

/** Codes of the Bot API that say something about the bot and nothing about a chat. */
const ofTheBot = [401, 404, 409]

/** What a call of the Bot API came to when it did not work. */
export type Failed =
  /** Telegram asks for a pause, of everything. */
  | { kind: 'pause'; seconds: number; code: string }
  /** The chat is closed to the bot. */
  | { kind: 'closed'; code: string }
  /** Refused for good. */
  | { kind: 'refused'; code: string }
  /** Telegram's own fault, or a token that is revoked: nothing was sent. */
  | { kind: 'later'; code: string; ofTheBot: boolean }
  /** The connection broke: the call may have taken effect. */
  | { kind: 'lost'; code: string }

/** Reads what went wrong with a call. @throws whatever is no fault of the Bot API */
export function failureOf(error: unknown): Failed {
  if (error instanceof GrammyError) {
    const { error_code: status, parameters } = error
    const code = String(status)
    if (status === 429) return { kind: 'pause', seconds: parameters.retry_after ?? 30, code }
    if (status === 403) return { kind: 'closed', code }
    if (status >= 500 || ofTheBot.includes(status)) {
      return { kind: 'later', code, ofTheBot: status < 500 }
    }
    return { kind: 'refused', code }
  }
  if (!(error instanceof HttpError)) throw error
  const code = codeOf(error.error)
  // A connection that never stood has carried nothing; one that broke may have.
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code)
    ? { kind: 'later', code, ofTheBot: false }
    : { kind: 'lost', code }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[A-Z_]{3,30}$/.test(code) ? code : 'timeout'
}
