import { randomUUID } from 'node:crypto'
import { openCase, recordStep, type Actor } from '#db'
import { dayOf } from '../db/time/days.ts'
import { inventedNumber } from './many-cases.ts'
import { quantile, type Measure } from './measure.ts'
import { inEmptyCourt } from './temporary.ts'

const clerk: Actor = {
  kind: 'staff',
  staffId: randomUUID(),
  court: '鲁0203',
  name: '沈敏',
  roles: ['clerk', 'officer'],
}

/** A court's process has been at work for a while: its code is compiled, and each connection has planned its statements. */
const warmUp = 60
const rounds = 60
const casesOfRound = 10

/**
 * How much longer an act takes that starts a clock and stops another than one that moves none: the same act on the same
 * kind of case, in turns. 确定承办人 stops one limit and starts the next; 送达情况 touches none.
 */
export const clockOverhead: Measure = {
  name: 'what its clocks add to an act',
  unit: '%',
  bar: 15,
  better: 'less',
  run: () =>
    inEmptyCourt('clock_overhead', async () => {
      const added: number[] = []
      for (let number = 0; number < warmUp + rounds; number += 1) added.push(await round(number))
      return Math.max(0, 100 * quantile(added.slice(warmUp), 0.5))
    }),
}

/** Some new cases, in each of which both steps are recorded; the part by which the one with clocks took longer. */
async function round(number: number): Promise<number> {
  let withClocks = 0
  let without = 0
  for (let at = 0; at < casesOfRound; at += 1) {
    const filed = await file(number * casesOfRound + at)
    const steps = at % 2 ? (['N03', 'N05'] as const) : (['N05', 'N03'] as const)
    for (const [order, code] of steps.entries()) {
      const took = await timed({ ...filed, version: filed.version + order, code })
      if (code === 'N03') withClocks += took
      else without += took
    }
  }
  return withClocks / without - 1
}

const today = dayOf(new Date())

async function file(n: number): Promise<{ caseFileId: string; version: number }> {
  const { id } = await openCase(clerk, {
    caseNumber: `（${today.slice(0, 4)}）鲁0203执${n + 1}号`,
    filedOn: today,
    cause: '买卖合同纠纷',
    basisNumber: `（2024）鲁0203民初${n + 1}号`,
    basisCourt: '青岛市市北区人民法院',
    claim: '120000',
    applicantName: '陈一',
    applicantIdNumber: inventedNumber(2 * n),
    debtorName: '林二',
    debtorIdNumber: inventedNumber(2 * n + 1),
  } as Parameters<typeof openCase>[1])
  return { caseFileId: id, version: 1 }
}

async function timed(
  step: Pick<Parameters<typeof recordStep>[1], 'caseFileId' | 'code' | 'version'>,
): Promise<number> {
  const began = performance.now()
  await recordStep(clerk, { ...step, doneOn: today, text: '已依法办理。' })
  return performance.now() - began
}
