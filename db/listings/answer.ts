import type { ListingEntry } from './public-listings.ts'

/** What somebody looks for on the list of defaulters. */
export interface ListingQuery {
  q?: string | undefined
  court?: string | undefined
  ground?: number | string | undefined
  cursor?: string | undefined
  limit?: number | string | undefined
}

export type SearchEngineName = 'embedded' | 'meilisearch'

interface Told {
  asOf: Date
  engine: SearchEngineName
}

/** Three answers that are never confused: found, not found, could not check (domain Y2). */
export type ListingAnswer =
  | (Told & { outcome: 'found' | 'notFound'; rows: ListingEntry[]; next?: string })
  | (Told & { outcome: 'couldNotCheck' })

export type FindListings = (query: ListingQuery) => Promise<ListingAnswer>
