import type { Actor } from '../act.ts'
import { duties, mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { leadSteps, type LeadState } from './tables.ts'

/** What staff call a lead's state. */
export const leadStateNames: Record<LeadState, Says> = {
  received: { zh: '待受理', en: 'to be taken up' },
  acknowledged: { zh: '已受理', en: 'taken up' },
  dispatched: { zh: '已出警', en: 'officers on their way' },
  arrived: { zh: '已到现场', en: 'officers on the spot' },
  concluded: { zh: '已办结', en: 'concluded' },
}

/** What the informant sees of it: whether officers have left is never shown before it is over (seed 1 art 23, domain C-3). */
export const informantStates = {
  received: { zh: '已收到', en: 'received' },
  accepted: { zh: '已受理，正在依法办理', en: 'accepted and being handled according to law' },
  answered: { zh: '已答复', en: 'answered' },
} as const satisfies Record<string, Says>

export const informantState = {
  received: 'received',
  acknowledged: 'accepted',
  dispatched: 'accepted',
  arrived: 'accepted',
  concluded: 'answered',
} as const satisfies Record<LeadState, keyof typeof informantStates>

/** What was found out, as the desk records it. */
export const leadOutcomes = {
  confirmed: { zh: '已核实', en: 'confirmed' },
  notConfirmed: { zh: '核查未发现', en: 'not confirmed' },
  notUsed: { zh: '未采用', en: 'not used' },
} as const satisfies Record<string, Says>
export type LeadOutcome = keyof typeof leadOutcomes

/** The informant is told that a lead was confirmed or was not used, and nothing between. */
export const informantOutcome = (outcome: LeadOutcome): 'confirmed' | 'notUsed' =>
  outcome === 'confirmed' ? 'confirmed' : 'notUsed'

/** What a lead is about, as the form asks. */
export const leadCategoryNames = {
  property: { zh: '财产线索', en: 'property' },
  whereabouts: { zh: '下落线索', en: 'whereabouts' },
  breach: { zh: '违反限制消费令', en: 'breach of a consumption restriction' },
  refusal: { zh: '拒不执行判决、裁定', en: 'refusal to obey a judgment' },
  assistance: { zh: '有关单位不协助执行', en: 'a unit does not assist' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, Says>

/** Whether a step is in the drawing of the states. */
export const mayStep = (from: LeadState, to: LeadState): boolean =>
  (leadSteps[from] as readonly LeadState[]).includes(to)

/** A lead only moves along the drawing of its states. */
export function mustStep(from: LeadState, to: LeadState): void {
  if (mayStep(from, to)) return
  throw new Refusal('wrong-state', {
    state: leadStateNames[from].zh,
    stateEn: leadStateNames[from].en,
    act: leadStateNames[to].zh,
    actEn: leadStateNames[to].en,
  })
}

/** Who has a part in leads at all; an officer in those of his own cases. */
export const mustServeLeads = (by: Actor): Staff => mustHaveDuty(by, 'lead.serve')

/** Who is alarmed of urgent leads: who serves them, and those above whom the chain reaches (seed 1 art 25). */
export const mustHearAlarms = (by: Actor): Staff => mustHaveDuty(by, 'lead.alarm')

/** Whether somebody has a part in leads, and is not only told that nobody has left for one. */
export const servesLeads = (staff: Staff): boolean =>
  staff.roles.some((role) => (duties['lead.serve'] as readonly Role[]).includes(role))

/** Whether somebody sees every lead of the court, and not only those of his own cases. */
export const seesEveryLead = (staff: Staff): boolean =>
  staff.roles.includes('dutyOfficer') || staff.roles.includes('director')

/**
 * Duty officer and director read and answer every lead of their court, an officer those of his own cases, those handed to
 * him, and those that go along with one of these: by who he is, not by what he is called.
 */
export function mustHandleLead(
  by: Actor,
  lead: { court: string; officerId: string | null; handlers?: readonly string[] },
): Staff {
  const staff = mustServeLeads(by)
  mustBeOfCourt(staff, lead.court)
  if (seesEveryLead(staff) || lead.officerId === staff.staffId) return staff
  if (lead.handlers?.includes(staff.staffId)) return staff
  return mustHold(by, 'dutyOfficer', 'director')
}
