import { describe, expect, test } from 'vitest'
import { askAs, checkExact, decodeCursor, encodeCursor, Refusal } from '../../db/index.ts'
import { pageLength } from '../../db/page.ts'
import { anyone, shibei, useCourts } from '../informant.ts'
import { fullYears, type CourtDate } from '../../db/time/days.ts'
import { bench, dayOf, debtorOf, listingUpTo } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'
import { z } from 'zod'

useStore()
useCourts()
const people = bench(shibei)
const ask = askAs(anyone)

describe('the exact check compares the name and the masked number', () => {
  const number = '990101198510200027'

  test('it finds the person under any width and spacing, and nobody else', async () => {
    const debtor = await debtorOf(shibei, { debtorName: '蒋静梅', debtorIdNumber: number })
    const { id } = await listingUpTo('published', people, debtor)
    for (const [name, idNumber] of [
      ['蒋静梅', number],
      [' 蒋 静梅', '９９０１０１ １９８５１０２０ ００２７'],
    ] as const) {
      expect(await checkExact({ name, idNumber })).toMatchObject({
        listed: true,
        entries: [{ id, maskedNumber: '9901011985****0027' }],
        asOf: expect.any(Date) as Date,
      })
    }
    for (const [name, idNumber] of [
      ['蒋静', number],
      ['姜静梅', number],
      ['蒋静梅', '990101197601010048'],
    ] as const) {
      expect(await checkExact({ name, idNumber })).toMatchObject({ listed: false, entries: [] })
    }
  })

  test('it reveals no digit that the page hides: another birthday of the same year answers alike', async () => {
    // 20 October and another day that gives the same last four characters.
    const same = allDays().find((other) => other !== number && other.endsWith('0027'))!
    expect(await checkExact({ name: '蒋静梅', idNumber: same })).toMatchObject({ listed: true })
  })

  test('a mistyped number is refused rather than answered with “not listed”', async () => {
    for (const idNumber of ['990101198510200028', '990101198513200027']) {
      const refusal = await checkExact({ name: '蒋静梅', idNumber }).catch(
        (error: unknown) => error,
      )
      expect(refusal).toBeInstanceOf(Refusal)
      expect(refusal).toMatchObject({ rule: 'id-number-wrong' })
      expect(JSON.stringify(refusal)).not.toContain('19851')
    }
  })

  test('the number is kept nowhere', async () => {
    const [kept] = await owner`
      select count(*)::int as n from journal where facts::text like '%19851020%' or subject_kind like '%check%'`
    expect(kept).toEqual({ n: 0 })
  })

  function allDays(): string[] {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return Array.from({ length: 12 * 28 }, (_, at) => {
      const month = String(1 + Math.floor(at / 28)).padStart(2, '0')
      const day = String(1 + (at % 28)).padStart(2, '0')
      const body = `9901011985${month}${day}002`
      const sum = [...body].reduce((all, digit, place) => all + Number(digit) * weights[place]!, 0)
      return body + '10X98765432'[sum % 11]!
    })
  }
})

test('the read-only role sees the public views and no table', async () => {
  await owner.begin(async (sql) => {
    await sql`set local role yangguang_read`
    await expect(sql.savepoint((inner) => inner`select * from listings`)).rejects.toThrow(
      'permission denied',
    )
    await expect(sql.savepoint((inner) => inner`select * from parties`)).rejects.toThrow(
      'permission denied',
    )
    expect(await sql`select id from public_listings`).toHaveLength(1)
  })
})

describe('no public view has the day of birth, which is the hidden digits of the number', () => {
  test('the list gives the age on the day of publication instead', async () => {
    expect(
      await owner`select table_name from information_schema.columns
        where table_name like 'public\\_%' and column_name like '%born%'`,
    ).toEqual([])
    const held = await listingUpTo('published', people, await debtorOf(shibei))
    const [kept] = await owner`select born_on as "bornOn" from listings where id = ${held.id}`
    const today = dayOf(clock.now)
    const entry = await ask.listing(held.id)
    expect(entry).toMatchObject({
      ageAsOf: today,
      age: fullYears(dayOf(kept!['bornOn'] as Date), today),
    })
    expect(JSON.stringify(entry)).not.toContain('bornOn')
  })

  test.each([
    ['2000-06-01', '2026-06-01'],
    ['2000-06-01', '2026-06-02'],
    ['2000-06-01', '2026-05-31'],
    ['2004-02-29', '2022-02-28'],
    ['2004-02-29', '2022-03-01'],
    ['2004-02-29', '2024-02-29'],
    ['2000-12-31', '2026-01-01'],
  ] as [CourtDate, CourtDate][])(
    'born %s, asked on %s: the view counts as the acts do',
    async (born, asked) => {
      const [counted] = await owner`select full_years(${born}::date, ${asked}::date) as age`
      expect(counted).toEqual({ age: fullYears(born, asked) })
    },
  )
})

test('the counts are those of what the public sees', async () => {
  const before = await ask.counts()
  await listingUpTo('published', people, await debtorOf(shibei))
  await listingUpTo('served', people, await debtorOf(shibei))
  expect(await ask.counts()).toMatchObject({ listings: before.listings + 1, bounties: 0 })
})

test('an address that never led anywhere is unknown, not gone', async () => {
  expect(await ask.listing('01a1fe75-6b18-7b7d-8502-0ebf51403314')).toBeUndefined()
  for (const id of ['', '../x', '%2e%2e', "'", 'x'.repeat(5000)]) {
    expect(await ask.listing(id)).toBeUndefined()
    expect(await ask.notice(id)).toBeUndefined()
  }
})

test('a page mark is opaque, and anything else is refused', () => {
  const Place = z.tuple([z.string(), z.number()])
  expect(decodeCursor(Place, encodeCursor(['张三', 7]))).toEqual(['张三', 7])
  for (const cursor of ['', 'x', '%00', encodeCursor([7, '张三']), encodeCursor(['a'])]) {
    expect(() => decodeCursor(Place, cursor)).toThrow(Refusal)
  }
  expect(pageLength.most).toBe(100)
})
