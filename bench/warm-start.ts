import { join } from 'node:path'
import { quantile, type Measure } from './measure.ts'
import { startProgram, temporaryFolder } from './temporary.ts'

/** From the start of the process to a court that is ready, its data made by an earlier start. */
export const warmStart: Measure = {
  name: 'warm start to /readyz',
  unit: 's',
  bar: 4,
  better: 'less',
  async run() {
    const settings = { DATA_DIR: join(await temporaryFolder(), 'data') }
    const starts: number[] = []
    for (let round = 0; round < 4; round += 1) {
      const court = await startProgram('start.ts', settings, '/readyz')
      if (round > 0) starts.push(court.ready)
      await court.stop()
    }
    return quantile(starts, 0.5)
  },
}
