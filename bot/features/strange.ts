import { Composer } from 'grammy'
import type { Ctx, Turn } from '../turn.ts'
import type { Texts } from '../texts/index.ts'

/** What no question asks for: it is not read and not kept, and somebody says so kindly. */
export const strange = new Composer<Ctx>()

type Kind = keyof Texts['strange']

const say =
  (kind: Kind) =>
  ({ turn }: { turn: Turn }) => {
    const { state, t } = turn
    turn.say(`${t.strange[kind]}${state ? t.onlyText : t.seeHelp}`)
  }

strange.on('message:contact', say('contact'))
strange.on(['message:voice', 'message:audio'], say('voice'))
strange.on(['message:video', 'message:video_note', 'message:animation'], say('video'))
strange.on(['message:sticker', 'message:dice'], say('sticker'))
strange.on(['message:photo', 'message:document'], say('file'))
strange.on('message:location', say('place'))
strange.on(['message:poll', 'message:game', 'message:story'], say('other'))
