import { expect, test } from 'vitest'
import {
  answerLead,
  chatToNudge,
  concludeLead,
  cutChat,
  drawReceipt,
  leadStatus,
  receiptStatus,
  reportStatus,
  writeToCourt,
} from '../../db/index.ts'
import { sendLead, sendReport, shibei, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const duty = staff(shibei, 'dutyOfficer')
const once = () => crypto.randomUUID()
const follow = (receipt: string, client = 'somebody') => leadStatus({ receipt, client })
const unknown = () => drawReceipt().receipt

test('a receipt is read as it is typed', async () => {
  const { receipt } = await sendLead()
  const shown = await follow(receipt)
  expect(await follow(` ${receipt.toLowerCase().replaceAll('-', ' ')}`)).toEqual(shown)
  expect(await follow(receipt.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(shown)
})

test('messages go both ways and are read in their order', async () => {
  const { id, receipt } = await sendLead()
  const start = clock.now
  await answerLead(duty, { id, text: '请问车牌号是多少？', once: once() })
  clock.now = new Date(start.getTime() + 1000)
  await writeToCourt({ receipt, text: '鲁B·12345', once: once() })
  clock.now = new Date(start.getTime() + 2000)
  await answerLead(duty, { id, text: '谢谢', once: once() })
  expect((await follow(receipt)).messages).toEqual([
    { from: 'court', text: '请问车牌号是多少？', at: start },
    { from: 'informant', text: '鲁B·12345', at: new Date(start.getTime() + 1000) },
    { from: 'court', text: '谢谢', at: clock.now },
  ])
})

test('a message that is sent twice is one message, also at the same moment', async () => {
  const { id, receipt } = await sendLead()
  const mine = { receipt, text: '补充一点', once: once() }
  const sent = await Promise.all([writeToCourt(mine), writeToCourt(mine), writeToCourt(mine)])
  expect(sent.filter(({ already }) => already)).toHaveLength(2)
  const reply = { id, text: '收到', once: once() }
  await answerLead(duty, reply)
  expect(await answerLead(duty, reply)).toEqual({ already: true })
  expect((await follow(receipt)).messages).toHaveLength(2)
})

test('one lead’s message cannot take the place of another’s', async () => {
  const [one, other] = [await sendLead(), await sendLead()]
  const taken = once()
  await writeToCourt({ receipt: one.receipt, text: '甲', once: taken })
  await expect(
    writeToCourt({ receipt: other.receipt, text: '乙', once: taken }),
  ).rejects.toMatchObject({ rule: 'changed-meanwhile' })
})

test('an informant may still write after the conclusion', async () => {
  const { id, receipt } = await sendLead()
  await concludeLead(duty, { id, version: 1, outcome: 'notUsed', answer: '未采用' })
  await writeToCourt({ receipt, text: '车又回来了', once: once() })
  expect(await follow(receipt)).toMatchObject({ messages: [{ text: '车又回来了' }] })
})

test('after twenty messages without a reply the next one waits for it', async () => {
  const { id, receipt } = await sendLead()
  for (let count = 0; count < 20; count += 1) {
    await writeToCourt({ receipt, text: `第${count}条`, once: once() })
  }
  await expect(writeToCourt({ receipt, text: '再一条', once: once() })).rejects.toMatchObject({
    rule: 'messages-full',
  })
  await answerLead(duty, { id, text: '收到', once: once() })
  expect(await writeToCourt({ receipt, text: '再一条', once: once() })).toEqual({ already: false })
})

test('a well-formed receipt of nothing is refused, and writing with it too', async () => {
  const receipt = unknown()
  await expect(follow(receipt, 'a')).rejects.toMatchObject({ rule: 'receipt-wrong' })
  await expect(reportStatus({ receipt, client: 'a' })).rejects.toMatchObject({
    rule: 'receipt-wrong',
  })
  await expect(writeToCourt({ receipt, text: '您好', once: once() })).rejects.toMatchObject({
    rule: 'receipt-wrong',
  })
})

test('wrong receipts cost time for who tries them, and whoever has a right one does not wait', async () => {
  const { receipt } = await sendLead()
  const start = clock.now
  const waits: number[] = []
  for (let tries = 0; tries < 30; tries += 1) {
    const refused: unknown = await follow(unknown(), 'guesser').catch((error: unknown) => error)
    const { facts, rule } = refused as { rule: string; facts: { seconds?: number } }
    if (rule === 'receipt-wrong') continue
    expect(rule).toBe('too-many-tries')
    waits.push(facts.seconds ?? 0)
    clock.now = new Date(clock.now.getTime() + (facts.seconds ?? 0) * 1000)
  }
  expect(waits.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 32, 60])
  await expect(follow(unknown(), 'guesser')).rejects.toMatchObject({ rule: 'receipt-wrong' })
  await expect(follow(unknown(), 'guesser')).rejects.toMatchObject({ rule: 'too-many-tries' })
  expect(await follow(receipt, 'guesser')).toMatchObject({ state: 'received' })
  expect(await follow(receipt, 'somebody else')).toMatchObject({ state: 'received' })
  clock.now = start
})

test('mistyped receipts cost nothing', async () => {
  const { receipt } = await sendLead()
  const wrong = receipt.slice(0, -1) + (receipt.endsWith('0') ? '1' : '0')
  for (let tries = 0; tries < 50; tries += 1) {
    await expect(follow(wrong, 'bad eyes')).rejects.toMatchObject({ rule: 'receipt-mistyped' })
  }
  expect(await follow(receipt, 'bad eyes')).toMatchObject({ state: 'received' })
})

test('one question answers for every kind of receipt', async () => {
  const [tip, correction, complaint] = [
    await sendLead(),
    await sendReport(),
    await sendReport({ kind: 'complaint' }),
  ]
  const ask = ({ receipt }: { receipt: string }) => receiptStatus({ receipt, client: 'c' })
  expect(await ask(tip)).toMatchObject({ kind: 'lead', state: 'received', canWrite: true })
  expect(await ask(correction)).toMatchObject({ kind: 'correction', messages: [], canWrite: false })
  expect(await ask(complaint)).toMatchObject({ kind: 'complaint', state: 'received' })
})

test('/forget cuts a chat from all its leads; the leads live on', async () => {
  const mine = [await sendLead({ nudgeChat: 7001 }), await sendLead({ nudgeChat: 7001 })]
  const other = await sendLead({ nudgeChat: 7002 })
  expect(await chatToNudge(mine[0]!.id)).toBe(7001)
  expect(await cutChat(7001)).toEqual({ cut: 2 })
  for (const { id, receipt } of mine) {
    expect(await chatToNudge(id)).toBeUndefined()
    expect(await follow(receipt)).toMatchObject({ state: 'received' })
  }
  expect(await chatToNudge(other.id)).toBe(7002)
  expect(await cutChat(7001)).toEqual({ cut: 0 })
  const rows = await owner`select subject_id, facts from journal where kind = 'lead.cut'`
  expect(rows.map((row) => ({ ...row }))).toEqual([{ subject_id: null, facts: {} }])
})

test('two leads of one chat have nothing in common by which the database could tell', async () => {
  const [one, other] = [await sendLead({ nudgeChat: 7003 }), await sendLead({ nudgeChat: 7003 })]
  const [a, b] = await owner`select nudge from leads where id in (${one.id}, ${other.id})`
  expect(Buffer.from(a!['nudge']).equals(Buffer.from(b!['nudge']))).toBe(false)
})
