import { eq, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { readCaseNumber } from '../cases/case-number.ts'
import { decodeCursor, type Page } from '../page.ts'
import { checkUscc, readOrganisationCode } from '../people/identity.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { matchesByDate } from './by-date.ts'
import { looksLikeIdNumber } from './looks-like-id-number.ts'
import { publicListings as seen, type ListingEntry } from './public-listings.ts'
import { pageOf } from './remembered-entries.ts'
import { gramsOf, isGram, rarestOf, searchKey } from './search-key.ts'

/** How exactly an entry answers, best first. */
const tiers = ['number', 'equal', 'begins', 'contains'] as const
type Tier = (typeof tiers)[number]

const MatchPlace = z.tuple([z.enum(tiers), z.iso.datetime(), z.uuid()])
type MatchPlace = z.output<typeof MatchPlace>

interface Match {
  words: string
  court?: string | undefined
  ground?: number | undefined
  after?: string | undefined
  limit: number
}

const longest = 100

/**
 * Entries that answer to some words: a number in any spelling, or any part of a name. Equal ones come first,
 * then those that begin with the words, then those that contain them; within each the newest first.
 */
export async function matchListings(match: Match): Promise<Page<ListingEntry>> {
  const key = readWords(match.words)
  const number = asNumber(match.words)
  const place = match.after === undefined ? undefined : decodeCursor(MatchPlace, match.after)
  const found: { key: string; tier: Tier }[] = []
  for (const tier of tiersFor(number, place)) {
    const left = match.limit + 1 - found.length
    if (left === 0) break
    const next = await ofTier(tier, { ...match, key, number, limit: left }, place)
    found.push(...next.map((one) => ({ key: one, tier })))
  }
  const tierOf = ({ id }: ListingEntry) => found.find((one) => one.key.startsWith(id))!.tier
  const keys = found.map((one) => one.key)
  return pageOf(keys, match.limit, (last) => [
    tierOf(last),
    last.publishedAt.toISOString(),
    last.id,
  ]).catch(asRefusal)
}

/** Reads the words of a search, or says what is wrong with them. */
function readWords(words: string): string {
  const refuse = (why: string, whyEn: string) =>
    new Refusal('input-invalid', { field: 'q', why, whyEn }, [
      { field: 'q', says: { zh: why, en: whyEn } },
    ])
  if (!words.isWellFormed() || /[\u0000-\u001f\u007f]/.test(words)) {
    throw refuse('搜索内容含有无法识别的字符', 'the search has characters that cannot be read')
  }
  if (words.length > longest) {
    throw refuse(`搜索内容最多 ${longest} 个字`, `a search has at most ${longest} characters`)
  }
  if (looksLikeIdNumber(words) && !checkUscc(words)?.checked) {
    throw refuse(
      '请勿在搜索框输入完整身份证号码；核对本人请用“精确核对”',
      'please do not type a full identity number here; use the exact check instead',
    )
  }
  const key = searchKey(words)
  if (key === '' || key.length > longest) {
    throw refuse('请输入姓名、名称或号码', 'please enter a name or a number')
  }
  return key
}

/** The words as the number of a case or a decision, a unit's code or a masked number, where they are one. */
function asNumber(words: string): string | undefined {
  const unit = checkUscc(words)?.number ?? readOrganisationCode(words)
  const plain = words.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return (
    readCaseNumber(words) ?? unit ?? (/^[0-9A-Z]*\*+[0-9A-Z]*$/.test(plain) ? plain : undefined)
  )
}

/** Where to look: only by number when it is one, and from the tier where the last page ended. */
function tiersFor(number: string | undefined, place: MatchPlace | undefined): readonly Tier[] {
  const wanted = number ? tiers.slice(0, 1) : tiers.slice(1)
  return place ? wanted.slice(Math.max(0, wanted.indexOf(place[0]))) : wanted
}

async function ofTier(
  tier: Tier,
  match: Match & { key: string; number: string | undefined },
  place: MatchPlace | undefined,
): Promise<string[]> {
  const { key, number, court, ground, limit } = match
  const after = place?.[0] === tier ? place : undefined
  const query = (isGram(key) ? queries.ofGram : queries.ofLonger)[tier]
  const gram = tier === 'contains' ? await rarestOf(gramsOf(key)).catch(asRefusal) : ` ${key}`
  const from = { at: after?.[1], id: after?.[2] }
  return query({ key, gram, number, court, ground, ...from, limit }).catch(asRefusal)
}

const key = sql`${sql.placeholder('key')}::text`
const hasGram = sql`grams @> array[${sql.placeholder('gram')}::text]`
const common = {
  number: or(
    eq(seen.caseNumber, sql.placeholder('number')),
    eq(seen.maskedNumber, sql.placeholder('number')),
    eq(seen.decisionNumber, sql.placeholder('number')),
  )!,
  equal: sql`name_key = ${key}`,
}

// The planner knows how common each gram is, and how common each beginning is, but multiplies the two when asked both.
// So each query asks one of them, and compares the rest in what that finds.
const conditions: Record<'ofGram' | 'ofLonger', Record<Tier, SQL>> = {
  ofGram: {
    ...common,
    begins: sql`${hasGram} and name_key <> ${key}`,
    contains: sql`${hasGram} and not starts_with(name_key, ${key})`,
  },
  ofLonger: {
    ...common,
    begins: sql`starts_with(name_key, ${key}) and name_key <> ${key}`,
    contains: sql`${hasGram} and strpos(name_key, ${key}) > 1`,
  },
}

const queriesFor = (length: keyof typeof conditions) =>
  Object.fromEntries(
    tiers.map((tier) => [tier, matchesByDate(`match-${length}-${tier}`, conditions[length][tier])]),
  ) as Record<Tier, ReturnType<typeof matchesByDate>>

const queries = { ofGram: queriesFor('ofGram'), ofLonger: queriesFor('ofLonger') }
