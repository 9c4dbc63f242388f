import { demoCourt } from './demo-court.ts'
import { answersPerSecond } from './load.ts'
import { quantile, ratio, type Measure } from './measure.ts'
import { startProgram } from './temporary.ts'

const rounds = 5

/** How many tips a second the whole court takes in, each with its receipt, its key, its journal entry and its clocks. */
export const leadsPerSecond: Measure = {
  name: 'sealed tips taken in through HTTP',
  unit: 'a second',
  bar: 300,
  better: 'more',
  run: async () => {
    const { url } = await demoCourt()
    const all: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      all.push(await answersPerSecond(`${url}/api/v1/leads`, 'tips', 2))
    }
    return quantile(all, 0.5)
  },
}

/** The same against one insert of the same text behind the same router, on the same database. */
export const leadsAgainstInsert: Measure = {
  name: 'sealed tips / Hono with one bare insert',
  unit: 'ratio',
  bar: 0.04,
  better: 'more',
  run: async () => {
    const { url, databaseUrl } = await demoCourt()
    const bare = await startProgram('bench/rivals/bare-insert.ts', { DATABASE_URL: databaseUrl })
    const value = await ratio(
      () => answersPerSecond(`${url}/api/v1/leads`, 'tips'),
      () => answersPerSecond(bare.url, 'tips'),
    )
    await bare.stop()
    return value
  },
}
