import { Composer } from 'grammy'
import { groundNames, performanceNames, readCaseNumber, readReceipt, type ListingEntry } from '#db'
import { findListings } from '#search'
import type { Ctx, Turn } from '../turn.ts'
import { readCaseAndCode, showCase, takeCaseNumber } from './follow-case.ts'
import { tellReceipt } from './read-receipt.ts'

/** /find: the list of defaulters, with what tells one person from another of the same name. */
export const find = new Composer<Ctx>()

const rows = 3

find.command('find', async ({ match, turn }) => {
  const both = readCaseAndCode(match)
  if (both) return showCase(turn, both.caseNumber, both.code)
  if (match) return search(turn, match)
  turn.go({ at: 'find.name' })
  turn.say(turn.t.findAsk)
})

find.callbackQuery('find:more', ({ turn }) => {
  const { state } = turn
  if (state?.at !== 'find.more') return turn.say(turn.t.oldButton)
  return search(turn, state.q, state)
})

find.on('message:text', async (ctx, next) => {
  const { turn } = ctx
  const { state, t } = turn
  const text = ctx.message.text.trim()
  const searching = state?.at === 'find.name' || state?.at === 'find.more'
  const resting = state?.at === 'status.read' || state?.at === 'receipt.kept'
  if (text.startsWith('/') || (state && !searching && !resting)) return next()
  // Whatever is sent without a command is taken for what it looks like.
  if (/^\d{17}[\dXx]$/.test(text)) return turn.say(t.idNumber)
  const receipt = readReceipt(text)
  if (receipt) return tellReceipt(turn, receipt)
  const both = readCaseAndCode(text)
  if (both) return showCase(turn, both.caseNumber, both.code)
  const caseNumber = readCaseNumber(text)
  if (caseNumber && !searching) return takeCaseNumber(turn, caseNumber)
  if (text.length > 40 || text.includes('\n')) return next()
  return search(turn, caseNumber ?? text)
})

async function search(
  turn: Turn,
  q: string,
  from: { cursor?: string; shown: number } = { shown: 0 },
): Promise<void> {
  const { t } = turn
  const found = await findListings({
    q,
    limit: rows,
    ...(from.cursor !== undefined && { cursor: from.cursor }),
  })
  if (found.outcome === 'couldNotCheck') return turn.say(t.away)
  const asOf = minute.format(found.asOf)
  if (found.outcome === 'notFound') {
    turn.go(null)
    turn.say(`${t.findNone(withoutCodes(q))}\n${t.findNoted(asOf)}`)
    return
  }
  for (const [at, entry] of found.rows.entries()) {
    const place = from.shown + at + 1
    turn.say(`${place}. ${describe(turn, entry)}`, [
      [{ text: t.tipAbout(place), data: `about:listing:${entry.id}` }],
    ])
  }
  const { next } = found
  turn.go(next ? { at: 'find.more', q, cursor: next, shown: from.shown + found.rows.length } : null)
  turn.say(
    next ? `${t.findNoted(asOf)}\n${t.findMore}` : t.findNoted(asOf),
    next ? [[{ text: t.more, data: 'find:more' }]] : [],
  )
}

/** Searched words as they may be repeated: what could be an access code or a receipt is left out. */
function withoutCodes(words: string): string {
  const plain = words.normalize('NFKC')
  const shown = plain.replace(/[0-9a-z](?:[\s\p{Pd}\p{Cf}._·]*[0-9a-z]){11,}/giu, '…')
  return shown === plain ? words : shown
}

/** One entry with every field that tells people apart, the sanctions and how to report (M04). */
function describe({ t, language, publicUrl }: Turn, entry: ListingEntry): string {
  const e = t.entry
  const person = [
    entry.name,
    ...(entry.sex ? [e.sex[entry.sex]] : []),
    ...(entry.age !== null && entry.ageAsOf ? [e.age(entry.age, entry.ageAsOf)] : []),
  ]
  const line = (name: string, value: string | null) => (value ? [`${name}${t.colon}${value}`] : [])
  const grounds = entry.grounds.map((ground) => groundOf(ground)?.[language] ?? String(ground))
  return [
    person.join('，'),
    ...line(e.number, entry.maskedNumber),
    ...line(e.legalRepresentative, entry.legalRepresentative),
    ...line(e.court, language === 'zh' ? entry.courtName : entry.courtNameEn),
    ...line(e.caseNumber, entry.caseNumber),
    ...line(e.basis, `${entry.basisCourt} ${entry.basisNumber}`),
    ...line(e.duty, entry.duty.length > 200 ? `${entry.duty.slice(0, 200)}…` : entry.duty),
    ...line(e.performance, performanceNames[entry.performance][language]),
    ...line(e.grounds, grounds.join('；')),
    e.decision(entry.decisionNumber, entry.decidedOn),
    ...line(e.published, minute.format(entry.publishedAt)),
    ...line(e.until, entry.validUntil),
    e.sanctions,
    e.report(`${publicUrl}${language === 'zh' ? '' : '/en'}/defaulters/${entry.id}`),
  ].join('\n')
}

const groundOf = (ground: number) =>
  Object.entries(groundNames).find(([n]) => Number(n) === ground)?.[1]

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
