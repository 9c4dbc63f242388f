import { openCase, issueAccessCode, type Actor } from '../db/index.ts'
import { dayOf } from '../db/time/days.ts'
import { staff } from './informant.ts'
import { clock } from './store.ts'

let drawn = 0

/** An invented identity number in the unassigned division 990101, with its check digit. */
export function inventedNumber(): string {
  drawn += 1
  const body = `9901011985030${String(1000 + drawn).padStart(4, '0')}`.slice(0, 17)
  const sum = [...body].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  )
  return body + '10X98765432'[sum % 11]
}

type Asked = Parameters<typeof openCase>[1]

/** Files a case as a clerk does, and gives what a party has in hand: the number and both access codes. */
export async function fileCase(
  court: string,
  other: Partial<Asked> = {},
  by: Actor = staff(court, 'clerk', 'officer'),
) {
  drawn += 1
  const filed = await openCase(by, {
    caseNumber: `（${dayOf(clock.now).slice(0, 4)}）${court}执${90_000 + drawn}号`,
    filedOn: dayOf(clock.now),
    cause: '民间借贷纠纷',
    basisNumber: `（2025）${court}民初${drawn}号`,
    basisCourt: '示范区人民法院',
    claim: '120000',
    officer: '周执',
    phone: '010-12368',
    applicantName: '陈一',
    applicantIdNumber: inventedNumber(),
    debtorName: '林二',
    debtorIdNumber: inventedNumber(),
    ...other,
  } as Asked)
  const code = async (role: 'applicant' | 'debtor') => {
    const { id } = filed.parties.find((party) => party.role === role)!
    return (await issueAccessCode(by, { partyId: id })).code
  }
  return { ...filed, by, applicantCode: await code('applicant'), debtorCode: await code('debtor') }
}
