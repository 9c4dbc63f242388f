import { setTimeout as pause } from 'node:timers/promises'
import { allowedUpdates, makeBot, showCommands, type BotOptions } from './bot.ts'
import { plain } from './fault.ts'
import { oneChatAtATime } from './one-at-a-time.ts'
import { webhookHandler } from './webhook.ts'

export { openChannels, type OpenChannels } from './channels.ts'
export { codesPage } from './standins/codes.ts'
export { keysPage } from './standins/keys.ts'
export { startStandins, type Standins } from './standins/index.ts'

export interface StartBotOptions extends BotOptions {
  /** In production: where Telegram calls. Without it the bot asks Telegram itself (long polling). */
  webhook?: { url: string; secret: string | undefined }
}

export interface RunningBot {
  /** To be mounted at /telegram/webhook. */
  handleWebhook?: (request: Request) => Promise<Response>
  stop(): Promise<void>
}

const sweepMs = 15_000

/**
 * Starts the chat. It comes up by itself when Telegram can be reached; the court does not wait for it.
 * @throws Error when a webhook is asked for without a secret
 */
export async function startBot({ webhook, ...options }: StartBotOptions): Promise<RunningBot> {
  if (webhook && !webhook.secret) {
    throw new Error(
      'The webhook needs TELEGRAM_WEBHOOK_SECRET; without it anybody could speak for Telegram.',
    )
  }
  const { report = () => {} } = options
  const { bot, outbox } = makeBot(options)
  const stopping = new AbortController()
  const sweep = setInterval(() => {
    outbox.sweep().catch((error: unknown) => report(plain(error)))
  }, sweepMs)

  const up = untilItWorks(stopping.signal, report, async () => {
    await bot.init(stopping.signal as Parameters<typeof bot.init>[0])
    await showCommands(bot)
    if (!webhook) return
    await bot.api.setWebhook(webhook.url, {
      secret_token: webhook.secret!,
      allowed_updates: allowedUpdates,
      max_connections: 20,
    })
  })
  const polling = webhook ? up : up.then(() => poll())

  const poll = () =>
    untilItWorks(stopping.signal, report, async () => {
      if (!stopping.signal.aborted)
        await bot.start({ allowed_updates: allowedUpdates, timeout: 25 })
    })

  const inOrder = oneChatAtATime()
  return {
    ...(webhook && {
      handleWebhook: webhookHandler(webhook.secret!, async (update) => {
        await up
        const chat = update.message?.chat.id ?? update.callback_query?.from.id ?? 0
        await inOrder(chat, () => bot.handleUpdate(update).catch(unwrap))
      }),
    }),
    stop: async () => {
      clearInterval(sweep)
      stopping.abort()
      if (bot.isRunning()) await bot.stop().catch((error: unknown) => report(plain(error)))
      await polling.catch(() => {})
      await outbox.stop()
    },
  }
}

/** grammY wraps what a handler throws together with the whole update; only the cause goes on. */
function unwrap(error: unknown): never {
  throw error instanceof Error && 'error' in error ? error.error : error
}

/** Tries again until it works or the bot is stopped: a token that is refused is reported, not fatal. */
async function untilItWorks(
  signal: AbortSignal,
  report: (fault: unknown) => void,
  work: () => Promise<void>,
): Promise<void> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      await work()
      return
    } catch (error) {
      if (signal.aborted) return
      report(plain(error))
      await pause(Math.min(60_000, 1000 * 2 ** tries), undefined, { signal }).catch(() => {})
    }
  }
}
