import type { Staff } from '../people/rules.ts'
import { hiddenFrom } from '../time/my-clocks.ts'

/**
 * Of what is counted in a court, the names whose small numbers would tell somebody that a complaint was made: the time
 * limits of those who answer for them, and the totals over all of them (domain C-8, seed 1 art 45).
 */
export function countsHiddenFrom(staff: Staff): ReadonlySet<string> {
  const reads = staff.roles.includes('supervisor') || staff.roles.includes('president')
  return new Set([
    ...hiddenFrom(staff),
    // Beside the supervisor's own limits the total would tell of those about the supervisor.
    ...(staff.roles.includes('president') ? [] : ['answer.complaint']),
    ...(reads ? [] : ['complaint-own', 'complaint-about-staff']),
  ])
}
