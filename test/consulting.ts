import { askAs, prepareConsultation } from '../db/index.ts'
import { fileCase } from './filed-case.ts'
import { shibei, staff } from './informant.ts'
import { clock, owner } from './store.ts'

export const officer = staff(shibei, 'officer')
export const director = staff(shibei, 'director')
export const plan = { at: '09:30', place: '第三法庭' }

/** Moves the clock of the court. */
export const at = (day: string, time = '10:00') => (clock.now = new Date(`${day}T${time}:00+08:00`))

/** Each month once, so that the tests of a file do not meet. */
let month = 0
export const nextMonth = (): string => {
  month += 1
  const year = 2027 + Math.floor((month - 1) / 12)
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
}

export const daysBefore = (day: string, count: number): string =>
  new Date(new Date(`${day}T12:00:00Z`).getTime() - count * 86_400_000).toISOString().slice(0, 10)

/** A month with a consultation and one case on its list. */
export async function prepared() {
  const own = nextMonth()
  at(`${own}-02`)
  const filed = await fileCase(shibei, { filedOn: daysBefore(`${own}-15`, 60) })
  const { id } = await prepareConsultation(officer, { month: own, ...plan })
  const detail = (await askAs(director).consultation(id))!
  const listed = detail.cases.find(({ caseFileId }) => caseFileId === filed.id)!
  return { id, month: own, filed, listed, version: detail.version }
}

export const listedNow = async (id: string, listedId: string) =>
  (await askAs(director).consultation(id))!.cases.find((one) => one.id === listedId)!

export const clocksOf = (rule: string) =>
  owner`select due_at, stopped_at from clocks where rule = ${rule} and court = ${shibei} order by due_at`
