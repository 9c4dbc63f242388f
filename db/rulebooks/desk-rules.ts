import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import { mustBeStaff } from '../people/rules.ts'
import { countsHiddenFrom } from '../reports/counts-hidden.ts'
import { dayOf } from '../time/days.ts'
import type { Conflict } from './conflicts.ts'
import { metThisYear, type Met } from './how-met.ts'
import { ruleNamed } from './index.ts'
import {
  documentsShown,
  standings,
  withoutFacts,
  type DocumentShown,
  type RuleShown,
} from './list-rules.ts'
import type { Authority, Mandate, Rule, Says, TimeLimit } from './rule.ts'
import { filesByBar } from './where-kept.ts'

/** A rule that another one names. */
export interface Cited {
  name: string
  document: string
  article: string
  says: Says
}

/** What in the portal keeps a rule, by its kind. */
export type Keeps =
  | ({ kind: 'timeLimit' } & Pick<
      TimeLimit,
      'starts' | 'stops' | 'length' | 'unit' | 'statutory' | 'whose' | 'answers'
    >)
  /** The parts of the store whose acts refuse by it, their files, and whether the database refuses too. */
  | { kind: 'bar'; parts: readonly string[]; files: readonly string[]; database: boolean }
  | ({ kind: 'mandate' } & Pick<Mandate, 'on' | 'tells' | 'templates' | 'page'>)
  | ({ kind: 'authority' } & Pick<Authority, 'act' | 'proposers'> & {
        order: readonly (readonly string[])[]
      })

/** A rule as the desk shows it. */
export interface RuleRow extends Cited {
  kind: Rule['kind']
  wording: string | null
  court: string | null
  house: boolean
  from: string
  to: string | null
  standing: RuleShown['standing']
  unverified: boolean
  yieldsTo: Cited | null
  through: readonly Cited[]
  /** The other rules of this court that ask the same duty: of their clocks the first day decides. */
  beside: readonly Cited[]
  conflicts: readonly { conflict: Conflict; won: boolean; against: readonly Cited[] }[]
  keeps: Keeps
  met: Met
}

const whose = ['own', 'national', 'house', 'others'] as const
const kinds = ['timeLimit', 'authority', 'mandate', 'bar'] as const

const Asked = z.object({
  whose: maybe(z.enum(whose)),
  kind: maybe(z.enum(kinds)),
  standing: maybe(z.enum(standings)),
})

/**
 * Every rule with its source, what in the portal keeps it, what it won or lost, and how often it was met this year in the
 * court of who asks. The portal's own rules of use, and the documents of other courts, are shown when they are asked for.
 */
export async function deskRules(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<{ rows: RuleRow[] }> {
  const staff = mustBeStaff(by)
  const { court } = staff
  const asked = readInput(Asked, raw)
  const today = dayOf(store().now())
  const [all, files] = await Promise.all([metThisYear(court, today), filesByBar()])
  const hidden = countsHiddenFrom(staff)
  const met = new Map([...all].filter(([name]) => !hidden.has(name)))
  const documents = documentsShown(today).filter((document) => {
    const side = sideOf(document, court)
    return asked.whose ? side === asked.whose : side === 'own' || side === 'national'
  })
  const shown = documents.flatMap((document) =>
    document.rules.map((rule) => ({ ...rule, house: document.house })),
  )
  return {
    rows: shown
      .filter(
        ({ rule, standing }) =>
          (asked.kind ?? rule.kind) === rule.kind && (asked.standing ?? standing) === standing,
      )
      .map((row) => rowOf(row, shown, { met, files })),
  }
}

const sideOf = ({ house, court }: DocumentShown, own: string): (typeof whose)[number] =>
  house ? 'house' : court === undefined ? 'national' : court === own ? 'own' : 'others'

type Shown = RuleShown & { house: boolean }
interface Known {
  met: ReadonlyMap<string, Met>
  files: ReadonlyMap<string, readonly string[]>
}

const cite = (name: string): Cited[] => {
  const rule = ruleNamed(name)
  return rule
    ? [{ name, document: rule.document, article: rule.article, says: withoutFacts(rule.says) }]
    : []
}

function rowOf(
  { name, rule, standing, conflicts, house }: Shown,
  all: Shown[],
  known: Known,
): RuleRow {
  const beside = all.filter(
    (other) => other.name !== name && other.standing === 'kept' && runTogether(rule, other.rule),
  )
  return {
    name,
    kind: rule.kind,
    document: rule.document,
    article: rule.article,
    says: withoutFacts(rule.says),
    wording: rule.wording ?? null,
    court: rule.court ?? null,
    house,
    from: rule.from,
    to: rule.to ?? null,
    standing,
    unverified: rule.unverified === true,
    yieldsTo: rule.yieldsTo ? (cite(rule.yieldsTo)[0] ?? null) : null,
    through: (rule.through ?? []).flatMap(cite),
    beside: beside.flatMap((other) => cite(other.name)),
    conflicts: conflicts.map((conflict) => {
      const won = conflict.wins.includes(name)
      return { conflict, won, against: (won ? conflict.loses : conflict.wins).flatMap(cite) }
    }),
    keeps: keepsOf(name, rule, known.files),
    met: known.met.get(rule.kind === 'authority' ? rule.act : name) ?? {},
  }
}

/** Whether one entry starts the clocks of both for the same duty. */
const runTogether = (one: Rule, other: Rule): boolean =>
  one.kind === 'timeLimit' &&
  other.kind === 'timeLimit' &&
  one.duty !== undefined &&
  one.duty === other.duty &&
  one.starts.some((kind) => other.starts.includes(kind))

function keepsOf(name: string, rule: Rule, byBar: Known['files']): Keeps {
  const { kind } = rule
  if (kind === 'timeLimit') {
    const { starts, stops, length, unit, statutory, whose: keeper, answers } = rule
    return {
      kind,
      starts,
      stops,
      length,
      unit,
      statutory,
      ...(keeper && { whose: keeper }),
      ...(answers && { answers }),
    }
  }
  if (kind === 'mandate') {
    const { on, tells, templates, page } = rule
    return { kind, tells, templates, ...(on && { on }), ...(page && { page }) }
  }
  if (kind === 'authority') {
    const { act, proposers, order, signers } = rule
    return { kind, act, order: order ?? [signers], ...(proposers && { proposers }) }
  }
  const named = byBar.get(name) ?? []
  const files = named.filter((path) => path.endsWith('.ts'))
  const parts = [...new Set(files.map((path) => path.split('/')[0]!.replace(/\.ts$/, '')))]
  return { kind, parts, files, database: files.length < named.length }
}
