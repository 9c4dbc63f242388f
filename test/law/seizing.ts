import { askAs, recordSeizure, type Actor } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei } from '../informant.ts'
import { clock } from '../store.ts'

export const portal = { kind: 'portal' } as const
export const at = (day: string, time = '10:00') => (clock.now = new Date(`${day}T${time}:00+08:00`))
export type New = Parameters<typeof recordSeizure>[1]

export async function caseOn(day: string, court = shibei) {
  at(day)
  return fileCase(court)
}
export type Filed = Awaited<ReturnType<typeof caseOn>>
export const versionOf = async ({ by, id }: Filed) => (await askAs(by).caseFile(id))!.version

export async function seize(filed: Filed, other: Partial<New> = {}) {
  return recordSeizure(filed.by, {
    caseFileId: filed.id,
    kind: 'deposit',
    what: '某银行尾号8899账户',
    from: '2026-03-02',
    until: '2027-03-02',
    number: '（2026）鲁0203执1号之一',
    version: await versionOf(filed),
    ...other,
  } as New)
}
export const clocksOf = async (filed: Filed, rule: string) =>
  (await askAs(filed.by).caseFile(filed.id))!.clocks.filter((one) => one.rule === rule)
export const stepsOf = async (filed: Filed) =>
  (await askAs(filed.by).caseFile(filed.id))!.steps.filter(({ code }) => code === 'N10')
export const rowsOf = (filed: Filed) => askAs(filed.by).seizuresOfCase(filed.id)
export const partyOf = async (filed: Filed, role: string): Promise<Actor> => {
  const { id: partyId } = filed.parties.find((party) => party.role === role)!
  return { kind: 'party', partyId, caseFileId: filed.id, court: shibei }
}
