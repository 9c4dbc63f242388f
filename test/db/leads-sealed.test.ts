import sodium from 'libsodium-wrappers'
import { beforeAll, expect, test } from 'vitest'
import {
  answerLead,
  askAs,
  concludeLead,
  leadStatus,
  receiveReport,
  answerReport,
  writeToCourt,
} from '../../db/index.ts'
import {
  anyone,
  lead,
  photo,
  report,
  sendLead,
  sendReport,
  shibei,
  staff,
  useCourts,
} from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const clerk = staff(shibei, 'clerk')
const marks = [
  '记号甲乙丙丁',
  'MARKER-PLACE',
  'MARKER-ANSWER',
  'MARKER-REPLY',
  'MARKER-WRITTEN',
  'MARKER-NAME',
  'MARKER-CONTACT',
  '13900001234',
  '987654321',
]
let receipts: string[]
let ids: { lead: string; report: string }

beforeAll(async () => {
  const tip = await sendLead({
    text: '记号甲乙丙丁 13900001234',
    place: 'MARKER-PLACE',
    photos: [{ name: 'MARKER-NAME.jpg', bytes: await photo(40, 30).jpeg().toBuffer() }],
    nudgeChat: 987654321,
  })
  await answerLead(duty, { id: tip.id, text: 'MARKER-REPLY', once: crypto.randomUUID() })
  await writeToCourt({ receipt: tip.receipt, text: 'MARKER-WRITTEN', once: crypto.randomUUID() })
  await concludeLead(duty, {
    id: tip.id,
    version: 1,
    outcome: 'confirmed',
    answer: 'MARKER-ANSWER',
  })
  const wrong = await sendReport({ text: '记号甲乙丙丁', contact: 'MARKER-CONTACT' })
  const { version } = await askAs(clerk).report(wrong.id)
  await answerReport(clerk, { id: wrong.id, version, outcome: 'founded', text: 'MARKER-ANSWER' })
  receipts = [tip.receipt, wrong.receipt]
  ids = { lead: tip.id, report: wrong.id }
})

/** Every row of every table as text, with the bytes of bytea columns as hex. */
async function dump(): Promise<string> {
  const tables = await owner`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await owner.unsafe(`select row_to_json(t)::text as row from ${name} t`)
    parts.push(...rows.map((row) => String(row['row'])))
  }
  return parts.join('\n')
}

test('nothing that was said is to be read anywhere in the database, as text or as bytes', async () => {
  const all = await dump()
  expect(all).toContain('lead.received')
  for (const mark of [...marks, ...receipts.flatMap((code) => [code, code.replaceAll('-', '')])]) {
    expect(all).not.toContain(mark)
    expect(all).not.toContain(Buffer.from(mark).toString('hex'))
    expect(all).not.toContain(Buffer.from(mark).toString('base64').replace(/=+$/, ''))
  }
})

test('a plain hash of the receipt finds nothing: it is kept under a key', async () => {
  const all = await dump()
  for (const receipt of receipts) {
    for (const text of [receipt, receipt.replaceAll('-', '')]) {
      const hash = Buffer.from(sodium.crypto_generichash(32, text, null)).toString('hex')
      expect(all).not.toContain(hash)
    }
  }
})

test('texts of different length are sealed in boxes of the same length', async () => {
  const short = await sendLead({ text: '短' })
  const long = await sendLead({ text: '长'.repeat(120) })
  const [a] = await owner`select length(body) as length from leads where id = ${short.id}`
  const [b] = await owner`select length(body) as length from leads where id = ${long.id}`
  expect(a).toEqual(b)
})

test('what was sealed for one row does not open in another', async () => {
  const [one, other] = [await sendLead({ text: '第一条' }), await sendLead({ text: '第二条' })]
  await owner`
    update leads set (key, body) = (select key, body from leads where id = ${one.id})
    where id = ${other.id}`
  await expect(askAs(duty).lead(other.id)).rejects.toThrow()
  expect(await askAs(duty).lead(one.id)).toMatchObject({ content: { text: '第一条' } })
})

test('bytes that were tampered with are not shown as anything', async () => {
  const { id } = await sendLead()
  await owner`update leads set body = set_byte(body, 40, get_byte(body, 40) # 1) where id = ${id}`
  await expect(askAs(duty).lead(id)).rejects.toThrow()
})

test('without its key a lead can be read by nobody, and still tells what happened', async () => {
  const { photos } = await askAs(duty).lead(ids.lead)
  await owner`update leads set key = null where id = ${ids.lead}`
  const opened = await askAs(duty).lead(ids.lead)
  expect(opened).toMatchObject({
    erased: true,
    messages: [],
    state: 'concluded',
    outcome: 'confirmed',
  })
  expect(opened).not.toHaveProperty('content')
  expect(opened).not.toHaveProperty('answer')
  await expect(askAs(duty).leadPhoto(ids.lead, photos[0]!.id)).rejects.toMatchObject({
    rule: 'lead-erased',
  })
  await expect(
    answerLead(duty, { id: ids.lead, text: '还在吗', once: crypto.randomUUID() }),
  ).rejects.toMatchObject({ rule: 'lead-erased' })
  const shown = await leadStatus({ receipt: receipts[0]!, client: 'a' })
  expect(shown).toMatchObject({ state: 'answered', erased: true, messages: [] })
  expect(shown).not.toHaveProperty('answer')
})

test('without its key a report can be read by nobody', async () => {
  await owner`update reports set key = null where id = ${ids.report}`
  const opened = await askAs(clerk).report(ids.report)
  expect(opened).toMatchObject({ erased: true, state: 'answered' })
  expect(opened).not.toHaveProperty('content')
})

test('a receipt stands for one thing: what was sent as a lead is no report', async () => {
  const asked = lead()
  const { receipt } = await sendLead(asked)
  await expect(receiveReport(anyone, report({ receipt, seal: asked.seal }))).rejects.toMatchObject({
    rule: 'receipt-foreign',
  })
})
