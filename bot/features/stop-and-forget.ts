import { Composer } from 'grammy'
import { cutChat, endChannel, forgetChat, messagesOfChat } from '#db'
import type { Ctx } from '../turn.ts'

/** /stop ends what one may end; /forget cuts every tie, and says before what lives on. */
export const stopAndForget = new Composer<Ctx>()

stopAndForget.command('stop', async ({ turn }) => {
  const { by, chatId } = turn
  const { ended } = await endChannel(by, { chatId })
  await cutChat(chatId)
  turn.say(turn.t.stopped(ended))
})

stopAndForget.command('forget', ({ turn }) => {
  turn.say(turn.t.forgetAsk, [
    [
      { text: turn.t.forget, data: 'forget' },
      { text: turn.t.no, data: 'keep' },
    ],
  ])
})

stopAndForget.callbackQuery('forget', async ({ turn }) => {
  const { by, chatId } = turn
  const messages = await messagesOfChat(chatId)
  await cutChat(chatId)
  await forgetChat(by, { chatId })
  turn.drop()
  turn.erase(messages)
  turn.sayLast(turn.t.forgotten)
})

stopAndForget.callbackQuery('keep', ({ turn }) => turn.say(turn.t.kept))
