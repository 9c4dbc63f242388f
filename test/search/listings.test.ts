import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ListingQuery } from '../../db/index.ts'
import { searchKey } from '../../db/listings/search-key.ts'
import { findListings } from '../../search/index.ts'
import { shibei, useCourts, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

/** Name, court, ground, and how many days ago it was published. */
const entries: [name: string, court: string, ground: number, age: number, unit?: true][] = [
  ['张伟', shibei, 1, 9],
  ['张伟', yuhuatai, 2, 3],
  ['张伟丽', shibei, 4, 2],
  ['王张伟', shibei, 4, 1],
  ['张三', shibei, 3, 5],
  ['张三丰', shibei, 3, 4],
  ['𠮷田一', shibei, 3, 6],
  ['阿不都·热合曼', shibei, 5, 7],
  ['ＡＢＣ（青岛）贸易有限公司', shibei, 4, 8, true],
  ['青岛岩石网络科技有限公司', yuhuatai, 4, 10, true],
  ['欧阳张张', shibei, 6, 11],
  ['百分%贸易_公司', shibei, 6, 12, true],
]

const numberOf = (n: number) => `（2026）鲁0203执${90_001 + n}号`

async function publish(n: number, [name, court, ground, age, unit]: (typeof entries)[number]) {
  const kind = unit ? 'unit' : 'person'
  const [file] = await owner`
    insert into case_files (court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at)
    values (${court}, ${numberOf(n)}, '2026-01-05', '借款', '（2025）民初1号', '某法院', 1, now()) returning id`
  const [party] = await owner`
    insert into parties (court, case_file_id, role, name, kind, id_type, person_key)
    values (${court}, ${file!['id'] as string}, 'debtor', ${name}, ${kind}, 'idCard', ${Buffer.from([n])}) returning id`
  const masked = unit ? `91990101MA0TE5T${16 + n}N` : `9901011985****00${10 + n}`
  await owner`
    insert into listings (court, case_file_id, party_id, state, name, kind, born_on, id_number, masked_number, case_number,
      filed_on, basis_number, basis_court, duty, performance, grounds, exclusions, decision_number, decided_on, served_on,
      published_at, public_number, salt)
    values (${court}, ${file!['id'] as string}, ${party!['id'] as string}, 'published', ${name}, ${kind}, '1985-01-01', 'x', ${masked},
      ${numberOf(n)}, '2026-01-05', '（2025）民初1号', '某法院', '还款', 'none', ${[ground] as never}, '{}',
      ${`（2026）鲁0203执失${n}号`}, '2026-02-01', '2026-02-02', now() - ${age} * interval '1 day', ${n}, '\\x00')`
}

beforeAll(async () => {
  for (const [n, entry] of entries.entries()) await publish(n, entry)
  await owner`analyze listings`
})

/** The names that answer, in order. */
async function found(query: ListingQuery): Promise<string[]> {
  const answer = await findListings(query)
  if (answer.outcome === 'couldNotCheck') throw new Error('could not check')
  expect(answer).toMatchObject({ engine: 'embedded', asOf: expect.any(Date) as Date })
  expect(answer.outcome).toBe(answer.rows.length > 0 ? 'found' : 'notFound')
  return answer.rows.map(({ name }) => name)
}

describe('names are found by any part, the most exact first, then the newest', () => {
  test.each<[string, string[]]>([
    ['张伟', ['张伟', '张伟', '张伟丽', '王张伟']],
    ['张三', ['张三', '张三丰']],
    ['张', ['张伟丽', '张伟', '张三丰', '张三', '张伟', '王张伟', '欧阳张张']],
    ['丰', ['张三丰']],
    ['三丰', ['张三丰']],
    ['𠮷', ['𠮷田一']],
    ['𠮷田', ['𠮷田一']],
    ['有限公司', ['ＡＢＣ（青岛）贸易有限公司', '青岛岩石网络科技有限公司']],
    ['青岛', ['青岛岩石网络科技有限公司', 'ＡＢＣ（青岛）贸易有限公司']],
    ['岩石网络', ['青岛岩石网络科技有限公司']],
    ['李四', []],
    ['章伟', []],
  ])('%s → %j', async (q, names) => {
    expect(await found({ q })).toEqual(names)
  })

  test.each([
    [' 张 三 ', '张三'],
    ['abc(青岛)', 'ＡＢＣ（青岛）贸易有限公司'],
    ['ＡＢＣ', 'ＡＢＣ（青岛）贸易有限公司'],
    ['阿不都热合曼', undefined],
    ['阿不都•热合曼', '阿不都·热合曼'],
    ['阿不都．热合曼', '阿不都·热合曼'],
    ['\u200f张\u200b三\u202e', '张三'],
  ])('“%s” is compared without width, spaces and unseen marks', async (q, name) => {
    expect((await found({ q }))[0]).toBe(name)
  })
})

describe('numbers', () => {
  test.each([
    ['（2026）鲁0203执90005号', '张三'],
    ['(2026)鲁0203执90005', '张三'],
    ['［２０２６］ 鲁０２０３ 执 ９０００５ 号', '张三'],
    ['〔2026〕鲁0203执失5号', '张三丰'],
    ['9901011985****0014', '张三'],
    ['９９０１０１１９８５＊＊＊＊００１４', '张三'],
    ['91990101MA0TE5T24N', 'ＡＢＣ（青岛）贸易有限公司'],
    ['91990101ma0te5t24n', 'ＡＢＣ（青岛）贸易有限公司'],
  ])('%s finds its entry', async (q, name) => {
    expect(await found({ q })).toEqual([name])
  })

  test('a full identity number is refused, also a mistyped one, and is not repeated', async () => {
    for (const q of ['990101198510200027', '9901011985 1020 0028']) {
      const refusal = await findListings({ q }).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ rule: 'input-invalid', fields: [{ field: 'q' }] })
      expect(JSON.stringify(refusal)).not.toContain('19851020')
    }
  })
})

describe('narrowed', () => {
  test('by court, by code or short name, and by ground', async () => {
    expect(await found({ q: '张伟', court: shibei })).toEqual(['张伟', '张伟丽', '王张伟'])
    expect(await found({ q: '张伟', court: 'shibei', ground: '4' })).toEqual(['张伟丽', '王张伟'])
    expect(await found({ court: 'yuhuatai' })).toEqual(['张伟', '青岛岩石网络科技有限公司'])
    expect(await found({ ground: 3 })).toEqual(['张三丰', '张三', '𠮷田一'])
  })

  test('an unknown court or ground is refused, not answered with nothing', async () => {
    for (const query of [{ court: '鲁9999' }, { ground: 7 }, { ground: 'x' }, { limit: 0 }]) {
      await expect(findListings(query)).rejects.toMatchObject({ rule: 'input-invalid' })
    }
  })
})

describe('pages', () => {
  const pages = async (query: ListingQuery, between?: () => Promise<unknown>) => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const answer = await findListings({ ...query, cursor })
      if (answer.outcome === 'couldNotCheck') throw new Error('could not check')
      names.push(...answer.rows.map(({ name }) => name))
      cursor = answer.next
      await between?.()
    } while (cursor)
    return names
  }

  test('show each entry once, across the kinds of exactness and in any length', async () => {
    for (const limit of [1, 2, 3, 100]) {
      expect(await pages({ q: '张', limit })).toEqual(await found({ q: '张' }))
      expect(await pages({ limit })).toEqual(await found({ limit: 100 }))
    }
  })

  test('stay in order while entries come', async () => {
    const before = await found({ q: '张' })
    let n = 60
    const names = await pages({ q: '张', limit: 2 }, () =>
      publish((n += 1), ['张新', shibei, 4, 0]),
    )
    // Whoever begins with the words and is newer comes before the place that the reader has reached.
    expect(names.filter((name) => name !== '张新')).toEqual(before)
    await owner`update listings set state = 'removed' where name = '张新'`
  })

  test('a mark that is not ours, or another question’s, is refused or starts again', async () => {
    for (const cursor of ['x', '%', "' or 1=1 --", 'W10', 'a'.repeat(500)]) {
      await expect(findListings({ q: '张', cursor })).rejects.toMatchObject({
        rule: 'input-invalid',
      })
    }
  })
})

describe('bad input gets a sentence or a right answer, never an error', () => {
  test.each(['', ' ', '\u3000'])('“%s” is no words: the whole list', async (q) => {
    expect(await found({ q, limit: 100 })).toHaveLength(entries.length)
  })

  test.each<[string, string[]]>([
    ['%', ['百分%贸易_公司']],
    ['_', ['百分%贸易_公司']],
    ['%张%', []],
    ["'", []],
    ['"', []],
    ['\\', []],
    ["张' or '1'='1", []],
    ['^张', []],
    ['{张}', []],
    ['张 and 伟', []],
    ['😀', []],
    ['👨‍👩‍👧', []],
    ['null', []],
    ['__proto__', []],
  ])('“%s” is taken as it is', async (q, names) => {
    expect(await found({ q })).toEqual(names)
  })

  test.each([
    ['a control character', '张\u0000三'],
    ['half of a surrogate', '张\ud83d'],
    ['only unseen marks', '\u200b\u200f'],
    ['ten thousand characters', '张'.repeat(10_000)],
    ['what grows when it is folded', '\ufdfa'.repeat(50)],
  ])('%s is refused with a sentence', async (_, q) => {
    await expect(findListings({ q })).rejects.toMatchObject({
      rule: 'input-invalid',
      fields: [{ field: 'q', says: { zh: expect.any(String) as string } }],
    })
  })

  test('an unknown field or a wrong type is refused', async () => {
    for (const query of [{ q: 1 }, { q: ['张'] }, { q: {} }, { x: 1 }]) {
      await expect(findListings(query as never)).rejects.toMatchObject({ rule: 'input-invalid' })
    }
  })
})

test('no part of any name is missed: the same entries as a plain scan finds', async () => {
  const parts = fc.constantFrom(...entries).chain(([name]) => {
    const signs = Array.from(name)
    return fc
      .tuple(fc.nat(signs.length - 1), fc.integer({ min: 1, max: signs.length }))
      .map(([from, length]) => signs.slice(from, from + length).join(''))
  })
  await fc.assert(
    fc.asyncProperty(parts, async (q) => {
      const rows =
        await owner`select name from public_listings where strpos(search_key(name), search_key(${q})) > 0`
      const plain = rows.map((row) => row['name'] as string).toSorted()
      expect((await found({ q, limit: 100 })).toSorted()).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

test('the database folds a name as the program does', async () => {
  const sign = fc.oneof(
    fc.constantFrom(
      ...'张三ＡａZz·•‧．（）［］㈱①ﬁ',
      '\u3000',
      '\u00a0',
      '\u200b',
      '\ufe0f',
      '𠮷',
      'é',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
  )
  const text = fc
    .array(sign, { maxLength: 8 })
    .map((signs) => signs.join(''))
    .filter((whole) => whole.isWellFormed() && !whole.includes('\u0000'))
  const texts = fc.sample(text, 400)
  const rows = await owner`
    select search_key(t) as key from unnest(${texts}::text[]) with ordinality as given (t, n) order by n`
  expect(rows.map((row) => row['key'] as string)).toEqual(texts.map(searchKey))
})
