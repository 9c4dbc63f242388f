import type { Staff } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { authoritiesOf } from '../rulebooks/index.ts'
import type { CourtDate } from '../time/days.ts'

/**
 * Objections and suits are reviewed outside the enforcement bureau where the court's rules say so, and never recorded
 * by who handles the case (domain 1.2 A15).
 */
export function mustBeOutside(
  { staffId, roles }: Staff,
  file: { court: string; officerId: string | null },
  day: CourtDate,
): void {
  const outside = authoritiesOf(file.court, day).filter(([, { act }]) => act === 'step.N24')
  if (outside.length === 0) return
  const allowed = outside.every(([, { signers }]) =>
    signers.some((role) => (roles as readonly string[]).includes(role)),
  )
  if (!allowed || file.officerId === staffId) throw new Refusal('objection-outside')
}
