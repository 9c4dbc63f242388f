import { claimAnswerKeys, leadCategoryNames } from '#db'
import type { Draft } from '../state.ts'
import type { Turn } from '../turn.ts'

/** The words of a lead: what was written at once, and what was added with photos or later. */
export const wordsOf = ({ text, more }: Draft): string =>
  [text, ...more.map((added) => added.text)].filter((part) => part !== '').join('\n')

/** The lead as the court would get it. */
export async function summary(turn: Turn, draft: Draft): Promise<string> {
  const { t, language } = turn
  const { lines, confirm, standings } = t.tip
  const court = draft.court ? await turn.ask.court(draft.court) : undefined
  const line = (name: string, value: string | undefined) =>
    value ? [`${name}${t.colon}${value}`] : []
  const { name, phone } = draft
  return [
    confirm,
    ...line(lines.court, language === 'zh' ? court?.name : court?.nameEn),
    ...line(lines.about, draft.about?.name),
    ...line(lines.category, draft.category && leadCategoryNames[draft.category][language]),
    ...line(lines.caseNumber, draft.caseNumber),
    ...line(lines.text, wordsOf(draft)),
    ...line(lines.whereabouts, draft.whereabouts),
    ...line(lines.basics, draft.basics),
    ...line(lines.officer, draft.officer),
    ...line(lines.place, draft.place),
    ...line(lines.township, draft.township),
    ...(draft.photos.length > 0 ? [lines.photos(draft.photos.length)] : []),
    ...(draft.urgent ? [lines.urgent] : []),
    ...(draft.mayAsk ? [] : [lines.mayNotAsk]),
    standings[draft.standing],
    ...(draft.standing === 'anonymous' ? [] : [[name, phone].filter(Boolean).join(' ')]),
    ...(draft.wantsReward ? [lines.reward, ...claimLines(turn, draft)] : []),
    ...(draft.nudge ? [lines.nudge] : []),
  ].join('\n')
}

/** What was answered about the reward, question by question. */
const claimLines = ({ t }: Turn, { claimAnswers }: Draft): string[] =>
  claimAnswerKeys.flatMap((key) => {
    const answer = claimAnswers[key]
    return answer ? [`${t.tip.lines.claimAnswers[key]}${t.colon}${t.tip.known[answer]}`] : []
  })
