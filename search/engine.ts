import type { ListingEntry, ListingQuery, Page, SearchEngineName } from '#db'

/** What finds entries. An engine that cannot answer throws; it never answers with less than there is. */
export interface SearchEngine {
  name: SearchEngineName
  find(query: ListingQuery): Promise<Page<ListingEntry>>
}
