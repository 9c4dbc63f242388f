import { Composer } from 'grammy'
import type { Ctx } from '../turn.ts'

/** /start and /help, /cancel, and whatever nobody else understood. */
export const help = new Composer<Ctx>()

help.command(['start', 'help'], ({ turn }) => {
  turn.say(turn.t.welcome(turn.publicUrl))
})

help.command('cancel', ({ turn }) => {
  turn.say(turn.state ? turn.t.cancelled : turn.t.nothingToCancel)
  if (turn.state) turn.go(null)
})
help.callbackQuery('cancel', ({ turn }) => {
  turn.say(turn.state ? turn.t.cancelled : turn.t.nothingToCancel)
  if (turn.state) turn.go(null)
})

/** The last feature: everything that comes here was understood by none. */
export const otherwise = new Composer<Ctx>()

otherwise.on('edited_message', ({ turn }) => {
  if (turn.state) turn.say(turn.t.edited)
})
otherwise.on('callback_query:data', ({ turn }) => turn.say(turn.t.oldButton))
otherwise.on('message', ({ turn }) => {
  turn.say(turn.state ? turn.t.onlyText : turn.t.notUnderstood)
})
