import type { TraceRow } from '#db'
import { entryWords, momentText, wordFor, type DeskSpeech } from './speak.ts'
import type { Cell } from './rows.ts'

/** What an entry is called; a step by its name in the catalogue. */
export const entryName = (
  { kind, step, matter }: Pick<TraceRow, 'kind' | 'step' | 'matter'>,
  speech: DeskSpeech,
) =>
  step
    ? speech.says(step)
    : [wordFor(entryWords(speech), kind), ...(matter ? [speech.says(matter)] : [])].join(' · ')

export const actorOf = (
  { actorKind, actorName, offices }: TraceRow,
  { words }: DeskSpeech,
): { text: string; sub?: string } => ({
  text: actorName ?? wordFor(words.actors, actorKind),
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

const said = (value: unknown, { d }: DeskSpeech) =>
  typeof value === 'boolean' ? (value ? d.common.yes : d.trace.no) : String(value ?? '')

/** What changed, in the words of the forms where there are some: codes and counts, never content. */
export const changesOf = ({ facts }: TraceRow, speech: DeskSpeech): string =>
  Object.entries(facts)
    .filter(([name]) => name !== 'imported')
    .map(([name, value]) => {
      const label = wordFor({ ...speech.fields.labels, ...speech.d.trace.facts }, name)
      const names = name === 'fields' ? String(value).split(' ') : undefined
      return names
        ? `${label}：${names.map((one) => wordFor(speech.fields.labels, one)).join('、')}`
        : `${label}：${said(value, speech)}`
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
