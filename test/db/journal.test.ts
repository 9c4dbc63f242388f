import { expect, test } from 'vitest'
import { inOneTransaction } from '../../db/act.ts'
import { owner, useStore } from '../store.ts'

useStore()

const note = (on: string) =>
  inOneTransaction({ kind: 'operator' }, ({ journal }) =>
    journal({
      kind: 'court.live',
      court: '鲁0203',
      subject: { kind: 'court', id: null },
      public: { salt: new Uint8Array(16), shown: { on } },
    }),
  )

test('nobody changes, deletes or empties the journal, its owner included', async () => {
  await note('2026-01-01')
  await expect(owner`update journal set kind = 'case.filed'`).rejects.toThrow('append-only')
  await expect(owner`delete from journal`).rejects.toThrow('append-only')
  await expect(owner`truncate journal`).rejects.toThrow('append-only')
})

test('public numbers have no gap, also when many act at once and some fail', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      inOneTransaction({ kind: 'operator' }, async ({ journal }) => {
        await journal({
          kind: 'court.live',
          court: '鲁0203',
          subject: { kind: 'court', id: null },
          public: { salt: new Uint8Array(16), shown: n },
        })
        if (n % 3 === 0) throw new Error('the act fails after its entry')
      }).catch(() => {}),
    ),
  )
  const rows = await owner`select public_number from journal order by public_number`
  expect(rows.map((row) => Number(row['public_number']))).toEqual(rows.map((_, n) => n + 1))
})
