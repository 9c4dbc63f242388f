import type { Actor } from '../act.ts'
import { authoritiesOf } from '../rulebooks/index.ts'
import { store } from '../connection.ts'
import { dayOf } from '../time/days.ts'
import { isLeading, mustHold, type Staff } from './rules.ts'
import { roles, type Role } from './tables.ts'

/** Who keeps the files of cases. */
const keepers = ['officer', 'clerk', 'judge', 'director'] as const satisfies readonly Role[]

/**
 * Which offices do what, where no article names the office: the house's own division of work (design.md 2). Where the
 * law names it, the authority is in a rulebook. Acts and pages ask the same table.
 */
export const duties = {
  'case.open': ['officer', 'clerk'],
  'case.step': keepers,
  'case.tag': [...keepers, 'vicePresident', 'president'],
  'party.edit': ['officer', 'clerk'],
  'accessCode.issue': keepers,
  'seizure.keep': keepers,
  'letter.keep': ['clerk', 'officer', 'director'],
  'packet.serve': keepers,
  'suspension.keep': keepers,
  'objection.review': ['clerk', 'judge', 'director', 'vicePresident', 'president'],
  'money.keep': ['officer', 'clerk', 'director'],
  'consultation.keep': keepers,
  'promise.end': ['director'],
  'day.keep': [...keepers, 'vicePresident', 'dutyOfficer'],
  'week.gather': [...keepers, 'dutyOfficer'],
  'week.read': ['supervisor', 'vicePresident', 'director', 'president'],
  'performance.see': ['director', 'vicePresident', 'president', 'supervisor'],
  'lead.serve': ['dutyOfficer', 'director', 'officer'],
  'lead.alarm': ['dutyOfficer', 'director', 'officer', 'vicePresident', 'president'],
  'lead.retention': ['dutyOfficer', 'director', 'president'],
  'vault.ask': ['director', 'officer', 'dutyOfficer', 'vicePresident', 'president'],
  'vault.see': [
    'director',
    'officer',
    'dutyOfficer',
    'vicePresident',
    'president',
    'supervisor',
    'custodian',
  ],
  'court.import': ['officer', 'clerk', 'director', 'administrator'],
  'calendar.enter': ['administrator'],
} as const satisfies Record<string, readonly Role[]>
export type Duty = keyof typeof duties

/** Only who holds an office that has this duty today. */
export const mustHaveDuty = (by: Actor, duty: Duty): Staff => mustHold(by, ...duties[duty])

/**
 * What somebody's offices let them do today, by name: duties, and acts of the authorities that bind their court
 * (`listing.draft`). A page offers what is in it; every act asks again, and a record may stand in the way all the same.
 */
export function mayDo(by: Actor): string[] {
  if (by.kind !== 'staff') return []
  const has = (roles: readonly string[]) => by.roles.some((role) => roles.includes(role))
  const byLaw = Map.groupBy(authoritiesOf(by.court, dayOf(store().now())), ([, { act }]) => act)
  return [
    ...Object.entries(duties).filter(([, roles]) => has(roles)),
    ...[...byLaw].filter(([, rules]) => rules.every(([, { signers }]) => has(signers))),
  ].map(([name]) => name)
}

/** The offices that somebody may admit people in, and those that they may appoint people to (house rule 17). */
export function mayGive(by: Actor): { admits: Role[]; appoints: Role[] } {
  const may = mayDo(by)
  return {
    admits: roles.filter((role) => !isLeading(role) && may.includes('staff.admit')),
    appoints: roles.filter((role) =>
      may.includes(isLeading(role) ? 'office.appoint.leading' : 'office.appoint'),
    ),
  }
}
