import type { TraceRow } from '#db'
import { entryWords, momentText, wordFor, type DeskSpeech } from './speak.ts'
import type { Cell } from './rows.ts'

/** What an entry is called; a step by its name in the catalogue. */
export const entryName = (
  { kind, step, result, matter }: Pick<TraceRow, 'kind' | 'step' | 'result' | 'matter'>,
  speech: DeskSpeech,
) =>
  step
    ? [step, ...(result ? [result] : [])].map((said) => speech.says(said)).join(' · ')
    : [wordFor(entryWords(speech), kind), ...(matter ? [speech.says(matter)] : [])].join(' · ')

export const actorOf = (
  { kind, actorKind, actorName, offices }: TraceRow,
  { d, words }: DeskSpeech,
): { text: string; sub?: string } => ({
  // Whoever signs in is nobody's member of staff before it has worked.
  text: actorName ?? (kind === 'staff.signedIn' ? d.trace.self : wordFor(words.actors, actorKind)),
  ...(offices.length > 0 && { sub: offices.map((role) => words.roles[role]).join('、') }),
})

/** Whether it was written down on another day than it happened, or came from elsewhere. */
export const dayOfEntry = (entry: TraceRow, { d }: DeskSpeech): Cell => {
  const recorded = momentText(entry.at)
  const marks = [
    entry.facts['imported'] === true && d.common.history,
    !recorded.startsWith(entry.on) && d.trace.recorded(recorded),
  ].filter((mark) => mark !== false)
  return recorded.startsWith(entry.on) && marks.length === 0
    ? recorded
    : { text: entry.on, sub: marks.join(' · ') }
}

/** The rule of an entry by its document and article, as the page of rules has it. */
export const ruleOf = ({ rule, law }: Pick<TraceRow, 'rule' | 'law'>): Cell =>
  law ? { text: `${law.document}${law.article}`, href: `/desk/rules#${rule}` } : (rule ?? '')

const isId = (value: unknown) => /^[\da-f]{8}-[\da-f]{4}-/.test(String(value))

/** Where the words of a code are: of each fact those of the forms that write it. */
const wordsOf = ({ d, fields: { options }, words }: DeskSpeech): Record<string, object> => ({
  level: d.clocks.levels,
  method: options.serviceMethods,
  category: options.leadCategories,
  channel: { ...options.opinionChannels, ...options.petitionSources, ...options.leadChannels },
  means: { ...options.visitMeans, ...options.tellingMeans },
  opinion: options.opinionKinds,
  result: options.searchResults,
  outcome: {
    ...options.objectionOutcomes,
    ...options.leadOutcomes,
    ...options.petitionOutcomes,
    ...options.reportOutcomes,
  },
  reason: { ...options.removalReasons, ...options.liftReasons, ...d.trace.reasons },
  kind: {
    ...options.petitionKinds,
    ...options.noticeKinds,
    ...options.bountyKinds,
    ...options.promiseKinds,
    ...d.seizures.kinds,
  },
  office: words.roles,
  began: words.roles,
  ended: words.roles,
})

const said = (name: string, value: unknown, speech: DeskSpeech) => {
  const { d } = speech
  if (typeof value === 'boolean') return value ? d.common.yes : d.trace.no
  if (/^\d{4}-\d\d-\d\dT/.test(String(value))) return momentText(new Date(String(value)))
  return wordFor(wordsOf(speech)[name] ?? {}, value)
}

/** What changed, in the words of the forms where there are some: codes and counts, never content. */
export const changesOf = (
  { kind, facts }: Pick<TraceRow, 'kind' | 'facts'>,
  speech: DeskSpeech,
): string =>
  Object.entries(facts)
    .filter(([name, value]) => name !== 'imported' && !isId(value))
    .map(([name, value]) => {
      const moved = kind === 'clock.moved' ? speech.d.trace.moved : {}
      const label = wordFor({ ...speech.fields.labels, ...speech.d.trace.facts, ...moved }, name)
      const names = name === 'fields' ? String(value).split(' ') : undefined
      return names
        ? `${label}：${names.map((one) => wordFor(speech.fields.labels, one)).join('、')}`
        : `${label}：${said(name, value, speech)}`
    })
    .join('；')

/** Lines of the same kind by the same person on the same day, one after the other, as one. */
export interface Gathered {
  entry: TraceRow
  times: number
  last: TraceRow
}

/** Somebody who looked ten times at a sealed record leaves ten entries, and one line here. */
export function gathered(entries: readonly TraceRow[]): Gathered[] {
  const lines: Gathered[] = []
  for (const entry of entries) {
    const before = lines.at(-1)
    if (
      before &&
      /\.(opened|signedIn)$/.test(entry.kind) &&
      before.entry.kind === entry.kind &&
      before.entry.actorName === entry.actorName &&
      before.entry.on === entry.on
    ) {
      before.times += 1
      before.last = entry
    } else lines.push({ entry, times: 1, last: entry })
  }
  return lines
}
