import { claimAnswerKeys, claimKnown, leadCategories, leadCategoryNames, townshipsOf } from '#db'
import type { Button } from '../answer.ts'
import { leadSteps, type Draft, type LeadStep } from '../state.ts'
import type { Turn } from '../turn.ts'
import { summary } from './lead-summary.ts'

/** Questions that may stay without an answer: three of the four groups of seed 1 art 10, and where it is. */
const skippable = ['whereabouts', 'basics', 'officer', 'place', 'township'] as const
type Skippable = (typeof skippable)[number]

export const maySkip = (step: LeadStep): step is Skippable =>
  skippable.some((known) => known === step)

/** Asks the question of a step and leaves the chat there. */
export async function askStep(turn: Turn, step: LeadStep, draft: Draft): Promise<void> {
  turn.go({ at: 'tip', step, draft })
  const back = !draft.returning && before(step, draft) !== undefined
  turn.say(await questionOf(turn, step, draft), [
    ...(await choicesOf(turn, step, draft)),
    [
      ...(back ? [{ text: turn.t.back, data: 'tip:back' }] : []),
      { text: turn.t.cancel, data: 'cancel' },
    ],
  ])
}

/** Reminds of the question that is still open, after something that came beside it. */
export function sayWhereItStands({ state, t }: Turn): string {
  if (state?.at !== 'tip') return ''
  return state.step === 'photos' ? t.tip.morePhotos : t.tip.stillOpen
}

/** Steps that need not be asked where the lead says it already, or an earlier answer has settled it. */
const settled: Partial<Record<LeadStep, (draft: Draft) => boolean>> = {
  about: ({ about }) => about !== undefined,
  court: ({ about, courtOfNumber }) => about !== undefined || courtOfNumber,
  township: ({ court = '' }) => townshipsOf(court).length === 0,
  warning: ({ standing }) => standing === 'anonymous',
  name: ({ standing }) => standing === 'anonymous',
  phone: ({ standing }) => standing === 'anonymous',
  ...Object.fromEntries(
    claimAnswerKeys.map((key) => [key, ({ wantsReward }: Draft) => !wantsReward]),
  ),
}

const nearest = (steps: readonly LeadStep[], draft: Draft): LeadStep | undefined =>
  steps.find((step) => !settled[step]?.(draft))

const at = (step: LeadStep) => leadSteps.indexOf(step)

const before = (step: LeadStep, draft: Draft) =>
  nearest(leadSteps.slice(0, at(step)).toReversed(), draft)

/** Asks the first question that the lead does not answer by itself. */
export const begin = (turn: Turn, draft: Draft): Promise<void> =>
  askStep(turn, nearest(leadSteps, draft) ?? 'text', draft)

/** Goes on to the next question, or back to the summary where one answer was changed. */
export function goOn(turn: Turn, step: LeadStep, draft: Draft): Promise<void> {
  if (draft.returning) return askStep(turn, 'confirm', { ...draft, returning: false })
  return askStep(turn, nearest(leadSteps.slice(at(step) + 1), draft) ?? 'confirm', draft)
}

/** Goes back one question; what was answered stays. */
export const goBack = (turn: Turn, step: LeadStep, draft: Draft): Promise<void> =>
  askStep(turn, before(step, draft) ?? step, draft)

async function questionOf(turn: Turn, step: LeadStep, draft: Draft): Promise<string> {
  const { tip } = turn.t
  if (step === 'confirm') return summary(turn, draft)
  if (step === 'text') return draft.text === '' ? tip.ask.text : tip.textAgain
  if (step === 'photos') return tip.ask.photos(turn.publicUrl)
  if (step === 'warning') return tip.ask.warning(turn.publicUrl)
  if (step === 'standing') {
    return tip.ask.standing((await standingsOf(turn, draft)).map((one) => tip.standingMeans[one]))
  }
  return tip.ask[step]
}

/** What cannot be kept is not offered: secrecy needs two holders of the court's vault. */
async function standingsOf(turn: Turn, { court = '' }: Draft) {
  const open = await turn.ask.vaultIsOpen(court)
  const all = ['anonymous', 'confidential', 'named'] as const
  return all.filter((standing) => open || standing !== 'confidential')
}

async function choicesOf(turn: Turn, step: LeadStep, draft: Draft): Promise<Button[][]> {
  const { t, language } = turn
  const { tip } = t
  const one = (text: string, answer: string): Button[] => [{ text, data: `tip:${step}:${answer}` }]
  const two = (yes: string, no: string) => [[...one(yes, 'yes'), ...one(no, 'no')]]
  if (maySkip(step)) {
    const townships = step === 'township' ? rowsOfThree(townshipsOf(draft.court ?? '')) : []
    const rows = townships.map((row) => row.flatMap(({ name, place }) => one(name, String(place))))
    const skips = draft.returning
      ? one(tip.none, 'skip')
      : [...one(t.skip, 'skip'), ...one(tip.skipRest, 'rest')]
    return [...rows, skips]
  }
  switch (step) {
    case 'about':
      return [one(tip.bounties, 'bounties'), one(tip.notSure, 'none')]
    case 'court':
      return (await turn.ask.courts()).map(({ slug, name, nameEn }) =>
        one(language === 'zh' ? name : nameEn, slug),
      )
    case 'category':
      return leadCategories.map((category) => one(leadCategoryNames[category][language], category))
    case 'text':
      return draft.text === '' ? [] : [one(tip.done, 'done')]
    case 'photos':
      return [
        one(tip.done, 'done'),
        ...(draft.photos.length > 0 ? [one(tip.dropPhotos, 'drop')] : []),
      ]
    case 'standing':
      return (await standingsOf(turn, draft)).map((standing) =>
        one(tip.standings[standing], standing),
      )
    case 'warning':
      return [one(tip.goOnHere, 'here'), one(tip.stayAnonymous, 'anonymous')]
    case 'phone':
      return [one(t.skip, 'skip')]
    case 'urgent':
    case 'mayAsk':
    case 'reward':
    case 'nudge':
      return two(t.yes, t.no)
    case 'isNew':
    case 'agent':
    case 'obliged':
    case 'staff':
    case 'spouse':
      return [claimKnown.flatMap((known) => one(tip.known[known], known))]
    case 'confirm':
      return [
        one(tip.send, 'send'),
        (['text', 'place', 'photos'] as const).flatMap((what) => one(tip.change[what], what)),
      ]
    case 'name':
      return []
  }
}

/** The answer of the button that is called so: who writes “是” means it. */
export async function choiceCalled(
  turn: Turn,
  step: LeadStep,
  draft: Draft,
  words: string,
): Promise<string | undefined> {
  const called = words.trim().toLowerCase()
  const choices = (await choicesOf(turn, step, draft)).flat()
  const choice = choices.find(({ text }) => text.toLowerCase() === called)
  return choice?.data.split(':')[2]
}

function rowsOfThree(names: readonly string[]): { name: string; place: number }[][] {
  const named = names.map((name, place) => ({ name, place }))
  return Array.from({ length: Math.ceil(named.length / 3) }, (_, row) =>
    named.slice(row * 3, row * 3 + 3),
  )
}
