import { demoCourt } from './demo-court.ts'
import { answersPerSecond } from './load.ts'
import { ratio, type Measure } from './measure.ts'
import { startProgram } from './temporary.ts'

/** How fast the API's list is against Hono with one prepared lookup of one row. */
async function againstOneLookup(way: 'same' | 'elsewhere'): Promise<number> {
  const court = await demoCourt()
  const settings = { DATABASE_URL: court.databaseUrl }
  const lookup = await startProgram('bench/rivals/prepared-lookup.ts', settings)
  const value = await ratio(
    () => answersPerSecond(`${court.url}/api/v1/listings`, way),
    () => answersPerSecond(lookup.url),
  )
  await lookup.stop()
  return value
}

/** The list as it is served: from memory, as long as nothing public changes. */
export const jsonList: Measure = {
  name: 'JSON list / Hono with one prepared lookup',
  unit: 'ratio',
  bar: 0.8,
  better: 'more',
  run: () => againstOneLookup('same'),
}

/** Another page of the list at each request, so that every one is asked of the database. */
export const freshJsonList: Measure = {
  name: 'JSON list never asked for before / the same lookup',
  unit: 'ratio',
  bar: 0.8,
  better: 'more',
  run: () => againstOneLookup('elsewhere'),
}
