import { leadCategories, leadCategoryNames, photoLimits } from '#db'
import type { Button } from '../answer.ts'
import { leadSteps, type Draft, type LeadStep } from '../state.ts'
import type { Turn } from '../turn.ts'

/** What one lead may hold; the store has the last word. */
export const most = {
  text: 5000,
  photos: photoLimits.count,
  megabytes: photoLimits.bytes / 1_000_000,
} as const

/** A step is skipped when the lead already says it: a listing or a bounty knows its court and its case. */
const isKnown = (step: LeadStep, draft: Draft) =>
  draft.about !== undefined && (step === 'court' || step === 'caseNumber')

/** Asks the question of a step and leaves the chat there. */
export async function askStep(turn: Turn, step: LeadStep, draft: Draft): Promise<void> {
  turn.go({ at: 'tip', step, draft })
  turn.say(await questionOf(turn, step, draft), [
    ...(await choicesOf(turn, step, draft)),
    [
      ...(before(step, draft) ? [{ text: turn.t.back, data: 'tip:back' }] : []),
      { text: turn.t.cancel, data: 'cancel' },
    ],
  ])
}

const at = (step: LeadStep) => leadSteps.indexOf(step)

const after = (step: LeadStep, draft: Draft): LeadStep =>
  leadSteps.slice(at(step) + 1).find((next) => !isKnown(next, draft)) ?? 'confirm'

const before = (step: LeadStep, draft: Draft): LeadStep | undefined =>
  leadSteps.slice(0, at(step)).findLast((earlier) => !isKnown(earlier, draft))

export const firstStep = (draft: Draft): LeadStep => (draft.about ? 'category' : 'court')

/** Goes on to the next question. */
export const goOn = (turn: Turn, step: LeadStep, draft: Draft): Promise<void> =>
  askStep(turn, after(step, draft), draft)

/** Goes back one question; what was answered stays. */
export const goBack = (turn: Turn, step: LeadStep, draft: Draft): Promise<void> =>
  askStep(turn, before(step, draft) ?? step, draft)

async function questionOf(turn: Turn, step: LeadStep, draft: Draft): Promise<string> {
  const { tip } = turn.t
  if (step === 'confirm') return summary(turn, draft)
  if (step === 'evidence') return tip.more
  return tip[step]
}

async function choicesOf(turn: Turn, step: LeadStep, draft: Draft): Promise<Button[][]> {
  const { t, language } = turn
  const one = (text: string, answer: string): Button[] => [{ text, data: `tip:${step}:${answer}` }]
  const yesOrNo = [[...one(t.yes, 'yes'), ...one(t.no, 'no')]]
  switch (step) {
    case 'court':
      return (await turn.ask.courts()).map(({ slug, name, nameEn }) =>
        one(language === 'zh' ? name : nameEn, slug),
      )
    case 'category':
      return leadCategories.map((category) => one(leadCategoryNames[category][language], category))
    case 'caseNumber':
      return [one(t.skip, 'skip')]
    case 'text':
      return []
    case 'evidence':
      return [
        one(t.tip.done, 'done'),
        ...(draft.photos.length > 0 ? [one(t.tip.dropPhotos, 'drop')] : []),
      ]
    case 'urgent':
    case 'nudge':
      return yesOrNo
    case 'confirm':
      return [one(t.tip.send, 'send')]
  }
}

/** The lead as the court would get it. */
async function summary(turn: Turn, draft: Draft): Promise<string> {
  const { t, language } = turn
  const { lines, confirm } = t.tip
  const court = draft.court ? await turn.ask.court(draft.court) : undefined
  const line = (name: string, value: string | undefined) =>
    value ? [`${name}${t.colon}${value}`] : []
  return [
    confirm,
    ...line(lines.court, language === 'zh' ? court?.name : court?.nameEn),
    ...line(lines.about, draft.about?.name),
    ...line(lines.category, draft.category && leadCategoryNames[draft.category][language]),
    ...line(lines.caseNumber, draft.caseNumber),
    ...line(lines.text, draft.text),
    ...line(lines.place, draft.place),
    ...(draft.photos.length > 0 ? [lines.photos(draft.photos.length)] : []),
    ...(draft.urgent ? [lines.urgent] : []),
    ...(draft.nudge ? [lines.nudge] : []),
  ].join('\n')
}
