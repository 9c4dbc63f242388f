import { entryKinds } from '../journal/kinds.ts'
import { documents } from './index.ts'
import type { Rule, TimeLimit } from './rule.ts'

/** The rules of each document, by its file. */
export type Books = Readonly<Record<string, Readonly<Record<string, Rule>>>>

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const isDay = (text: string) =>
  day.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''
const known: readonly string[] = entryKinds

/** What a time limit lacks to be run. */
function wrongWithLimit({ starts, stops, length, open }: TimeLimit): string | undefined {
  const unknown = [...starts, ...stops].find((kind) => !known.includes(kind))
  if (unknown) return `names the entry ${unknown}, which the journal does not have`
  if (!open && (starts.length === 0 || stops.length === 0)) return 'never starts, or never stops'
  return Number.isInteger(length) ? undefined : 'has no whole length'
}

function wrongWith(rule: Rule): string | undefined {
  if (isBlank(rule.document)) return 'has no document'
  if (isBlank(rule.article)) return 'has no article'
  if (!isDay(rule.from)) return `holds from “${rule.from}”, which is no day`
  if (rule.to !== undefined && !isDay(rule.to)) return `holds to “${rule.to}”, which is no day`
  if (rule.to !== undefined && rule.to <= rule.from) return 'ends before it begins'
  if (isBlank(rule.says.zh) || isBlank(rule.says.en)) return 'is not said in both languages'
  return rule.kind === 'timeLimit' ? wrongWithLimit(rule) : undefined
}

/**
 * Every rule says where it comes from, since when it holds, and what it asks, and no two have one name: a court does
 * not start on a rulebook that cannot be cited.
 * @throws Error with one sentence that names the file and the rule
 */
export function mustHaveSources(books: Books = documents): void {
  const files = new Map<string, string>()
  for (const [file, rules] of Object.entries(books)) {
    for (const [name, rule] of Object.entries(rules)) {
      const before = files.get(name)
      const wrong = before ? `is in db/rulebooks/${before} already` : wrongWith(rule)
      if (wrong) throw new Error(`db/rulebooks/${file}: the rule “${name}” ${wrong}.`)
      files.set(name, file)
    }
  }
}
