import { z } from '@hono/zod-openapi'
import { checkExact, readListing, Refusal } from '#db'
import { findListings, type ListingQuery } from '#search'
import type { Direct } from '../direct.ts'
import type { Keep } from '../kept.ts'
import { mustBeThere } from './must-be-there.ts'
import type { Bytes } from '../page-cache.ts'
import { paging, question, sending, type Api } from './routes.ts'
import { pageBytes, rowWriter } from './rows.ts'
import { Checked, Listing, pageOf } from './schemas.ts'

const write = rowWriter(Listing)

const Query = z.strictObject({
  q: z.string().max(200).optional().openapi({ description: 'Name, number or case number' }),
  ground: z
    .string()
    .max(2)
    .optional()
    .openapi({ type: 'integer', description: '1 to 6 of art. 1' }),
  ...paging,
})

async function listingsJson(query: ListingQuery): Promise<Bytes> {
  const found = await findListings(query)
  if (found.outcome === 'couldNotCheck') throw new Refusal('store-away')
  return pageBytes(found, found.asOf, write)
}

/** The list for those who ask for it plainly. */
export const listingsDirectly: Direct = {
  fields: Object.keys(Query.shape),
  make: listingsJson,
}

/** Who is on the list: search and list, one entry, and the exact check. */
export function listings(api: Api, keep: Keep): void {
  question(
    api,
    {
      path: '/v1/listings',
      summary: 'Published entries of the list of defaulters, newest first, or those that match',
      query: Query,
      answer: pageOf(Listing),
      refusals: [400, 503],
    },
    (c, query) => keep(c, () => listingsJson(query)),
  )
  sending(
    api,
    {
      path: '/v1/listings/check',
      summary:
        'Whether somebody of this name and number is listed; compares the masked number alone',
      body: z.strictObject({ name: z.string(), idNumber: z.string() }),
      answer: Checked,
      refusals: [400, 413, 415, 429, 503],
    },
    (_, asked) => checkExact(asked),
  )
  question(
    api,
    {
      path: '/v1/listings/{id}',
      summary: 'One entry',
      query: z.strictObject({}),
      answer: Listing,
      refusals: [404, 410, 503],
    },
    (c) => keep(c, async () => write(mustBeThere(await readListing(c.req.param('id')!)))),
  )
}
