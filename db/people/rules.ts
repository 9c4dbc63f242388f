import type { Actor } from '../act.ts'
import { Refusal } from '../refusal.ts'
import type { Role } from './tables.ts'

export type Staff = Extract<Actor, { kind: 'staff' }>

export const roleNames: Record<Role, { zh: string; en: string }> = {
  officer: { zh: '执行员', en: 'officer' },
  clerk: { zh: '书记员', en: 'clerk' },
  judge: { zh: '法官', en: 'judge' },
  director: { zh: '局长', en: 'director' },
  vicePresident: { zh: '分管院长', en: 'vice president' },
  president: { zh: '院长', en: 'president' },
  supervisor: { zh: '监察', en: 'supervisor' },
  dutyOfficer: { zh: '值班人员', en: 'duty officer' },
  custodian: { zh: '保密员', en: 'custodian' },
  administrator: { zh: '系统管理员', en: 'administrator' },
}

/** The offices that sign, watch over a court, and confirm a reset of a sign-in (house rule 17). */
const leadingOffices: readonly Role[] = ['director', 'vicePresident', 'president', 'supervisor']
export const isLeading = (role: Role): boolean => leadingOffices.includes(role)

/** Only a signed-in member of staff. */
export function mustBeStaff(by: Actor): Staff {
  if (by.kind !== 'staff') throw new Refusal('sign-in-needed')
  return by
}

/** Only who holds one of these offices today. */
export function mustHold(by: Actor, ...roles: readonly Role[]): Staff {
  const staff = mustBeStaff(by)
  if (staff.firstPassword) throw new Refusal('first-password')
  if (!roles.some((role) => staff.roles.includes(role))) {
    throw new Refusal('role-needed', {
      roles: roles.map((role) => roleNames[role].zh).join('、'),
      rolesEn: roles.map((role) => roleNames[role].en).join(', '),
    })
  }
  return staff
}

/** Staff of one court neither see nor touch what is another's. */
export function mustBeOfCourt(by: Actor, court: string): void {
  if (mustBeStaff(by).court !== court) throw new Refusal('other-court')
}
