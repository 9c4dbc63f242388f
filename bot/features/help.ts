import { Composer } from 'grammy'
import type { Ctx } from '../turn.ts'

/** /start and /help, /cancel, and whatever nobody else understood. */
export const help = new Composer<Ctx>()

help.command(['start', 'help'], ({ turn }) => {
  turn.say(turn.t.welcome(turn.publicUrl))
})

const cancel = ({ turn }: Ctx): void => {
  const open = turn.state ?? turn.aside
  turn.say(open ? turn.t.cancelled : turn.t.nothingToCancel)
  if (open) turn.drop()
}
help.command('cancel', cancel)
help.callbackQuery('cancel', cancel)

/** The last feature: everything that comes here was understood by none. */
export const otherwise = new Composer<Ctx>()

otherwise.on('callback_query:data', ({ turn }) => turn.say(turn.t.oldButton))
otherwise.on('message', ({ turn }) => {
  turn.say(turn.state ? turn.t.onlyText : turn.t.notUnderstood)
})
