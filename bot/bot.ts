import { Bot, Composer } from 'grammy'
import { downloadFrom } from './download.ts'
import { plain } from './fault.ts'
import { claims } from './features/claim.ts'
import { find } from './features/find.ts'
import { follow } from './features/follow-case.ts'
import { handOver } from './features/hand-over.ts'
import { help, otherwise } from './features/help.ts'
import { keepReceipt } from './features/keep-receipt.ts'
import { language } from './features/language.ts'
import { privateOnly } from './features/private-only.ts'
import { receipts } from './features/read-receipt.ts'
import { remedies } from './features/remedies.ts'
import { sendLead } from './features/send-lead.ts'
import { stopAndForget } from './features/stop-and-forget.ts'
import { strange } from './features/strange.ts'
import { gateOf } from './gate.ts'
import { oncePerUpdate } from './once.ts'
import { makeOutbox, type Outbox } from './outbox.ts'
import { texts } from './texts/index.ts'
import type { Ctx } from './turn.ts'

export interface BotOptions {
  token: string
  /** Where the Bot API is; Telegram's own when absent. */
  apiRoot?: string | undefined
  /** The address that citizens type, for links in answers. */
  publicUrl: string
  /** Told of faults; never a text, a name or a chat. */
  report?: (fault: unknown) => void
}

export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const

/** The features in the order in which they are asked; the first that understands answers. */
const features = new Composer<Ctx>(
  privateOnly,
  language,
  stopAndForget,
  sendLead,
  keepReceipt,
  help,
  remedies,
  handOver,
  claims,
  receipts,
  follow,
  find,
  strange,
  otherwise,
)

/** The bot, ready to be handed updates, and what sends its answers. */
export function makeBot({ token, apiRoot, publicUrl, report = () => {} }: BotOptions): {
  bot: Bot<Ctx>
  outbox: Outbox
} {
  const root = apiRoot ?? 'https://api.telegram.org'
  const bot = new Bot<Ctx>(token, { client: { apiRoot: root, timeoutSeconds: 40 } })
  const gate = gateOf({ token, apiRoot })
  const download = downloadFrom(bot.api, `${root}/file/bot${token}`, gate)
  const line = { api: bot.api, gate, report }
  const outbox = makeOutbox(line)
  bot.use(oncePerUpdate(features.middleware(), { publicUrl, download, line, outbox }))
  // Polling goes on after a fault; through the webhook the fault is thrown to its handler.
  bot.catch(({ error }) => report(plain(error)))
  return { bot, outbox }
}

/** The list of commands that Telegram shows, in each language. */
export async function showCommands(bot: Bot<Ctx>): Promise<void> {
  const list = (language: 'zh' | 'en') =>
    Object.entries(texts[language].commands).map(([command, description]) => ({
      command,
      description,
    }))
  await bot.api.setMyCommands(list('zh'))
  await bot.api.setMyCommands(list('en'), { language_code: 'en' })
}
