import { Composer } from 'grammy'
import { drawReceipt, leadCategories, readCaseNumber, receiveLead } from '#db'
import { FileGone } from '../download.ts'
import type { Draft, LeadStep } from '../state.ts'
import type { Ctx, Turn } from '../turn.ts'
import { cannotWait, sayCallAtOnce } from './hand-over.ts'
import { evidence } from './lead-evidence.ts'
import { askStep, firstStep, goBack, goOn, most } from './lead-steps.ts'

/**
 * /tip: a lead step by step. The receipt is drawn before the first question and is the lead's own idempotency key:
 * however often the last button arrives, there is one lead.
 */
export const sendLead = new Composer<Ctx>()

const begin = 'tip:begin'

sendLead.command('tip', ({ turn }) => introduce(turn, begin))

/** A link on a bounty's or an entry's page opens the chat with its id; it is a hint and is looked up. */
sendLead.command('start').filter(
  (ctx) => /^(listing|bounty)-[0-9a-f-]{36}$/.test(ctx.match),
  ({ turn, match }) => introduce(turn, `tip:${match.replace('-', ':')}`),
)

/** Says what Telegram knows before anything is asked. */
function introduce(turn: Turn, start: string): void {
  turn.say(turn.t.tip.intro(turn.publicUrl), [
    [
      { text: turn.t.tip.start, data: start },
      { text: turn.t.cancel, data: 'cancel' },
    ],
  ])
}

const empty = (): Draft => ({ ...drawReceipt(), text: '', photos: [], urgent: false, nudge: false })

sendLead.callbackQuery(begin, ({ turn }) => {
  const draft = empty()
  return askStep(turn, firstStep(draft), draft)
})

/** From an entry of the list. */
sendLead.callbackQuery(/^about:(listing:[0-9a-f-]{36})$/, ({ turn, match }) =>
  introduce(turn, `tip:${match[1]}`),
)

sendLead.callbackQuery(/^tip:(listing|bounty):([0-9a-f-]{36})$/, async ({ match, turn }) => {
  const [, kind, id = ''] = match
  const record = await (kind === 'listing' ? turn.ask.listing(id) : turn.ask.bounty(id))
  if (!record || 'gone' in record) return turn.say(turn.t.oldButton)
  const { name, caseNumber, court } = record
  const about = {
    ...(kind === 'listing' ? { listingId: id } : { bountyId: id }),
    name: `${name}，${caseNumber}`,
  }
  turn.say(turn.t.tip.about(name, caseNumber))
  const draft = { ...empty(), about, court }
  return askStep(turn, firstStep(draft), draft)
})

sendLead.callbackQuery('tip:back', ({ turn }) => {
  const { state } = turn
  if (state?.at !== 'tip') return turn.say(turn.t.oldButton)
  return goBack(turn, state.step, state.draft)
})

sendLead.callbackQuery(/^tip:(\w+):([\w-]+)$/, async (ctx) => {
  const { match, turn } = ctx
  const { state } = turn
  const [, step, answer = ''] = match
  if (state?.at !== 'tip' || state.step !== step) return turn.say(turn.t.oldButton)
  const message = ctx.callbackQuery.message
  if (message) turn.unbutton(message.message_id)
  await answered(turn, state.draft, state.step, answer)
})

/** A button of the step at which the lead stands. */
async function answered(turn: Turn, draft: Draft, step: LeadStep, answer: string): Promise<void> {
  const yes = answer === 'yes'
  switch (step) {
    case 'court': {
      const court = await turn.ask.court(answer)
      return court
        ? goOn(turn, 'court', { ...draft, court: court.code })
        : turn.say(turn.t.oldButton)
    }
    case 'category': {
      const category = readCategory(answer)
      return category ? goOn(turn, 'category', { ...draft, category }) : turn.say(turn.t.oldButton)
    }
    case 'caseNumber':
      return goOn(turn, 'caseNumber', draft)
    case 'evidence':
      if (answer === 'done') return goOn(turn, 'evidence', draft)
      turn.say(turn.t.tip.photosDropped)
      return askStep(turn, 'evidence', { ...draft, photos: [] })
    case 'urgent':
      if (yes) await sayCourtsPhone(turn, draft)
      return goOn(turn, 'urgent', { ...draft, urgent: yes })
    case 'nudge':
      return goOn(turn, 'nudge', { ...draft, nudge: yes })
    case 'text':
      return turn.say(turn.t.onlyText)
    case 'confirm':
      return hand(turn, draft)
  }
}

const readCategory = (text: string) => leadCategories.find((category) => category === text)

async function sayCourtsPhone(turn: Turn, { court: code }: Draft): Promise<void> {
  const court = code ? await turn.ask.court(code) : undefined
  if (!court) return
  const name = turn.language === 'zh' ? court.name : court.nameEn
  turn.say(turn.t.tip.urgentCall(name, court.dutyPhone))
}

sendLead.on('message:text', async (ctx, next) => {
  const { turn, message } = ctx
  const { state, t } = turn
  if (state?.at !== 'tip' || message.text.startsWith('/')) return next()
  const { draft, step } = state
  if (step === 'caseNumber') {
    const caseNumber = readCaseNumber(message.text)
    if (!caseNumber) return turn.say(t.notACaseNumber)
    return goOn(turn, step, { ...draft, caseNumber })
  }
  if (step !== 'text') return next()
  if (message.text.length > most.text) return turn.say(t.tip.textTooLong(most.text))
  // A form must not hold up what cannot wait.
  if (cannotWait(message.text)) await sayCallAtOnce(turn)
  return goOn(turn, step, { ...draft, text: message.text })
})

sendLead.use(evidence)

/** Hands the lead to the court and gives the receipt. */
async function hand(turn: Turn, draft: Draft): Promise<void> {
  const { t } = turn
  try {
    const photos = await Promise.all(
      draft.photos.map(async (id, at) => ({
        name: String(at + 1),
        bytes: await turn.download(id, most.megabytes),
      })),
    )
    const { receipt, seal, text, place, urgent, category = 'other', court = '' } = draft
    await receiveLead(turn.by, {
      receipt,
      seal,
      channel: 'chat',
      court,
      category,
      text,
      urgent,
      photos,
      about: {
        ...(draft.about?.listingId && { listingId: draft.about.listingId }),
        ...(draft.about?.bountyId && { bountyId: draft.about.bountyId }),
        ...(draft.caseNumber && { caseNumber: draft.caseNumber }),
      },
      ...(place !== undefined && { place }),
      ...(draft.nudge && { nudgeChat: turn.chatId }),
    })
    turn.go(null)
    turn.say(t.tip.sent)
    turn.sayCode(receipt)
    turn.say(t.tip.keep)
  } catch (error) {
    if (!(error instanceof FileGone)) throw error
    turn.say(t.tip.photoGone)
    await askStep(turn, 'evidence', draft)
  }
}
