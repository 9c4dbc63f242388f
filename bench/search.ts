import postgres from 'postgres'
import { findListings, type ListingQuery } from '#search'
import { inventedName, inventedNumber } from './many-cases.ts'
import { quantile, type Measure } from './measure.ts'
import { inEmptyCourt } from './temporary.ts'

const entries = 100_000
const questions = 600

/** A search among many entries: whole names, names of two characters, parts of names, misses, case numbers. */
export const search: Measure = {
  name: `search over ${entries.toLocaleString('en')} listings, p95`,
  unit: 'ms',
  bar: 20,
  better: 'less',
  run: () =>
    inEmptyCourt('many_listings', async (url) => {
      await writeListings(url)
      for (let n = 0; n < 50; n += 1) await timed(question(n * 7))
      const times: number[] = []
      for (let n = 0; n < questions; n += 1) times.push(await timed(question(n)))
      return quantile(times, 0.95)
    }),
}

async function timed(query: ListingQuery): Promise<number> {
  const began = performance.now()
  const answer = await findListings(query)
  const took = performance.now() - began
  if (answer.outcome === 'couldNotCheck') throw new Error('The search could not check.')
  return took
}

const twoOf = (n: number) => inventedName(n).slice(0, 2)

/** The kinds of question in turns; the numbers are spread over all entries. */
function question(n: number): ListingQuery {
  const entry = 1 + ((n * 7919) % entries)
  const kinds: ListingQuery[] = [
    { q: inventedName(entry) },
    { q: inventedName(entry - (entry % 3)) },
    { q: twoOf(entry), ground: 1 + (n % 6) },
    { q: inventedName(entry).slice(-2) },
    { q: inventedName(entry).slice(0, 1) },
    { q: `${twoOf(entry)}卍` },
    { q: `(2025) 鲁0203 执 ${entry} 号` },
    { q: inventedName(entry), court: '鲁0203' },
    { ground: 1 + (n % 6) },
    {},
  ]
  return kinds[n % kinds.length]!
}

/** Published entries as they would lie there after years of work; written at one go by the database's owner. */
async function writeListings(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const numbers = Array.from({ length: entries }, (_, n) => n + 1)
  const names = numbers.map(inventedName)
  const ids = numbers.map(inventedNumber)
  await sql`
    insert into case_files (id, court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at)
    values (gen_random_uuid(), '鲁0203', '（2025）鲁0203执1号', '2025-01-02', '买卖合同纠纷',
      '（2024）鲁0203民初1号', '青岛市市北区人民法院', 100, now())`
  await sql`
    create temp table wanted as
    select l.*, gen_random_uuid() as party
    from unnest(${numbers}::int[], ${names}::text[], ${ids}::text[]) as l (n, name, number)`
  await sql`
    insert into parties (id, court, case_file_id, role, name, kind, id_type, person_key)
    select w.party, f.court, f.id, 'debtor', w.name, 'person', 'idCard', int4send(w.n) from case_files f, wanted w`
  await sql`
    insert into listings (id, court, case_file_id, party_id, state, name, kind, sex, born_on, id_number,
      masked_number, case_number, filed_on, basis_number, basis_court, duty, performance, grounds, exclusions,
      decision_number, decided_on, served_on, published_at, public_number, salt)
    select gen_random_uuid(), f.court, f.id, w.party, 'published', w.name, 'person', 'male', '1980-01-01',
      w.number, overlay(w.number placing '****' from 11 for 4), '（2025）鲁0203执' || w.n || '号', '2025-01-02',
      '（2024）鲁0203民初1号', '青岛市市北区人民法院', '偿还本金', 'none', to_jsonb(array[1 + w.n % 6]), '{}',
      '（2025）鲁0203执失' || w.n || '号', '2025-02-03', '2025-02-04',
      timestamptz '2025-03-01' + w.n * interval '1 minute', w.n, '\\x00'
    from case_files f, wanted w`
  await sql`vacuum analyze listings`
  await sql.end()
}
