/** Adds what is filled in to an address as its query. */
export function withQuery(address: string, added: Record<string, string | undefined>): string {
  const [path = '', query] = address.split('?')
  const search = new URLSearchParams(query)
  for (const [name, value] of Object.entries(added)) if (value) search.set(name, value)
  return search.size > 0 ? `${path}?${search}` : path
}

/** The query of the page's own address; the request's host is never trusted for anything. */
export const queryOf = (path: string) => new URLSearchParams(path.split('?')[1] ?? '')

/** What was filled in, without the empty fields. */
export const filled = <Query extends Record<string, string>>(query: Query): Partial<Query> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Partial<Query>
