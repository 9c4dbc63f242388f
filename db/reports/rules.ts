import type { Actor } from '../act.ts'
import { mustBeOfCourt, mustHold, type Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { Role } from '../people/tables.ts'
import { reportSteps, type ReportState } from './tables.ts'

export const reportKinds = ['correction', 'complaint'] as const
export type ReportKind = (typeof reportKinds)[number]

/**
 * A correction is the enforcement bureau's own matter; a complaint about its staff is the supervisor's alone, and one about
 * the supervisor the president's (domain C-8).
 */
const readers: Record<ReportKind, readonly Role[]> = {
  correction: ['clerk', 'judge', 'director'],
  complaint: ['supervisor', 'president'],
}

export const reportKindNames: Record<ReportKind, Says> = {
  correction: { zh: '更正申请', en: 'request for correction' },
  complaint: { zh: '举报', en: 'complaint' },
}

/** What staff call a report's state. */
export const reportStateNames: Record<ReportState, Says> = {
  received: { zh: '待审查', en: 'to be reviewed' },
  opened: { zh: '审查中', en: 'under review' },
  answered: { zh: '已答复', en: 'answered' },
}

/** What the sender sees of it: nothing of who has read it. */
export const senderStates = {
  received: { zh: '已收到', en: 'received' },
  answered: { zh: '已答复', en: 'answered' },
} as const satisfies Record<string, Says>

export const senderState = (state: ReportState): keyof typeof senderStates =>
  state === 'answered' ? 'answered' : 'received'

export const reportOutcomes = {
  founded: { zh: '情况属实', en: 'founded' },
  unfounded: { zh: '不予支持', en: 'not founded' },
  passedOn: { zh: '已转有权部门', en: 'passed on to who is competent' },
} as const satisfies Record<string, Says>
export type ReportOutcome = keyof typeof reportOutcomes

/** Who has a part in reports of this kind at all. */
export const mustReadReports = (by: Actor, kind: ReportKind): Staff =>
  mustHold(by, ...readers[kind])

/** What decides who reads a report. */
export interface Addressed {
  court: string
  kind: ReportKind
  aboutSupervisor: boolean
  accused: readonly string[]
}

/** The office that reads a complaint. */
const readerOf = ({ aboutSupervisor }: Pick<Addressed, 'aboutSupervisor'>): Role =>
  aboutSupervisor ? 'president' : 'supervisor'

/**
 * Who may open and answer this one. Neither who is complained of nor the officer of the case has any part in it, whatever
 * other offices they hold (domain C-8).
 */
export function mustReadReport(
  by: Actor,
  report: Addressed,
  officerId: string | null = null,
): Staff {
  if (report.kind === 'correction') {
    const staff = mustReadReports(by, report.kind)
    mustBeOfCourt(staff, report.court)
    return staff
  }
  const staff = mustHold(by, readerOf(report))
  mustBeOfCourt(staff, report.court)
  if (report.accused.includes(staff.staffId) || officerId === staff.staffId) {
    throw new Refusal('complaint-own')
  }
  return staff
}

/** A report is answered once. */
export function mustBeUnanswered(state: ReportState): void {
  const next: readonly ReportState[] = reportSteps[state]
  if (next.includes('answered')) return
  throw new Refusal('wrong-state', {
    state: reportStateNames[state].zh,
    stateEn: reportStateNames[state].en,
    act: '答复',
    actEn: 'answer',
  })
}

/** A founded complaint says what was put right (seed 1 arts 35 and 45(4)). */
export function mustSayWhatWasPutRight(
  kind: ReportKind,
  { outcome, corrected }: { outcome: ReportOutcome; corrected?: string | undefined },
): void {
  if (kind !== 'complaint' || outcome !== 'founded' || corrected) return
  throw new Refusal('complaint-corrected-how', {}, [
    { field: 'corrected', says: { zh: '请写明纠正了什么', en: 'say what was put right' } },
  ])
}
