import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawClaim, drawReceipt, leadStatus, writeToCourt } from '../../db/index.ts'
import { openApp, json } from '../api/court.ts'
import { sendLead, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const app = openApp({ trustProxy: true })
const wrong = () => drawReceipt().receipt
const seconds = (count: number) => (clock.now = new Date(clock.now.getTime() + count * 1000))

/** Asks from an address, as a program does. */
async function ask(receipt: string, address: string) {
  const headers = { 'x-forwarded-for': address }
  const answer = await app.request('/api/v1/leads/status', json({ receipt }, headers))
  // Each answer has the number of its request, as long as every other one.
  const body = (await answer.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'request')
  return { status: answer.status, body }
}

test('L04 a thousand wrong receipts of one address lock out nobody else', async () => {
  const { receipt } = await sendLead()
  for (let count = 0; count < 1000; count += 1) await ask(wrong(), '198.51.100.1')
  expect(await ask(wrong(), '198.51.100.1')).toMatchObject({ status: 429 })
  expect(await ask(receipt, '203.0.113.1')).toMatchObject({ status: 200 })
  expect(await ask(receipt, '198.51.100.2')).toMatchObject({ status: 200 })
})

test('L04 a thousand wrong receipts of a hundred addresses lock out nobody else', async () => {
  const { receipt } = await sendLead()
  for (let count = 0; count < 1000; count += 1) await ask(wrong(), `198.51.101.${count % 100}`)
  expect(await ask(receipt, '203.0.113.2')).toMatchObject({ status: 200 })
})

test('L04 nobody is locked out for longer than a minute, whatever they tried', async () => {
  const { receipt } = await sendLead()
  for (let count = 0; count < 1000; count += 1) await ask(wrong(), '198.51.102.1')
  seconds(61)
  expect(await ask(receipt, '198.51.102.1')).toMatchObject({ status: 200 })
})

test('L04 a receipt that never was, one that lapsed unused and one whose lead is gone get the same answer', async () => {
  const lapsed = drawReceipt()
  seconds(25 * 3600)
  const gone = await sendLead()
  await owner`update leads set receipt = ${Buffer.alloc(32, 9)} where id = ${gone.id}`
  const answers = []
  for (const receipt of [wrong(), lapsed.receipt, gone.receipt])
    answers.push(await ask(receipt, '203.0.113.3'))
  const [first] = answers
  expect(first?.status).toBe(404)
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
})

test('L04 writing with a wrong receipt says no more than asking with one', async () => {
  const refused = (sent: Promise<unknown>) => sent.catch((error: { rule: string }) => error.rule)
  const text = '补充'
  const once = crypto.randomUUID()
  expect(await refused(writeToCourt({ receipt: wrong(), text, once, client: 'a' }))).toBe(
    'receipt-wrong',
  )
  expect(await refused(leadStatus({ receipt: wrong(), client: 'a' }))).toBe('receipt-wrong')
})

test('L05 one way leads to every receipt: its keyed hash, looked up by an index, and never compared letter by letter', async () => {
  const db = join(import.meta.dirname, '../../db')
  const source = readFileSync(join(db, 'leads/wrong-receipts.ts'), 'utf8')
  expect(source.match(/find\(receiptHash\(receipt\)\)/g)).toHaveLength(1)
  const [index] = await owner`select indexdef from pg_indexes where indexname = 'lead-receipt'`
  expect(String(index?.['indexdef'])).toMatch(/^CREATE UNIQUE INDEX .* \(receipt\)$/)
  const { receipt } = await sendLead()
  const rows =
    await owner`select encode(receipt, 'escape') as kept, octet_length(receipt) as length from leads`
  expect(rows.every((row) => row['length'] === 32)).toBe(true)
  expect(rows.some((row) => String(row['kept']).includes(receipt))).toBe(false)
})

test.each([
  ['sixteen digits, as other systems draw them', '1234 5678 9012 3456'],
  ['words', 'correct horse battery staple'],
  ['a number of a row', '1'],
  ['an id of a row', '0199a1b2-0000-7000-8000-000000000000'],
  ['sixteen characters without the last one', () => wrong().slice(0, -2)],
  ['one character more', () => `${wrong()}0`],
  ['the secret of a claim', () => drawClaim().claim],
  ['the hash itself', 'a'.repeat(64)],
  ['nothing', ''],
])('L06 no other form of a code is taken for a receipt: %s', async (_, made) => {
  const code = typeof made === 'string' ? made : made()
  expect(await ask(code, '203.0.113.6')).toMatchObject({ status: 400 })
})
