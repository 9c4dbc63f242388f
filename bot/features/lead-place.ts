import { Composer } from 'grammy'
import type { Ctx } from '../turn.ts'
import { goOn, sayWhereItStands } from './lead-steps.ts'
import { placeOf } from './where.ts'

/** Where it is: a place that Telegram sends as such, at any question of a lead. */
export const leadPlace = new Composer<Ctx>()

// A venue comes with its location.
leadPlace.on('message:location', async ({ message, turn }, next) => {
  const { state, t } = turn
  if (state?.at !== 'tip') return next()
  const place = placeOf(message.location, message.venue)
  const draft = {
    ...state.draft,
    place,
    said: { ...state.draft.said, place: message.message_id },
  }
  turn.say(t.tip.placeNoted(place))
  if (message.location.live_period) turn.say(t.tip.onlyOnce)
  if (state.step === 'place') return goOn(turn, 'place', draft)
  turn.go({ ...state, draft })
  const where = sayWhereItStands(turn)
  if (where) turn.say(where)
})
