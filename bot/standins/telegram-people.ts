import { randomUUID } from 'node:crypto'
import type { Message, Update } from 'grammy/types'
import { chatOf, type StoredFile, type World } from './telegram-world.ts'

/** What people do with their phones: each act becomes an update for the bot, as Telegram would send it. */
export function peopleOf(world: World) {
  const sender = (chatId: number) => {
    const person = world.people.get(chatId)
    return {
      id: Math.abs(chatId),
      is_bot: false as const,
      first_name: person?.name ?? '访客',
      ...(person && { language_code: person.language }),
    }
  }

  const message = (chatId: number, id: number) => ({
    message_id: id,
    date: Math.floor(Date.now() / 1000),
    chat: chatOf(world, chatId),
    from: sender(chatId),
  })

  const commandOf = (text: string) => {
    const length = /^\/\w+/.exec(text)?.[0].length
    return length ? { entities: [{ type: 'bot_command' as const, offset: 0, length }] } : {}
  }

  const post = (chatId: number, content: Partial<Message>, shown: string, file?: StoredFile) => {
    const id = world.newMessageId()
    world.write(chatId, {
      id,
      from: 'person',
      text: shown,
      code: false,
      buttons: [],
      ...(file && {
        file: { id: file.id, name: file.name, image: file.type.startsWith('image/') },
      }),
    })
    return world.post({ message: { ...message(chatId, id), ...content } } as Omit<
      Update,
      'update_id'
    >)
  }

  return {
    say: (chatId: number, text: string): Update => post(chatId, { text, ...commandOf(text) }, text),

    place: (
      chatId: number,
      latitude: number,
      longitude: number,
      how: { livePeriod?: number; venue?: { title: string; address: string } } = {},
    ): Update => {
      const { livePeriod, venue } = how
      const location = { latitude, longitude, ...(livePeriod && { live_period: livePeriod }) }
      return post(
        chatId,
        { location, ...(venue && { venue: { ...venue, location } }) },
        `📍 ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`,
      )
    },

    /** Any other message, as Telegram would send it: a contact, a sticker, something forwarded. */
    shows: (chatId: number, content: Partial<Message>, shown = '…'): Update =>
      post(chatId, content, shown),

    /** A photo, or any file “as file”, alone or in an album. */
    send: (
      chatId: number,
      file: { name: string; type: string; bytes: Uint8Array },
      how: { asFile?: boolean; album?: string; caption?: string } = {},
    ): Update => {
      const stored = { ...file, id: randomUUID() }
      world.keep(stored)
      const key = {
        file_id: stored.id,
        file_unique_id: stored.id.slice(0, 8),
        file_size: file.bytes.length,
      }
      const content: Partial<Message> = how.asFile
        ? { document: { ...key, file_name: file.name, mime_type: file.type } }
        : { photo: [{ ...key, width: 1280, height: 960 }] }
      return post(
        chatId,
        {
          ...content,
          ...(how.caption && { caption: how.caption }),
          ...(how.album && { media_group_id: how.album }),
        },
        how.caption ?? '',
        stored,
      )
    },

    press: (chatId: number, messageId: number, data: string): Update =>
      world.post({
        callback_query: {
          id: randomUUID(),
          from: sender(chatId),
          chat_instance: String(chatId),
          message: {
            message_id: messageId,
            date: Math.floor(Date.now() / 1000),
            chat: chatOf(world, chatId),
            from: world.bot,
            text: world.log(chatId).find(({ id }) => id === messageId)?.text ?? '',
          },
          data,
        },
      } as Omit<Update, 'update_id'>),

    /** Changes a message: its words, its caption, or what it shows. */
    edit: (chatId: number, content: Partial<Message>, id = world.newMessageId()): Update => {
      if (content.text !== undefined) world.change(chatId, id, { text: content.text })
      return world.post({
        edited_message: {
          ...message(chatId, id),
          edit_date: Math.floor(Date.now() / 1000),
          ...content,
        },
      } as Omit<Update, 'update_id'>)
    },

    /** Shuts the bot out, or lets it in again. */
    block: (chatId: number, blocked = true): Update => {
      if (blocked) world.blocked.add(chatId)
      else world.blocked.delete(chatId)
      const member = (status: string) => ({ status, user: world.bot })
      return world.post({
        my_chat_member: {
          chat: chatOf(world, chatId),
          from: sender(chatId),
          date: 1,
          old_chat_member: member(blocked ? 'member' : 'kicked'),
          new_chat_member: member(blocked ? 'kicked' : 'member'),
        },
      } as Omit<Update, 'update_id'>)
    },
  }
}

export type People = ReturnType<typeof peopleOf>
