import { z } from 'zod'
import { readInput } from '../act.ts'
import { maybe, Text, Whole } from '../fields.ts'
import { cutPage, decodeCursor, MomentPlace, pageLength, type Page } from '../page.ts'
import { courtCode } from '../people/court-code.ts'
import { asRefusal } from '../refuse-input.ts'
import { listingsByDate } from './by-date.ts'
import { matchListings } from './match-listings.ts'
import type { ListingEntry } from './public-listings.ts'
import { entriesOf } from './remembered-entries.ts'

/** What is looked for: words of a name or a number, a court by code or short name, a ground of art 1. */
export const ListingQuestion = z.strictObject({
  q: maybe(z.string()),
  court: maybe(Text(1, 20)),
  ground: maybe(Whole(1, 6)),
  after: maybe(z.string()),
  limit: maybe(Whole(1, pageLength.most)),
})
export type ListingQuestion = z.input<typeof ListingQuestion>

const newest = listingsByDate('listings')

/** Published entries, newest first; with words, those that have them, by how exactly. */
export async function listListings(raw: ListingQuestion = {}): Promise<Page<ListingEntry>> {
  const asked = readInput(ListingQuestion, raw)
  const limit = asked.limit ?? pageLength.usual
  const court = asked.court === undefined ? undefined : await courtCode(asked.court)
  const words = asked.q?.trim()
  if (words) return matchListings({ ...asked, words, court, limit })
  const place = asked.after === undefined ? undefined : decodeCursor(MomentPlace, asked.after)
  const { ground } = asked
  const keys = await newest({ court: !!court, ground: !!ground, after: !!place })
    .execute({ court, ground, at: place?.[0], id: place?.[1], limit: limit + 1 })
    .catch(asRefusal)
  const page = cutPage(keys, limit, (last) => [last.publishedAt.toISOString(), last.id])
  return { ...page, rows: await entriesOf(page.rows).catch(asRefusal) }
}
