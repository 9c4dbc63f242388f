import type { Actor } from '../act.ts'
import { mustBeOfCourt, mustBeStaff, mustHold, type Staff } from '../people/rules.ts'
import type { Role } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { lawOf, type RuleId } from '../rulebooks/index.ts'
import type { PetitionOutcome } from './kinds.ts'
import { petitionStateNames, petitionSteps, type PetitionState } from './steps.ts'
import type { petitions } from './tables.ts'

export type Petition = typeof petitions.$inferSelect

/** Who has a part in the register; what a petition says is opened to fewer. */
const registrars: readonly Role[] = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
  'supervisor',
  'dutyOfficer',
]

/** Only who has a part in the register of petitions (seed 0 arts 1–3). */
export const mustServePetitions = (by: Actor): Staff => mustHold(by, ...registrars)

/** The first of some rules that binds a court: its own before the portal's. */
const ruleFor = (court: string, ...rules: readonly [RuleId, ...RuleId[]]): RuleId =>
  rules.find((rule) => [undefined, court].includes(lawOf(rule).court)) ?? rules.at(-1)!

const sees = (staff: Staff, { responsibleId }: Pick<Petition, 'responsibleId'>) =>
  staff.roles.includes('supervisor') || staff.staffId === responsibleId

/** Who petitioned, and what they wrote, is open to who handles it and to the supervisor alone (使用规则二十五（五）). */
export function mustReadPetition(by: Actor, petition: Petition): Staff {
  const staff = mustServePetitions(by)
  mustBeOfCourt(staff, petition.court)
  if (!sees(staff, petition)) throw new Refusal('petition-sealed')
  return staff
}

/** Who may say who is responsible: whoever is, the director, and the supervisor. */
export function mustReassign(by: Actor, petition: Petition): Staff {
  const staff = mustBeStaff(by)
  mustBeOfCourt(staff, petition.court)
  if (staff.staffId === petition.responsibleId) return staff
  return mustHold(by, 'director', 'supervisor')
}

/** Whether somebody may open a petition, for the list. */
export const mayRead = (by: Actor, petition: Pick<Petition, 'court' | 'responsibleId'>): boolean =>
  by.kind === 'staff' && by.court === petition.court && sees(by, petition)

/** A petition only moves along the drawing of its states. */
export function mustStepTo(from: PetitionState, to: PetitionState): void {
  const next: readonly PetitionState[] = petitionSteps[from]
  if (next.includes(to)) return
  throw new Refusal('wrong-state', {
    state: petitionStateNames[from].zh,
    stateEn: petitionStateNames[from].en,
    act: petitionStateNames[to].zh,
    actEn: petitionStateNames[to].en,
  })
}

/** Whether a written report is needed: for a repeat (seed 0 art 3), and for what was handed over (seed 1 arts 32–33). */
export const needsReport = ({ repeatOf, channel }: Pick<Petition, 'repeatOf' | 'channel'>) =>
  repeatOf !== null || channel === 'handedOver'

/** A petition is closed after its reply and, where one is needed, its written report (T24, T25). */
export function mustBeReadyToClose(petition: Petition): void {
  const { court, reply, written } = petition
  if (needsReport(petition) && !written) {
    throw new Refusal(
      petition.repeatOf !== null
        ? ruleFor(court, 'petition-report-humane', 'petition-report-needed')
        : ruleFor(court, 'petition-report-shibei', 'petition-report-needed'),
    )
  }
  if (!reply) throw new Refusal(ruleFor(court, 'petition-unanswered-humane', 'petition-unanswered'))
}

/** What was founded is put right, and the record says how (seed 1 art 35). */
export function mustSayWhatWasCorrected(
  court: string,
  outcome: PetitionOutcome,
  corrected: string | undefined,
): void {
  if (outcome !== 'corrected' || corrected) return
  throw new Refusal(ruleFor(court, 'petition-corrected-shibei', 'petition-corrected-how'), {}, [
    { field: 'corrected', says: { zh: '请写明纠正了什么', en: 'say what was put right' } },
  ])
}
