import { recordStep } from '../cases/record-step.ts'
import type { StepCode } from '../cases/step-catalogue.ts'
import { addDays } from '../time/days.ts'
import { fileOne } from './demo-cases.ts'
import type { DemoCourt } from './demo-court.ts'
import { chances } from './invent.ts'

/** A case in which nothing was found yet: its applicant is asked to the consultation. */
export interface StuckCase {
  id: string
  filedOn: string
}

/** How long ago each was filed, and how many days the notice took: some of them longer than the ten that it may. */
const timetable: readonly (readonly [daysAgo: number, notice: number])[] = [
  [48, 9],
  [54, 14],
  [61, 13],
  [70, 7],
  [83, 16],
  [97, 19],
  [112, 12],
]

const firstNumber = 90_101

/** Files cases of one court in which no property was found, so that both pages of statistics have something to tell. */
export async function fileStuckCases({
  court,
  actors,
  today,
}: Omit<DemoCourt, 'cases'>): Promise<StuckCase[]> {
  const chance = chances(Number(court.code.slice(1)) + 7)
  const cases: StuckCase[] = []
  for (const [at, [daysAgo, notice]] of timetable.entries()) {
    const filedOn = addDays(today, -daysAgo)
    const { id, version: first } = await fileOne(court, actors, chance, filedOn, firstNumber + at)
    const steps: readonly (readonly [StepCode, number, string])[] = [
      ['N03', 2, '已确定承办人，联系电话见本页。'],
      ['N04', notice, '已发出执行通知书、报告财产令、财产申报表和风险告知书。'],
      ['N07', notice + 8, '已通过网络查控系统查询，没有反馈可供执行的财产。'],
    ]
    let version = first
    for (const [code, after, text] of steps) {
      const step = { caseFileId: id, code, doneOn: addDays(filedOn, after), text, version }
      version = (await recordStep(actors.officer, step)).version
    }
    cases.push({ id, filedOn })
  }
  return cases
}
