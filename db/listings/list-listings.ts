import { z } from 'zod'
import { readInput } from '../act.ts'
import { maybe, Text, Whole } from '../fields.ts'
import { decodeCursor, MomentPlace, pageLength, type Page } from '../page.ts'
import { courtCode } from '../people/court-code.ts'
import { asRefusal } from '../refuse-input.ts'
import { newestByDate } from './by-date.ts'
import { matchListings } from './match-listings.ts'
import type { ListingEntry } from './public-listings.ts'
import { pageOf } from './remembered-entries.ts'

/** What is looked for: words of a name or a number, a court by code or short name, a ground of art 1. */
export const ListingQuestion = z.strictObject({
  q: maybe(z.string()),
  court: maybe(Text(1, 20)),
  ground: maybe(Whole(1, 6)),
  after: maybe(z.string()),
  limit: maybe(Whole(1, pageLength.most)),
})
export type ListingQuestion = z.input<typeof ListingQuestion>

/** Published entries, newest first; with words, those that have them, by how exactly. */
export async function listListings(raw: ListingQuestion = {}): Promise<Page<ListingEntry>> {
  const asked = readInput(ListingQuestion, raw)
  const limit = asked.limit ?? pageLength.usual
  const court = asked.court === undefined ? undefined : await courtCode(asked.court)
  const words = asked.q?.trim()
  if (words) return matchListings({ ...asked, words, court, limit })
  const place = asked.after === undefined ? undefined : decodeCursor(MomentPlace, asked.after)
  const keys = await newestByDate({
    court,
    ground: asked.ground,
    at: place?.[0],
    id: place?.[1],
    limit: limit + 1,
  }).catch(asRefusal)
  return pageOf(keys, limit, (last) => [last.publishedAt.toISOString(), last.id]).catch(asRefusal)
}
