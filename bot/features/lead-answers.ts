import { claimKnown, drawClaim, Identity, leadCategories, townshipsOf } from '#db'
import type { Draft, LeadStep } from '../state.ts'
import type { Turn } from '../turn.ts'
import { cannotWait, sayCallAtOnce } from './hand-over.ts'
import { answeredAbout } from './lead-about.ts'
import { askStep, goOn, maySkip } from './lead-steps.ts'
import { wordsOf } from './lead-summary.ts'
import { namePlaces } from './where.ts'

/** How many characters an answer in words may have; the store has the last word. */
const most = {
  text: 5000,
  whereabouts: 1000,
  basics: 1000,
  officer: 200,
  place: 500,
  township: 60,
  name: 60,
  phone: 40,
} as const

type TextStep = keyof typeof most
export const isTextStep = (step: LeadStep): step is TextStep => Object.hasOwn(most, step)

/** Telegram cuts what somebody pastes at 4096; what is nearly so long goes on in the next message. */
const cutByTelegram = 4000

/** A lead with an answer in words, or nothing when it cannot be taken, which was said then. */
export function withWords(
  turn: Turn,
  draft: Draft,
  step: TextStep,
  words: string,
  from: number,
): Draft | undefined {
  const { t } = turn
  const said = { ...draft.said, [step]: from }
  if (step === 'text') return withText(turn, draft, words, from)
  if (words.length > most[step]) return refuse(turn, t.tip.answerTooLong(most[step]))
  if (step === 'place') return { ...draft, place: namePlaces(turn, words), said }
  if (step === 'name' || step === 'phone') {
    const wrong = wrongIdentity({ name: draft.name ?? '某某', [step]: words })
    if (wrong) return refuse(turn, step === 'name' ? t.tip.notAName : t.tip.notAPhone)
  }
  return { ...draft, [step]: words.trim(), said }
}

/** Says why an answer is not taken, and gives none. */
function refuse(turn: Turn, said: string): undefined {
  turn.say(said)
  return undefined
}

const wrongIdentity = (identity: { name: string; phone?: string }) =>
  !Identity.safeParse(identity).success

/** The first words are the lead's text; what follows is added, so that each can be edited on its own. */
function withText(turn: Turn, draft: Draft, words: string, from: number): Draft | undefined {
  const first = draft.text === '' || draft.said['text'] === from
  const next: Draft = first
    ? { ...draft, text: words, said: { ...draft.said, text: from } }
    : {
        ...draft,
        more: [...draft.more.filter((part) => part.from !== from), { from, text: words }],
      }
  if (wordsOf(next).length <= most.text) return next
  return refuse(turn, turn.t.tip.textTooLong(most.text))
}

/** Takes an answer in words at the step where the lead stands, and goes on. */
export async function takeWords(
  turn: Turn,
  draft: Draft,
  step: TextStep,
  words: string,
  from: number,
): Promise<void> {
  const next = withWords(turn, draft, step, words, from)
  if (!next) return
  // A form must not hold up what cannot wait.
  if (step === 'text' && cannotWait(words)) await sayCallAtOnce(turn)
  const goesOn = step === 'text' && (words.length > cutByTelegram || draft.text !== '')
  return goesOn ? askStep(turn, 'text', next) : goOn(turn, step, next)
}

/** Adds words at the photos, or with one. @returns nothing when they are too many, which was said then */
export const withMore = (
  turn: Turn,
  draft: Draft,
  words: string | undefined,
  from: number,
): Draft | undefined => (words ? withText(turn, draft, words, from) : draft)

/** A button of the step at which the lead stands. */
export async function answered(
  turn: Turn,
  draft: Draft,
  step: LeadStep,
  answer: string,
): Promise<void> {
  const yes = answer === 'yes'
  const on = (change: Partial<Draft>) => goOn(turn, step, { ...draft, ...change })
  if (maySkip(step)) return skipped(turn, draft, step, answer)
  switch (step) {
    case 'about':
      return answeredAbout(turn, draft, answer)
    case 'court': {
      const court = await turn.ask.court(answer)
      return court ? on({ court: court.code }) : turn.say(turn.t.oldButton)
    }
    case 'category': {
      const category = leadCategories.find((known) => known === answer)
      return category ? on({ category }) : turn.say(turn.t.oldButton)
    }
    case 'text':
      return draft.text === '' ? turn.say(turn.t.onlyText) : on({})
    case 'photos':
      if (answer === 'done') return on({})
      turn.say(turn.t.tip.photosDropped)
      return askStep(turn, 'photos', { ...draft, photos: [] })
    case 'urgent':
      if (yes) await sayCourtsPhone(turn, draft)
      return on({ urgent: yes })
    case 'mayAsk':
      return on({ mayAsk: yes })
    case 'standing':
      if (answer === 'confidential' || answer === 'named') return on({ standing: answer })
      return on(anonymous)
    case 'warning':
      return answer === 'here' ? on({}) : on(anonymous)
    case 'phone':
      return on({ phone: undefined })
    case 'reward': {
      const { claim: _, ...rest } = draft
      const wanted = yes
        ? { claim: draft.claim ?? drawClaim(), claimAnswers: draft.claimAnswers }
        : { claimAnswers: {} }
      return goOn(turn, step, { ...rest, ...wanted, wantsReward: yes })
    }
    case 'isNew':
    case 'agent':
    case 'obliged':
    case 'staff':
    case 'spouse': {
      const known = claimKnown.find((one) => one === answer)
      if (!known) return turn.say(turn.t.oldButton)
      return on({ claimAnswers: { ...draft.claimAnswers, [step]: known } })
    }
    case 'nudge':
      return on({ nudge: yes })
    case 'name':
    case 'confirm':
      return turn.say(turn.t.onlyText)
  }
}

/** Nothing is kept of whoever stays unnamed after all. */
const anonymous = { standing: 'anonymous', name: undefined, phone: undefined } as const

async function skipped(turn: Turn, draft: Draft, step: LeadStep, answer: string): Promise<void> {
  const township = step === 'township' ? townshipsOf(draft.court ?? '')[Number(answer)] : undefined
  if (township) return goOn(turn, step, { ...draft, township })
  if (answer === 'rest') return askStep(turn, 'photos', draft)
  return goOn(turn, step, { ...draft, [step]: undefined })
}

async function sayCourtsPhone(turn: Turn, { court: code }: Draft): Promise<void> {
  const court = code ? await turn.ask.court(code) : undefined
  if (!court) return
  const name = turn.language === 'zh' ? court.name : court.nameEn
  turn.say(turn.t.tip.urgentCall(name, court.dutyPhone))
}
