import { Composer } from 'grammy'
import { endChannel } from '#db'
import type { Ctx } from '../turn.ts'

/** Case numbers, codes and leads are for one pair of eyes: groups are refused politely, and left. */
export const privateOnly = new Composer<Ctx>()

privateOnly
  .filter((ctx) => ctx.chat?.type !== 'private')
  .use((ctx) => {
    const status = ctx.myChatMember?.new_chat_member.status
    if (status === 'left' || status === 'kicked') return
    if (ctx.editedMessage ?? ctx.callbackQuery) return
    // Whoever reads a channel is not told that somebody tried.
    if (ctx.chat?.type !== 'channel') ctx.turn.say(ctx.turn.t.privateOnly)
    ctx.turn.leave()
  })

/** Who blocks the bot in their chat list has ended every channel that leads there. */
privateOnly.on('my_chat_member', async (ctx) => {
  const { chatId, by } = ctx.turn
  if (ctx.myChatMember.new_chat_member.status === 'kicked') await endChannel(by, { chatId })
})
