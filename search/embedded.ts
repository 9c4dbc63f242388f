import { listListings } from '#db'
import type { SearchEngine } from './engine.ts'

/** The engine in the store itself: right in the same transaction, and without a feed. */
export const embedded: SearchEngine = {
  name: 'embedded',
  find: ({ cursor, ground, limit, ...query }) =>
    listListings({ ...query, ground, limit, after: cursor }),
}
