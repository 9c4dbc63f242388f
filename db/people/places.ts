import type { Actor } from '../act.ts'
import { duties } from './duties.ts'
import type { Role } from './tables.ts'

const casework = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
] as const satisfies readonly Role[]
const readers = [...casework, 'supervisor', 'dutyOfficer'] as const satisfies readonly Role[]

/** The parts of the desk's menu. */
type Group = 'work' | 'publication' | 'records' | 'court'

/**
 * The places of the desk in the order of the menu: to which part each belongs, and the offices that have work there
 * (none named: everybody who signs in). The menu and the first page follow this table; each question asks again.
 */
const places = {
  home: { group: 'work', offices: [] },
  decisions: { group: 'work', offices: [...casework, 'supervisor'] },
  leads: { group: 'work', offices: ['dutyOfficer', 'director', 'officer'] },
  vault: {
    group: 'work',
    offices: [
      'director',
      'officer',
      'dutyOfficer',
      'vicePresident',
      'president',
      'supervisor',
      'custodian',
    ],
  },
  duty: {
    group: 'work',
    offices: ['dutyOfficer', 'officer', 'clerk', 'director', 'vicePresident', 'president'],
  },
  rewards: { group: 'work', offices: casework },
  clocks: { group: 'work', offices: readers },
  day: { group: 'work', offices: duties['day.keep'] },
  consultations: { group: 'work', offices: [...casework, 'supervisor'] },
  corrections: { group: 'work', offices: ['clerk', 'judge', 'director'] },
  petitions: { group: 'work', offices: readers },
  complaints: { group: 'work', offices: ['supervisor', 'president'] },
  surveys: { group: 'work', offices: ['supervisor'] },
  listings: { group: 'publication', offices: casework },
  restrictions: { group: 'publication', offices: casework },
  bounties: { group: 'publication', offices: casework },
  notices: { group: 'publication', offices: casework },
  cases: { group: 'records', offices: readers },
  seizures: { group: 'records', offices: readers },
  retention: { group: 'records', offices: ['dutyOfficer', 'director', 'president'] },
  suspensions: { group: 'records', offices: readers },
  money: { group: 'records', offices: readers },
  notifications: { group: 'records', offices: readers },
  letters: { group: 'records', offices: duties['letter.keep'] },
  templates: { group: 'records', offices: readers },
  import: { group: 'records', offices: ['officer', 'clerk', 'director', 'administrator'] },
  staff: { group: 'records', offices: ['administrator', 'director', 'president', 'supervisor'] },
  calendar: { group: 'records', offices: [] },
  performance: {
    group: 'court',
    offices: ['director', 'vicePresident', 'president', 'supervisor'],
  },
  delegations: { group: 'court', offices: [...casework, 'supervisor'] },
  authority: { group: 'court', offices: [] },
  rules: { group: 'records', offices: [] },
} as const satisfies Record<string, { group: Group; offices: readonly Role[] }>
export type Place = keyof typeof places

/** The places of the desk that somebody's offices of today have work in, each with its part of the menu. */
export function placesOf(by: Actor): { place: Place; group: Group }[] {
  if (by.kind !== 'staff') return []
  return (Object.keys(places) as Place[])
    .map((place) => ({ place, ...places[place] }))
    .filter(
      ({ offices }) =>
        offices.length === 0 ||
        by.roles.some((role) => (offices as readonly Role[]).includes(role)),
    )
    .map(({ place, group }) => ({ place, group }))
}
