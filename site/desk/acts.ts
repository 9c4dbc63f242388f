import type { Actor } from '#db'
import { subjectFields, type FieldSpec } from './fields.ts'

export type Subject = keyof typeof subjectFields
export const subjects = Object.keys(subjectFields) as Subject[]

type Role = Extract<Actor, { kind: 'staff' }>['roles'][number]

interface Offer {
  from: readonly string[]
  roles: readonly Role[]
  /** Who may do it to what was signed elsewhere before its import, where that differs. */
  imported?: readonly Role[]
  /** Only while one of these conditions is not met. */
  until?: readonly string[]
  /** Only where the case is marked sensitive or cautious. */
  marked?: true
  /** Ends something for good, so its button is set apart. */
  final?: true
}

const drafters = ['officer', 'clerk', 'judge', 'director'] as const
const leaders = ['director', 'vicePresident', 'president'] as const
const deciders = ['judge', 'director', 'president'] as const
const publishers = ['clerk', 'judge', 'director', 'president'] as const

/**
 * Which acts the desk offers, in the order of the work. It only spares people buttons that they
 * cannot use: whether an act may be done is decided by the act.
 */
export const offers: Record<Subject, Record<string, Offer>> = {
  listings: {
    check: { from: ['drafted'], roles: ['judge', 'director'] },
    sign: { from: ['checked'], roles: ['president'] },
    serve: { from: ['signed'], roles: drafters },
    answer: {
      from: ['served'],
      roles: [],
      imported: [...drafters, 'president'],
      until: ['listing-exclusion', 'listing-representative'],
    },
    publish: { from: ['served'], roles: publishers, imported: ['president'] },
    endorse: { from: ['drafted', 'checked', 'signed', 'served'], roles: leaders, marked: true },
    edit: { from: ['drafted', 'checked', 'signed', 'served'], roles: drafters },
    correct: { from: ['published'], roles: deciders },
    remove: { from: ['published'], roles: publishers, final: true },
    withdraw: { from: ['drafted', 'checked', 'signed', 'served'], roles: drafters, final: true },
  },
  restrictions: {
    sign: { from: ['drafted'], roles: ['president'] },
    serve: { from: ['signed'], roles: drafters },
    publish: { from: ['served'], roles: publishers },
    endorse: { from: ['drafted', 'signed', 'served'], roles: leaders, marked: true },
    edit: { from: ['drafted', 'signed', 'served'], roles: drafters },
    correct: { from: ['published'], roles: deciders },
    lift: { from: ['published'], roles: deciders, final: true },
    withdraw: { from: ['drafted', 'signed', 'served'], roles: drafters, final: true },
  },
  bounties: {
    sign: { from: ['drafted'], roles: ['judge', 'director'] },
    publish: { from: ['signed'], roles: publishers },
    endorse: { from: ['drafted', 'signed'], roles: leaders, marked: true },
    edit: { from: ['drafted', 'signed'], roles: drafters },
    correct: { from: ['published'], roles: deciders },
    close: { from: ['published'], roles: publishers, final: true },
    withdraw: { from: ['drafted', 'signed'], roles: drafters, final: true },
  },
  notices: {
    sign: { from: ['drafted'], roles: ['director', 'president'] },
    publish: { from: ['signed'], roles: publishers },
    endorse: { from: ['drafted', 'signed'], roles: leaders, marked: true },
    edit: { from: ['drafted', 'signed'], roles: drafters },
    correct: { from: ['published'], roles: deciders },
    remove: { from: ['published'], roles: publishers, final: true },
    withdraw: { from: ['drafted', 'signed'], roles: drafters, final: true },
  },
}

export interface OfferedAct {
  act: string
  fields: readonly FieldSpec[]
  final: boolean
}

/** Whether somebody's offices are those for an act; what was imported may have its own. */
export const mayTry = ({ roles, imported }: Offer, record: object, viewer: Actor): boolean => {
  const cameSigned = 'imported' in record && record.imported === true
  return holds(viewer, cameSigned && imported ? imported : roles)
}

/** The acts that a person in these offices may try on a record as it is now. */
export function offeredActs(
  subject: Subject,
  record: { state: string; imported?: unknown; gates: readonly { rule: string; met: boolean }[] },
  viewer: Actor,
): OfferedAct[] {
  const fields: Record<string, readonly FieldSpec[]> = subjectFields[subject]
  const marked = record.gates.some(({ rule }) => rule === 'endorsement-needed')
  const unmet = record.gates.filter(({ met }) => !met).map(({ rule }) => rule as string)
  return Object.entries(offers[subject])
    .filter(([, offer]) => offer.from.includes(record.state) && mayTry(offer, record, viewer))
    .filter(([, { marked: only }]) => !only || marked)
    .filter(([, { until }]) => !until || until.some((rule) => unmet.includes(rule)))
    .map(([act, offer]) => ({ act, fields: fields[act] ?? [], final: offer.final === true }))
}

/** Whether somebody holds one of these offices today. */
export const holds = (viewer: Actor, roles: readonly Role[]): boolean =>
  viewer.kind === 'staff' && roles.some((role) => viewer.roles.includes(role))

/** Who may draft; the act asks again. */
export const mayDraft = (viewer: Actor): boolean => holds(viewer, drafters)

const casework: readonly Role[] = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
]
const readers: readonly Role[] = [...casework, 'supervisor', 'dutyOfficer']

/** The pages of the desk, and the offices that have work on them. */
export const places = {
  home: [],
  leads: ['dutyOfficer', 'director', 'officer'],
  cases: readers,
  listings: casework,
  restrictions: casework,
  bounties: casework,
  notices: casework,
  corrections: ['clerk', 'judge', 'director'],
  complaints: ['supervisor'],
  notifications: readers,
  import: ['officer', 'clerk', 'director', 'administrator'],
  staff: ['administrator', 'director', 'president', 'supervisor'],
} as const satisfies Record<string, readonly Role[]>

export type Place = keyof typeof places

/** The pages that the menu shows to somebody. */
export const placesOf = (viewer: Actor): Place[] =>
  (Object.keys(places) as Place[]).filter(
    (place) => places[place].length === 0 || holds(viewer, places[place]),
  )
