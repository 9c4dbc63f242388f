import { expect, test } from 'vitest'
import { z } from '@hono/zod-openapi'
import { pageBytes, rowWriter } from '../../api/v1/rows.ts'

const Row = z.object({
  id: z.string(),
  version: z.number(),
  publicNumber: z.number(),
  name: z.string(),
})
const row = { id: 'a', version: 1, publicNumber: 7, name: '张三' }

test('a column that the public schema does not name never leaves', () => {
  const write = rowWriter(Row)
  const wider = { ...row, idNumber: '990101199003070015' }
  expect(JSON.parse(String(write(wider)))).toEqual(row)
})

test('a row that was corrected is written anew', () => {
  const write = rowWriter(Row)
  write(row)
  const corrected = { ...row, version: 2, publicNumber: 8, name: '张珊' }
  expect(JSON.parse(String(write(corrected)))).toEqual(corrected)
})

test('a row that does not fit the schema is a fault and no answer', () => {
  const write = rowWriter(Row)
  expect(() => write({ ...row, name: null } as never)).toThrow(z.ZodError)
})

test('a page of rows is the JSON of its schema', () => {
  const page = { rows: [row, row], next: 'x"y' }
  const asOf = new Date('2026-11-21T06:00:00Z')
  expect(JSON.parse(String(pageBytes(page, asOf, rowWriter(Row))))).toEqual({
    ...page,
    asOf: '2026-11-21T06:00:00.000Z',
  })
})
