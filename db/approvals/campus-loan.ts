import { fullYears, type CourtDate } from '../time/days.ts'
import type { Condition } from './gates.ts'

interface Debtor {
  kind: 'person' | 'unit'
  bornOn: CourtDate | null
  campusLoan: boolean | null
}

/** Nobody is a full-time student for ever: past this age it is not asked. */
const oldest = 30

/** A full-time student is neither listed nor restricted for a campus loan; the writer is asked of a young person (2019 意见). */
export const notCampusLoan = <Known extends { today: CourtDate }>(
  debtorOf: (known: Known) => Debtor,
): Condition<Known>[] => [
  {
    rule: 'campus-loan-student',
    by: 'signature',
    says: { zh: '不是全日制在校学生的“校园贷”', en: 'Not a full-time student’s campus loan' },
    concerns: (known) => debtorOf(known).campusLoan !== null,
    met: (known) => debtorOf(known).campusLoan !== true,
  },
  {
    rule: 'campus-loan-unanswered',
    by: 'signature',
    warns: true,
    says: {
      zh: '已确认是否属于在校学生的“校园贷”',
      en: 'It was asked whether this is a student’s campus loan',
    },
    concerns: (known) => {
      const { kind, bornOn } = debtorOf(known)
      return kind === 'person' && (bornOn === null || fullYears(bornOn, known.today) < oldest)
    },
    met: (known) => debtorOf(known).campusLoan !== null,
  },
]
