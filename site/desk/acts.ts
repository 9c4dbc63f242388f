import type { Actor } from '#db'
import { subjectFields, type FieldSpec } from './fields.ts'

export type Subject = keyof typeof subjectFields
export const subjects = Object.keys(subjectFields) as Subject[]

type Role = Extract<Actor, { kind: 'staff' }>['roles'][number]

const drafters = ['officer', 'clerk', 'judge', 'director'] as const

/** The acts on a record in the order of the work; which of them somebody may do is answered with the record. */
const order = [
  'check',
  'sign',
  'serve',
  'answer',
  'publish',
  'endorse',
  'edit',
  'correct',
  'remove',
  'lift',
  'close',
  'withdraw',
]

/** These end something for good, so their buttons are set apart. */
const final = ['remove', 'lift', 'close', 'withdraw']

export interface OfferedAct {
  act: string
  fields: readonly FieldSpec[]
  final: boolean
}

/** The forms of the acts that somebody may do, in the order of the work. */
export function formsOf(subject: Subject, acts: readonly string[]): OfferedAct[] {
  const fields: Record<string, readonly FieldSpec[]> = subjectFields[subject]
  return acts
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((act) => ({ act, fields: fields[act] ?? [], final: final.includes(act) }))
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
