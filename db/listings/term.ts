import { addDays, addMonths, type CourtDate } from '../time/days.ts'

/**
 * The last day of a term of years that begins on a day (第二条). The first day counts, so that an entry is never
 * shown a day longer than either reading of the term allows.
 */
export const lastDayOfTerm = (from: CourtDate, years: number): CourtDate =>
  addDays(addMonths(from, years * 12), -1)

/** Whether a term is one that the grounds allow: none for ground (1) alone, else two years, up to five at most. */
export function termIsLawful(grounds: readonly number[], years: number | null): boolean {
  const onlyUnwilling = grounds.every((ground) => ground === 1)
  if (years === null) return grounds.includes(1)
  if (onlyUnwilling) return false
  const longer = grounds.length > 1 || grounds.includes(2)
  return years === 2 || (longer && years >= 3 && years <= 5)
}
