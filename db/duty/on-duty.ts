import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { staff } from '../people/tables.ts'
import { dutyShifts } from './tables.ts'

/** A shift as the desk shows it: who is alarmed, and the unit that goes out (seed 1 art 25(4)). */
export interface Shift {
  id: string
  staffId: string
  name: string
  from: Date
  to: Date
  clerk: string | null
  driver: string | null
  car: string | null
  bailiff: string | null
  version: number
}

export const shiftColumns = {
  id: dutyShifts.id,
  staffId: dutyShifts.staffId,
  name: staff.name,
  from: dutyShifts.from,
  to: dutyShifts.to,
  clerk: dutyShifts.clerk,
  driver: dutyShifts.driver,
  car: dutyShifts.car,
  bailiff: dutyShifts.bailiff,
  version: dutyShifts.version,
}

/** Who is on duty in a court at a moment (seed 1 arts 4 and 21: at every hour somebody is). */
export const onDuty = (reader: Reader, court: string, at: Date): Promise<Shift[]> =>
  reader
    .select(shiftColumns)
    .from(dutyShifts)
    .innerJoin(staff, eq(staff.id, dutyShifts.staffId))
    .where(
      and(
        eq(dutyShifts.court, court),
        isNull(dutyShifts.removedAt),
        lte(dutyShifts.from, at),
        gt(dutyShifts.to, at),
      ),
    )
    .orderBy(asc(dutyShifts.from), asc(staff.name))
