import { checkUscc } from '../people/identity.ts'
import type { RuleId } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { categories, type CategoryName } from './categories.ts'
import { foldNumbers, foldWords, type Folded } from './fold.ts'
import { patterns, type Pattern } from './patterns.ts'

/** Something that a public text should not have: what, where in the text, and by which rule. */
export interface Found {
  category: CategoryName
  says: Says
  rule: RuleId
  /** Whether a second reader can let it stand. */
  release: boolean
  start: number
  end: number
  words: string
}

export interface ReadingOptions {
  /** The court's own phones, which may stand in its texts. */
  phones?: readonly string[]
  /** An auction names the place of what is sold. */
  mayNamePlaces?: boolean
  /** It asks the public for something: bounties, and notices. */
  asking?: boolean
  /** Full names of applicants that are persons. */
  applicants?: readonly string[]
  /** Full names of parties that are under eighteen, or whose age is not known to be more. */
  minors?: readonly string[]
}

const digitsOf = (text: string) => text.replace(/\D/g, '')
const clauseEnd = /[。；;！!？?\n]/

/** The clause that some words stand in. */
function clauseAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && !clauseEnd.test(text[from - 1]!)) from -= 1
  let to = end
  while (to < text.length && !clauseEnd.test(text[to]!)) to += 1
  return text.slice(from, to)
}

interface Reading {
  original: string
  numbers: Folded
  words: Folded
  options: ReadingOptions
}

const foundAt = (
  { original }: Reading,
  category: CategoryName,
  start: number,
  end: number,
): Found => ({
  category,
  says: categories[category].says,
  rule: categories[category].rule,
  release: categories[category].release,
  start,
  end,
  words: original.slice(start, end),
})

/** Words that the same sentence makes harmless, or numbers that are the court’s own. */
function isHarmless(
  pattern: Pattern,
  words: string,
  text: string,
  start: number,
  own: Set<string>,
) {
  if (pattern.not?.test(around(text, start, words.length))) return true
  if (pattern.unless?.test(clauseAround(text, start, start + words.length))) return true
  if (pattern.category === 'phone' || pattern.category === 'landline')
    return own.has(digitsOf(words))
  return pattern.category === 'identity' && isUnitCode(digitsOf(words))
}

/** The words with the eight signs behind them, where the name of a unit goes on. */
const around = (text: string, start: number, length: number) =>
  text.slice(start, start + length + 8).split(/[，。；、\n]/)[0]!

const isUnitCode = (code: string) => /^9[1-3]/.test(code) && checkUscc(code)?.checked === true

function byPattern(reading: Reading, pattern: Pattern, taken: Found[], own: Set<string>): Found[] {
  const folded = reading[pattern.in]
  return [...folded.text.matchAll(pattern.pattern)].flatMap((match) => {
    const [words] = match
    if (isHarmless(pattern, words, folded.text, match.index, own)) return []
    const start = folded.at[match.index]!
    const end = endOf(reading.original, folded.at, match.index + words.length)
    // What was recognised is not taken for something else: the digits of an identity number are no account.
    if (taken.some((other) => overlaps(other, start, end, pattern.in))) return []
    return [foundAt(reading, pattern.category, start, end)]
  })
}

const numeric: readonly CategoryName[] = [
  'identity',
  'account',
  'phone',
  'landline',
  'chat',
  'mail',
]
const homes: readonly CategoryName[] = ['home', 'place', 'minorSchool', 'minor', 'school']

/** Numbers are one thing each, and so are places. */
function overlaps({ category, start, end }: Found, from: number, to: number, kind: string) {
  const alike = numeric.includes(category) || (kind === 'words' && homes.includes(category))
  return alike && start < to && from < end
}

/** Where the last of the found characters ends in the original, without the unseen signs behind it. */
function endOf(original: string, at: readonly number[], after: number): number {
  const last = at[after - 1]!
  return last + String.fromCodePoint(original.codePointAt(last)!).length
}

function byName(reading: Reading, category: CategoryName, names: readonly string[]): Found[] {
  const { text, at } = reading.words
  return [...new Set(names)]
    .filter((name) => name.length > 1)
    .flatMap((name) =>
      [...text.matchAll(new RegExp(name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'))].map(
        ({ index }) =>
          foundAt(reading, category, at[index]!, endOf(reading.original, at, index + name.length)),
      ),
    )
}

/** An address in a text about a minor is the minor’s. */
const withMinors = (reading: Reading, found: Found[]): Found[] =>
  found.some(({ category }) => category.startsWith('minor'))
    ? found.map((one) =>
        one.category === 'home' || one.category === 'place'
          ? foundAt(reading, 'minorHome', one.start, one.end)
          : one,
      )
    : found

/**
 * Everything in a public text that should not be there, in the order of the text (domain 3.8, C-3 to C-7). The text is
 * read as a person reads it: full-width forms, hidden signs and spelled digits do not deceive.
 */
export function findIn(original: string, options: ReadingOptions = {}): Found[] {
  const own = new Set((options.phones ?? []).map(digitsOf).filter((phone) => phone !== ''))
  const reading: Reading = {
    original,
    numbers: foldNumbers(original),
    words: foldWords(original),
    options,
  }
  const found: Found[] = []
  for (const pattern of patterns) {
    if (pattern.asking && !options.asking) continue
    if (pattern.category === 'place' && options.mayNamePlaces) continue
    found.push(...byPattern(reading, pattern, found, own))
  }
  found.push(
    ...byName(reading, 'minorName', options.minors ?? []),
    ...byName(reading, 'name', options.applicants ?? []),
  )
  return withMinors(reading, found).toSorted((a, b) => a.start - b.start || a.end - b.end)
}
