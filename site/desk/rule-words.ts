import type { Keeps, RuleRow } from '#db'
import { entryWords, wordFor, type DeskSpeech } from './speak.ts'

/** One line of what is told about a rule: a heading, and plain text or text with links to other rules. */
export interface RuleLine {
  heading: string
  text: string
  cited?: RuleRow['through']
  href?: string
}

const comma = ({ language }: DeskSpeech) => (language === 'zh' ? '、' : ', ')
const stop = ({ language }: DeskSpeech) => (language === 'zh' ? '；' : '; ')

/** What an entry of the journal is called; a step by its own name. */
const entryName = (speech: DeskSpeech, steps: ReadonlyMap<string, string>, kind: string) =>
  kind.startsWith('step.')
    ? (steps.get(kind.slice(5)) ?? kind.slice(5))
    : wordFor(entryWords(speech), kind)

function limitWords(
  keeps: Extract<Keeps, { kind: 'timeLimit' }>,
  speech: DeskSpeech,
  steps: ReadonlyMap<string, string>,
): string {
  const { rules } = speech.d
  const list = (kinds: readonly string[]) =>
    kinds.map((kind) => entryName(speech, steps, kind)).join(comma(speech))
  return [
    rules.unit[keeps.unit](keeps.length),
    keeps.whose === 'party' ? rules.ofParty : keeps.statutory ? rules.statutory : rules.internal,
    ...(keeps.starts.length > 0 ? [rules.starts + list(keeps.starts)] : []),
    ...(keeps.stops.length > 0 ? [rules.stops + list(keeps.stops)] : []),
    ...(keeps.whose === 'party'
      ? []
      : [
          rules.answers +
            (keeps.answers ? wordFor(speech.words.roles, keeps.answers) : rules.officerOfCase),
        ]),
  ].join(stop(speech))
}

function keepsWords(keeps: Keeps, speech: DeskSpeech, steps: ReadonlyMap<string, string>): string {
  const { rules } = speech.d
  const roles = (all: readonly string[]) =>
    all.map((role) => wordFor(speech.words.roles, role)).join(rules.or)
  if (keeps.kind === 'timeLimit') return limitWords(keeps, speech, steps)
  if (keeps.kind === 'authority') {
    return [
      rules.signs + keeps.order.map(roles).join(rules.andThen),
      ...(keeps.proposers ? [rules.proposes + roles(keeps.proposers)] : []),
    ].join(stop(speech))
  }
  if (keeps.kind === 'mandate') {
    return [
      rules.tells[keeps.tells],
      ...(keeps.on ? [rules.on + entryName(speech, steps, keeps.on)] : []),
      ...(keeps.templates.length > 0
        ? [rules.templates + keeps.templates.join(comma(speech))]
        : []),
    ].join(stop(speech))
  }
  const parts = keeps.parts.flatMap((part) => {
    const word = wordFor(rules.parts, part)
    return word === part ? [] : [word]
  })
  return [
    parts.length > 0 ? rules.refusesIn + parts.join(comma(speech)) : rules.refusesOnRequest,
    ...(keeps.database ? [rules.database] : []),
  ].join(stop(speech))
}

/** How often a rule was met this year, in words. */
export function metWords(row: RuleRow, speech: DeskSpeech): string {
  const { metNever, metTimes } = speech.d.rules
  const told = Object.entries(metTimes).flatMap(([what, says]) => {
    const times = row.met[what] ?? 0
    return times > 0 ? [says(times)] : []
  })
  return told.length > 0 ? told.join(stop(speech)) : metNever
}

/** What a rule won or lost against others, in words. */
const conflictWords = (row: RuleRow, speech: DeskSpeech): RuleLine[] =>
  row.conflicts.map(({ conflict, won, against }) => ({
    heading: `${conflict.id} ${speech.says(conflict.about)}`,
    text: `${speech.d.rules.principles[conflict.principle]}${stop(speech)}${speech.d.rules.holds}${speech.says(conflict.holds)}${stop(speech)}${won ? speech.d.rules.won : speech.d.rules.lost}`,
    cited: against,
  }))

/** Everything that is told about a rule below its sentence. */
export function ruleLines(
  row: RuleRow,
  speech: DeskSpeech,
  steps: ReadonlyMap<string, string>,
): RuleLine[] {
  const { rules } = speech.d
  const kept = row.standing === 'kept'
  const byItself = row.through.length === 0 || row.kind !== 'bar'
  const page = row.keeps.kind === 'mandate' ? row.keeps.page : undefined
  return [
    ...(byItself
      ? [
          {
            heading: rules.keeps,
            text: keepsWords(row.keeps, speech, steps),
            ...(page && { href: page }),
          },
        ]
      : []),
    ...(row.through.length > 0
      ? [{ heading: rules.keeps, text: rules.through, cited: row.through }]
      : []),
    ...(row.beside.length > 0
      ? [{ heading: rules.besideTitle, text: rules.beside, cited: row.beside }]
      : []),
    ...(row.yieldsTo
      ? [{ heading: rules.standing, text: rules.yieldsTo, cited: [row.yieldsTo] }]
      : []),
    ...conflictWords(row, speech),
    ...(kept && byItself && row.keeps.kind !== 'mandate'
      ? [{ heading: rules.met, text: metWords(row, speech) }]
      : []),
    ...(kept && row.keeps.kind === 'mandate' && row.keeps.templates.length > 0
      ? [{ heading: rules.met, text: metWords(row, speech) }]
      : []),
  ]
}

/** The rules of one document after the other, in the order in which they came. */
export const byDocument = (rows: readonly RuleRow[]): [string, RuleRow[]][] => [
  ...Map.groupBy(rows, ({ document }) => document),
]
