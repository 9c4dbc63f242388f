import { z } from 'zod'
import { chatOf, type World } from './telegram-world.ts'

/** What the Bot API says when it says no. */
export class ApiFault extends Error {
  override name = 'ApiFault'
  readonly code: number
  readonly retryAfter: number | undefined
  constructor(code: number, description: string, retryAfter?: number) {
    super(description)
    this.code = code
    this.retryAfter = retryAfter
  }
}

const bad = (description: string) => new ApiFault(400, `Bad Request: ${description}`)

const Keyboard = z.object({
  inline_keyboard: z.array(
    z.array(z.object({ text: z.string().min(1), callback_data: z.string().optional() })),
  ),
})
const Entities = z.array(z.object({ type: z.string() }).loose())
const Sent = z.object({
  chat_id: z.coerce.number(),
  text: z.string(),
  entities: Entities.optional(),
  reply_markup: Keyboard.optional(),
})
const Edited = z.object({
  chat_id: z.coerce.number(),
  message_id: z.number(),
  text: z.string().optional(),
  reply_markup: Keyboard.optional(),
})

const Erased = z.object({
  chat_id: z.coerce.number(),
  message_ids: z.array(z.number()).min(1).max(100),
})

type Method = (payload: Record<string, unknown>) => unknown

/** The methods of the Bot API that the bot uses, with the refusals that matter to it. */
export function methodsOf(world: World): Record<string, Method> {
  const mustBeOpen = (chatId: number) => {
    if (world.blocked.has(chatId)) {
      throw new ApiFault(403, 'Forbidden: bot was blocked by the user')
    }
    if (chatId > 0 && !world.people.has(chatId)) throw bad('chat not found')
  }

  const buttonsOf = (markup: z.output<typeof Keyboard> | undefined) =>
    (markup?.inline_keyboard ?? []).map((row) =>
      row.map(({ text, callback_data: data = '' }) => {
        if (Buffer.byteLength(data) > 64) throw bad('BUTTON_DATA_INVALID')
        return { text, data }
      }),
    )

  return {
    getMe: () => ({ ...world.bot, can_join_groups: false, can_read_all_group_messages: false }),
    setMyCommands: ({ commands, language_code: language }) => {
      if (!language) world.commands = commands as World['commands']
      return true
    },
    answerCallbackQuery: () => true,
    sendChatAction: () => true,
    leaveChat: () => true,
    sendMessage: (payload) => {
      const { chat_id: chatId, text, entities, reply_markup: markup } = Sent.parse(payload)
      mustBeOpen(chatId)
      if (text.trim() === '') throw bad('message text is empty')
      if (text.length > 4096) throw bad('message is too long')
      const id = world.newMessageId()
      const code = entities?.some((entity) => entity.type === 'code') ?? false
      world.write(chatId, { id, from: 'bot', text, code, buttons: buttonsOf(markup) })
      return {
        message_id: id,
        date: Math.floor(Date.now() / 1000),
        chat: chatOf(world, chatId),
        from: world.bot,
        text,
      }
    },
    editMessageText: (payload) => edit(payload),
    editMessageReplyMarkup: (payload) => edit(payload),
    getFile: ({ file_id: id }) => {
      const file = world.files.get(String(id))
      if (!file) throw bad('invalid file_id')
      return {
        file_id: file.id,
        file_unique_id: file.id.slice(0, 8),
        file_size: file.bytes.length,
        file_path: `files/${file.id}`,
      }
    },
    deleteMessages: (payload) => {
      const { chat_id: chatId, message_ids: ids } = Erased.parse(payload)
      mustBeOpen(chatId)
      // Those that cannot be found are left out, as Telegram does.
      for (const id of ids) world.erase(chatId, id)
      return true
    },
    sendDocument: (payload) => {
      const chatId = Number(payload['chat_id'])
      mustBeOpen(chatId)
      const id = world.newMessageId()
      const text = String(payload['caption'] ?? '')
      world.write(chatId, { id, from: 'bot', text: `📄 ${text}`, code: false, buttons: [] })
      return { message_id: id, date: 1, chat: chatOf(world, chatId), from: world.bot }
    },
  }

  function edit(payload: Record<string, unknown>) {
    const { chat_id: chatId, message_id: id, text, reply_markup: markup } = Edited.parse(payload)
    mustBeOpen(chatId)
    const changed = world.change(chatId, id, {
      buttons: buttonsOf(markup),
      ...(text !== undefined && { text }),
    })
    if (!changed) throw bad('message to edit not found')
    return true
  }
}
