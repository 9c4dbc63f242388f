import { addDays, type CourtDate } from '../time/days.ts'
import type { ServiceMethod } from '../listings/tables.ts'

/**
 * The day on which something counts as served: the day it was handed over, or, published as an announcement, the
 * thirtieth day after that (民事诉讼法第九十五条).
 * @param day the day of service; of an announcement, the day it was published
 */
export const servedOnBy = (method: ServiceMethod, day: CourtDate): CourtDate =>
  method === 'announcement' ? addDays(day, 30) : day
