import type { parties } from '../cases/tables.ts'
import { fullYears, type CourtDate } from '../time/days.ts'
import { checkIdCard } from './identity.ts'

type Person = Pick<typeof parties.$inferSelect, 'kind' | 'idType' | 'idNumber' | 'bornOn'>

/** When a party was born, by the identity card where there is one; a unit never was. */
export function bornOnOf({ kind, idType, idNumber, bornOn }: Person): CourtDate | null {
  if (kind === 'unit') return null
  const card = idType === 'idCard' && idNumber ? checkIdCard(idNumber) : undefined
  return card?.bornOn ?? bornOn
}

/** Whether somebody was eighteen on a day. On the eighteenth birthday itself nobody is yet. */
export const isAdult = (bornOn: CourtDate, on: CourtDate): boolean => fullYears(bornOn, on) >= 18
