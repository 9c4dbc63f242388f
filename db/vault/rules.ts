import type { Actor } from '../act.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { holderRoles, type HolderRole, type OpeningReason, type OpeningState } from './tables.ts'

/** Why a name is asked for, as the informant reads it too. */
export const openingReasonNames: Record<OpeningReason, Says> = {
  payout: { zh: '发放赏金须核对身份', en: 'a reward is to be paid, and the person must be known' },
  law: { zh: '法律要求核实举报人', en: 'the law requires the informant to be known' },
  danger: {
    zh: '举报人面临危险，须联系保护',
    en: 'the informant is in danger and must be reached',
  },
  drill: { zh: '每月演练（不涉及任何人）', en: 'the monthly drill (about nobody)' },
}

export const openingStateNames: Record<OpeningState, Says> = {
  asked: { zh: '等待两半钥匙', en: 'waiting for both halves' },
  opened: { zh: '已开启', en: 'opened' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  refused: { zh: '被拒绝', en: 'refused' },
  lapsed: { zh: '已过期', en: 'lapsed' },
  destroyed: { zh: '记录已销毁', en: 'record destroyed' },
}

/** How long an opening may last at most. */
export const mostHours = 72

/** The vault is tried once a month. */
export const drillDays = 31

/** Who may ask for the name of an informant of this court. */
export function mustAskVault(by: Actor, court: string): Staff {
  const staff = mustHaveDuty(by, 'vault.ask')
  mustBeOfCourt(staff, court)
  return staff
}

/** Who has to do with the vault at all: those who may ask, and those who hold its keys. */
export const mustSeeVault = (by: Actor): Staff => mustHaveDuty(by, 'vault.see')

/** Only who holds one of the two offices today. */
export const mustHoldHalves = (by: Actor, role?: HolderRole): Staff =>
  mustHold(by, ...(role ? [role] : holderRoles))

interface Open {
  askedBy: string
  endsAt: Date
  closedAt: Date | null
}

/** Nothing of an opening is relayed after its hour, or after it was closed. */
export function mustRun({ closedAt, endsAt }: Open, now: Date): void {
  if (closedAt) throw new Refusal('opening-closed')
  if (endsAt <= now) throw new Refusal('opening-over')
}

/** A half is given by somebody other than the asker, and the two halves by two people. */
export function mustBeAnother(
  staff: Staff,
  opening: Open,
  given: readonly { staffId: string; role: HolderRole }[],
  role: HolderRole,
): void {
  if (opening.askedBy === staff.staffId) throw new Refusal('half-of-asker')
  if (given.some((half) => half.role === role)) throw new Refusal('half-given-once')
  if (given.some(({ staffId }) => staffId === staff.staffId)) {
    throw new Refusal('half-same-person')
  }
}
