import { demoCourt } from './demo-court.ts'
import { answersPerSecond } from './load.ts'
import { ratio, type Measure } from './measure.ts'
import { startProgram } from './temporary.ts'

/** The list of the API, against Hono with one prepared lookup of one row. */
export const jsonList: Measure = {
  name: 'JSON list / Hono with one prepared lookup',
  unit: 'ratio',
  bar: 0.8,
  better: 'more',
  async run() {
    const court = await demoCourt()
    const settings = { DATABASE_URL: court.databaseUrl }
    const lookup = await startProgram('bench/rivals/prepared-lookup.ts', settings)
    const value = await ratio(
      () => answersPerSecond(`${court.url}/api/v1/listings`),
      () => answersPerSecond(lookup.url),
    )
    await lookup.stop()
    return value
  },
}
