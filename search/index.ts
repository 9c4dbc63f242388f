import { asOf, Refusal, type ListingAnswer, type ListingQuery } from '#db'
import { embedded } from './embedded.ts'
import type { SearchEngine } from './engine.ts'

/** How long a search may take before the answer is “could not check”. */
const patience = 5_000

/**
 * Looks for entries of the list of defaulters.
 * @throws Refusal when the query itself cannot be read; a store that is away is the outcome `couldNotCheck`
 */
export const findListings = (query: ListingQuery): Promise<ListingAnswer> => findBy(embedded, query)

/** The same, by a given engine. */
export async function findBy(
  engine: SearchEngine,
  query: ListingQuery,
  wait = patience,
): Promise<ListingAnswer> {
  const told = { asOf: asOf(), engine: engine.name }
  const page = await withinPatience(engine.find(query), wait).catch(unlessAway)
  if (!page) return { outcome: 'couldNotCheck', ...told }
  return { outcome: page.rows.length > 0 ? 'found' : 'notFound', ...page, ...told }
}

/** Gives nothing when the time is over; what comes later is not waited for. */
async function withinPatience<T>(answer: Promise<T>, wait: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), wait)
  })
  answer.catch(() => {})
  return Promise.race([answer, over]).finally(() => clearTimeout(timer))
}

function unlessAway(error: unknown): undefined {
  if (error instanceof Refusal && error.kind === 'wait') return undefined
  throw error
}

export type { ListingAnswer, ListingQuery } from '#db'
