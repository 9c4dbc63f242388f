import { Composer } from 'grammy'
import { drawReceipt } from '#db'
import type { Draft, Tip } from '../state.ts'
import type { Ctx, Turn } from '../turn.ts'
import { handLead } from './hand-lead.ts'
import { beginAbout, takeAbout } from './lead-about.ts'
import { answered, isTextStep, takeWords, withMore } from './lead-answers.ts'
import { leadEdits } from './lead-edits.ts'
import { leadPhotos } from './lead-photos.ts'
import { leadPlace } from './lead-place.ts'
import { askStep, begin, choiceCalled, goBack } from './lead-steps.ts'

/**
 * /tip: a lead step by step. The receipt is drawn before the first question and is the lead's own idempotency key:
 * however often the last button arrives, there is one lead.
 */
export const sendLead = new Composer<Ctx>()

const beginning = 'tip:begin'

/** The receipt of a lead lapses a day after it was drawn; the lead that is written goes shortly before. */
const draftMs = 23.5 * 3_600_000

const isCommand = (text: string | undefined) => text?.startsWith('/') === true

/** The questions changed while somebody was answering them: what was answered stays, and the question comes again. */
sendLead.use((ctx, next) => {
  const { turn } = ctx
  const { state } = turn
  const leaves = isCommand(ctx.message?.text) || ctx.callbackQuery?.data === 'cancel'
  if (!turn.renewed || state?.at !== 'tip' || leaves) return next()
  turn.say(turn.t.tip.renewed)
  return askStep(turn, state.step, state.draft)
})

sendLead.command('tip', ({ turn }) => introduce(turn, beginning))

/** A link on a bounty's or an entry's page opens the chat with its id; it is a hint and is looked up. */
sendLead.command('start').filter(
  (ctx) => /^(listing|bounty)-[0-9a-f-]{36}$/.test(ctx.match),
  ({ turn, match }) => introduce(turn, `tip:${match.replace('-', ':')}`),
)

/** Says what Telegram knows before anything is asked; a lead that is being written can be gone on with. */
function introduce(turn: Turn, start: string): void {
  const { t, state, aside } = turn
  const open = state?.at === 'tip' || aside !== undefined
  turn.say(t.tip.intro(turn.publicUrl), [
    ...(open ? [[{ text: t.tip.resume, data: 'tip:resume' }]] : []),
    [
      { text: open ? t.tip.startAnew : t.tip.start, data: start },
      { text: t.cancel, data: 'cancel' },
    ],
  ])
}

const empty = ({ now }: Turn): Draft => ({
  ...drawReceipt(),
  until: now.getTime() + draftMs,
  text: '',
  courtOfNumber: false,
  more: [],
  photos: [],
  urgent: false,
  mayAsk: true,
  standing: 'anonymous',
  wantsReward: false,
  claimAnswers: {},
  nudge: false,
  said: {},
  returning: false,
})

sendLead.callbackQuery(beginning, ({ turn }) => begin(turn, empty(turn)))

sendLead.callbackQuery('tip:resume', ({ turn }) => {
  const { state, aside, t } = turn
  const open = state?.at === 'tip' ? state : aside
  return open ? askStep(turn, open.step, open.draft) : turn.say(t.oldButton)
})

/** From an entry of the list. */
sendLead.callbackQuery(/^about:(listing:[0-9a-f-]{36})$/, ({ turn, match }) =>
  introduce(turn, `tip:${match[1]}`),
)

sendLead.callbackQuery(/^tip:(listing|bounty):([0-9a-f-]{36})$/, async ({ match, turn }) => {
  const [, kind = '', id = ''] = match
  if (!(await beginAbout(turn, empty(turn), kind, id))) turn.say(turn.t.oldButton)
})

sendLead.callbackQuery('tip:back', ({ turn }) => {
  const { state } = turn
  if (state?.at !== 'tip') return turn.say(turn.t.oldButton)
  return goBack(turn, state.step, state.draft)
})

sendLead.callbackQuery(/^tip:(\w+):([\w-]+)$/, async (ctx) => {
  const { match, turn } = ctx
  const { state, t } = turn
  const [, step, answer = ''] = match
  if (state?.at !== 'tip' || state.step !== step) return turn.say(t.oldButton)
  const message = ctx.callbackQuery.message
  if (message) turn.unbutton(message.message_id)
  return press(turn, state, answer)
})

async function press(turn: Turn, { step, draft }: Tip, answer: string): Promise<void> {
  if (step !== 'confirm') return answered(turn, draft, step, answer)
  if (answer === 'send') return handLead(turn, draft)
  const changed = (['text', 'place', 'photos'] as const).find((what) => what === answer)
  return changed
    ? askStep(turn, changed, { ...draft, returning: true })
    : turn.say(turn.t.oldButton)
}

sendLead.on('message:text', async (ctx, next) => {
  const { turn, message } = ctx
  const { state, t } = turn
  const { text, message_id: from } = message
  if (state?.at !== 'tip' || isCommand(text)) return next()
  const { draft, step } = state
  const pressed = step === 'text' ? undefined : await choiceCalled(turn, step, draft, text)
  if (pressed) return press(turn, state, pressed)
  // Who wrote it first is not taken: the court has the words alone.
  if (message.forward_origin) turn.say(t.tip.forwarded)
  if (step === 'about') return takeAbout(turn, draft, text, from)
  if (isTextStep(step)) return takeWords(turn, draft, step, text, from)
  if (step !== 'photos') return turn.say(t.tip.pressButton)
  const added = withMore(turn, draft, text, from)
  if (added) await askStep(turn, 'photos', added)
})

sendLead.use(leadPhotos, leadPlace, leadEdits)
