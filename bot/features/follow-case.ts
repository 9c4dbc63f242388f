import { Composer } from 'grammy'
import {
  actorOfSession,
  askAs,
  followCase,
  linkChat,
  readAccessCode,
  readCaseNumber,
  type CaseProgress,
} from '#db'
import type { Ctx, Turn } from '../turn.ts'

/** /follow: case number and access code, then what the party may see, then whether to be told here. */
export const follow = new Composer<Ctx>()

follow.command(['follow', 'progress'], ({ turn }) => askNumber(turn))

function askNumber(turn: Turn): void {
  turn.go({ at: 'follow.number' })
  turn.say(turn.t.followAsk)
}

/** Takes a case number, wherever it was written; the code comes next. */
export function takeCaseNumber(turn: Turn, caseNumber: string): void {
  turn.go({ at: 'follow.code', caseNumber })
  turn.say(turn.t.followCode(caseNumber))
}

/** Reads a case number with the access code after it, as they stand together on the letter. */
export function readCaseAndCode(words: string): { caseNumber: string; code: string } | undefined {
  const text = words.slice(0, 200).normalize('NFKC')
  for (const { index } of text.matchAll(/(?<=号)|[\s,;:、]/g)) {
    const caseNumber = readCaseNumber(text.slice(0, index))
    const rest = text.slice(index).replace(/^.*:/s, '')
    const code = caseNumber && readAccessCode(rest.replace(/^[^0-9a-z]+/i, ''))
    if (code) return { caseNumber, code }
  }
  return undefined
}

/** Shows the case to who knows its code, then asks whether to be told here. */
export async function showCase(turn: Turn, caseNumber: string, code: string): Promise<void> {
  const { t, client } = turn
  const { token } = await followCase({ caseNumber, code, client })
  const ask = askAs(await actorOfSession(token))
  turn.say(tell(turn, await ask.ownCase()))
  const [survey] = await ask.openSurveys()
  if (survey) turn.say(t.surveyAsk(survey.name[turn.language], progressPage(turn)))
  turn.go({ at: 'follow.link', token })
  turn.say(t.linkAsk, [
    [
      { text: t.yes, data: 'link:yes' },
      { text: t.no, data: 'link:no' },
    ],
  ])
}

follow.on('message:text', async (ctx, next) => {
  const { turn } = ctx
  const { state, t } = turn
  if (state?.at !== 'follow.number' && state?.at !== 'follow.code') return next()
  const both = readCaseAndCode(ctx.message.text)
  if (both) return showCase(turn, both.caseNumber, both.code)
  if (state.at === 'follow.number') {
    const caseNumber = readCaseNumber(ctx.message.text)
    return caseNumber ? takeCaseNumber(turn, caseNumber) : turn.say(t.notACaseNumber)
  }
  return showCase(turn, state.caseNumber, ctx.message.text.trim().slice(0, 100))
})

follow.callbackQuery(/^link:(yes|no)$/, async ({ match, turn }) => {
  const { state, by, chatId, language } = turn
  if (state?.at !== 'follow.link') return turn.say(turn.t.oldButton)
  if (match[1] === 'yes') await linkChat(by, { token: state.token, chatId, language })
  turn.go(null)
  turn.say(match[1] === 'yes' ? turn.t.linked : turn.t.notLinked)
})

const progressPage = ({ publicUrl, language }: Turn) =>
  `${publicUrl}${language === 'zh' ? '' : '/en'}/progress`

/** A case in plain words. Amounts and steps are the party's own; nothing is shown before it is done (C-3). */
function tell({ t, language }: Turn, file: CaseProgress): string {
  const p = t.progress
  const yuan = (fen: number) =>
    `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}${language === 'zh' ? '元' : ' yuan'}`
  const line = (name: string, value: string) => `${name}${t.colon}${value}`
  const steps = file.steps.map(
    (step) =>
      `· ${step.doneOn}  ${step.name[language]}${step.text ? `${t.colon}${step.text}` : ''}`,
  )
  const clocks = file.clocks.map((clock) => {
    const says = clock.says[language]
    const source = `${clock.document} ${clock.article}`
    const told = clock.ended
      ? p.ended(says)
      : clock.stopped
        ? (clock.late ? p.stoppedLate : p.stopped)(says)
        : clock.paused
          ? p.paused(says)
          : (clock.late ? p.late : p.due)(says, clock.dueOn, source)
    return `· ${told}${clock.provisional ? p.provisional : ''}`
  })
  return [
    p.head(file.caseNumber, language === 'zh' ? file.courtName : file.courtNameEn),
    p.role[file.role],
    p.state[file.state],
    line(p.filedOn, file.filedOn),
    line(p.officer, file.officer ?? p.unassigned),
    ...(file.phone ? [line(p.phone, file.phone)] : []),
    line(p.claim, yuan(file.claim)),
    line(p.received, yuan(file.received)),
    '',
    line(p.steps, ''),
    ...(steps.length > 0 ? steps : [p.noSteps]),
    ...(clocks.length > 0 ? ['', line(p.clocks, ''), ...clocks] : []),
  ].join('\n')
}
