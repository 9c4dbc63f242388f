import { expect, test } from 'vitest'
import { endChannel, issueAccessCode } from '../../db/index.ts'
import { chatActor } from '../../db/chats/chat.ts'
import { deliverNext, type Channels } from '../../db/notifications/deliver.ts'
import { fileCase, inventedNumber } from '../filed-case.ts'
import { shibei, useCourts, yuhuatai } from '../informant.ts'
import {
  channels,
  deliverAll,
  follow,
  later,
  ledger,
  say,
  sent,
  tellInChat,
  useWorker,
} from '../notifying.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

const mailTo = { applicantEmail: 'chen@example.test', debtorEmail: 'lin@example.test' }

test('at filing the applicant is told of case, course and risk, the debtor of deadline, call and liability', async () => {
  const filed = await fileCase(yuhuatai, mailTo)
  await follow()
  await deliverAll()
  const rows = await ledger(yuhuatai, filed.id)
  expect(rows.map(({ role, rule, article, state }) => ({ role, rule, article, state }))).toEqual(
    expect.arrayContaining([
      { role: 'applicant', rule: 'M02', article: '三.13', state: 'delivered' },
      { role: 'debtor', rule: 'M03', article: '三.13', state: 'delivered' },
    ]),
  )
  expect(rows).toHaveLength(2)
  const [applicant] = sent.filter(({ to }) => to === 'chen@example.test')
  expect(applicant!.message.body).toMatch(/^【南京市雨花台区人民法院】（\d{4}）苏0114执\d+号：/)
  expect(applicant!.message.body).toContain('流程：')
  expect(applicant!.message.body).toContain('风险提示：')
  expect(applicant!.message.body).toContain('法院不会索要验证码或要求转账')
  expect(applicant!.message.body).toMatch(/编号：T\d{4}-\d{6}$/)
  const [debtor] = sent.filter(({ to }) => to === 'lin@example.test')
  expect(debtor!.message.body).toContain('报告财产')
  expect(debtor!.message.body).toContain('主动履行')
  expect(debtor!.message.body).toContain('追究刑事责任')
  for (const { message } of sent) expect(message.body).not.toMatch(/陈一|林二|120,?000|9901011985/)
})

test('a court without a rule of its own tells by the national one and by that of the house', async () => {
  const filed = await fileCase(shibei, mailTo)
  await follow()
  const rows = await ledger(shibei, filed.id)
  expect(rows.map(({ rule }) => rule).toSorted()).toEqual(['debtor-filing', 'openness-filing'])
})

test('numbers run per court and year without a gap', async () => {
  const one = await fileCase(shibei)
  await follow()
  const two = await fileCase(shibei)
  await follow()
  const numbers = [...(await ledger(shibei, one.id)), ...(await ledger(shibei, two.id))].map(
    ({ number }) => Number(number.slice(6)),
  )
  const [first = 0] = numbers.toSorted((a, b) => a - b)
  expect(numbers.toSorted((a, b) => a - b)).toEqual([first, first + 1, first + 2, first + 3])
})

test('nothing is sent for what happened before the court’s first day', async () => {
  await owner`update courts set live_since = '2026-01-01' where code = '琼9027'`
  const before = await fileCase('琼9027', { ...mailTo, filedOn: '2025-12-31' })
  const after = await fileCase('琼9027', { ...mailTo, filedOn: '2026-01-01' })
  await follow()
  expect(await ledger('琼9027', before.id)).toEqual([])
  expect(await ledger('琼9027', after.id)).toHaveLength(2)
})

test('the journal says that and why somebody was told, and nothing about whom', async () => {
  const filed = await fileCase(shibei, mailTo)
  await follow()
  await deliverAll()
  const rows = await owner`select kind, rule, facts from journal
    where case_file_id = ${filed.id} and kind like 'notification%' order by seq`
  expect(rows.map(({ kind }) => kind)).toEqual([
    'notification.made',
    'notification.made',
    'notification.done',
    'notification.done',
  ])
  expect(JSON.stringify(rows)).not.toMatch(/example|陈|林/)
})

test('a chat comes before mail; who ended it or forgot it is told by mail', async () => {
  const applicantIdNumber = inventedNumber()
  const first = await fileCase(shibei, { ...mailTo, applicantIdNumber })
  await tellInChat(first, 4711)
  await follow()
  await deliverAll()
  expect(sent.map(({ channel, to }) => ({ channel, to }))).toContainEqual({
    channel: 'chat',
    to: '4711',
  })
  sent.length = 0
  await endChannel(chatActor(4711), { chatId: 4711 })
  await fileCase(shibei, { ...mailTo, applicantIdNumber })
  await follow()
  await deliverAll()
  expect(sent.map(({ channel }) => channel)).toEqual(['mail', 'mail'])
})

test('a chat linked in one court says nothing in another', async () => {
  const applicantIdNumber = inventedNumber()
  const first = await fileCase(shibei, { applicantIdNumber })
  await tellInChat(first, 4712)
  const other = await fileCase(yuhuatai, { applicantIdNumber })
  await follow()
  const row = (await ledger(yuhuatai, other.id)).find(({ role }) => role === 'applicant')
  expect(row?.state).toBe('failed')
})

test('who links another chat with a leaked code takes nothing away, and is out with the next code', async () => {
  const applicantIdNumber = inventedNumber()
  const filed = await fileCase(shibei, { applicantIdNumber, applicantEmail: 'chen@example.test' })
  await tellInChat(filed, 4721)
  await follow()
  await deliverAll()
  later(60)
  await tellInChat(filed, 6666)
  sent.length = 0
  const next = await fileCase(shibei, { applicantIdNumber, applicantEmail: 'chen@example.test' })
  await follow()
  await deliverAll()
  const chats = () => sent.filter(({ channel }) => channel === 'chat').map(({ to }) => to)
  expect(chats()).toEqual(['4721', '6666'])
  expect(sent.filter(({ channel }) => channel === 'mail')).toEqual([])
  const row = (await ledger(shibei, next.id)).find(({ role }) => role === 'applicant')!
  expect(row.state).toBe('delivered')
  expect(row.attempts.map(({ outcome }) => outcome)).toEqual([
    'made',
    'handedOver',
    'accepted',
    'handedOver',
    'accepted',
  ])

  const { id: partyId } = filed.parties.find(({ role }) => role === 'applicant')!
  const { code } = await issueAccessCode(filed.by, { partyId })
  await tellInChat({ ...filed, applicantCode: code }, 4721)
  sent.length = 0
  await fileCase(shibei, { applicantIdNumber, applicantEmail: 'chen@example.test' })
  await follow()
  await deliverAll()
  expect(chats()).toEqual(['4721'])
})

test('one chat that refuses or never works does not keep a message from the person’s other one', async () => {
  const applicantIdNumber = inventedNumber()
  const first = await fileCase(shibei, { applicantIdNumber })
  await tellInChat(first, 4731)
  later(60)
  await tellInChat(first, 4732)
  await follow()
  say.push({ outcome: 'refused', code: '403' })
  await deliverAll()
  expect(sent.map(({ to }) => to)).toEqual(['4731', '4732'])
  await tellInChat(first, 4733)
  sent.length = 0
  const second = await fileCase(shibei, { applicantIdNumber })
  await follow()
  for (let n = 0; n < 6; n += 1) {
    say.push({ outcome: 'failed', code: '500' })
    await deliverAll()
    later(3601)
  }
  const row = (await ledger(shibei, second.id)).find(({ role }) => role === 'applicant')!
  expect(sent.map(({ to }) => to)).toEqual([...Array<string>(6).fill('4732'), '4733'])
  expect(row.state).toBe('delivered')
})

test('a refusal for good turns to the next channel at once and is in the ledger with its code', async () => {
  const filed = await fileCase(shibei, { applicantEmail: 'chen@example.test' })
  await tellInChat(filed, 4713)
  await follow()
  say.push({ outcome: 'refused', code: '403' })
  await deliverAll()
  const row = (await ledger(shibei, filed.id)).find(({ role }) => role === 'applicant')!
  expect(row.state).toBe('delivered')
  expect(row.attempts.map(({ channel, outcome, code }) => [channel, outcome, code])).toEqual([
    ['chat', 'made', null],
    ['chat', 'handedOver', null],
    ['chat', 'refused', '403'],
    ['mail', 'handedOver', null],
    ['mail', 'accepted', null],
  ])
  const [channel] =
    await owner`select ended_at from channels where kind = 'chat' order by confirmed_at desc`
  expect(channel!['ended_at']).not.toBeNull()
})

test('a passing fault is tried again after the time that was asked for, on the same channel', async () => {
  const filed = await fileCase(shibei, { applicantEmail: 'chen@example.test' })
  await follow()
  say.push({ outcome: 'failed', code: '429', retryAfterSeconds: 30 })
  await deliverAll()
  expect(sent).toHaveLength(1)
  later(29)
  await deliverAll()
  expect(sent).toHaveLength(1)
  later(2)
  await deliverAll()
  expect(sent).toHaveLength(2)
  expect(sent[1]!.message.body).toBe(sent[0]!.message.body)
  expect((await ledger(shibei, filed.id))[0]?.state).toBeDefined()
})

test('a channel that never works is given up after six tries, and the ledger says failed', async () => {
  const filed = await fileCase(shibei, { debtorEmail: 'lin@example.test' })
  await follow()
  for (let n = 0; n < 10; n += 1) {
    say.push({ outcome: 'failed', code: '451' })
    await deliverAll()
    later(3601)
  }
  const row = (await ledger(shibei, filed.id)).find(({ role }) => role === 'debtor')!
  expect(row.state).toBe('failed')
  expect(row.attempts.filter(({ outcome }) => outcome === 'failed')).toHaveLength(6)
})

test('who can be reached nowhere is in the ledger as failed, with no address', async () => {
  const filed = await fileCase(shibei)
  await follow()
  const rows = await ledger(shibei, filed.id)
  expect(rows.map(({ state }) => state)).toEqual(['failed', 'failed'])
  expect(rows[0]!.attempts.map(({ outcome }) => outcome)).toEqual([
    'made',
    ...Array<string>(4).fill('noAddress'),
  ])
})

test('a worker that dies before or after sending leaves exactly one message or a marked repeat', async () => {
  await fileCase(shibei, { applicantEmail: 'chen@example.test' })
  await follow()
  const dies: Channels = {
    ...channels,
    mail: async (to, message) => {
      await channels.mail(to, message)
      throw new Error('the process dies')
    },
  }
  await expect(deliverNext(dies)).rejects.toThrow('the process dies')
  await deliverAll()
  expect(sent).toHaveLength(1)
  later(121)
  await deliverAll()
  expect(sent).toHaveLength(2)
  expect(sent[1]!.message.body).toBe(
    `（重复发送：上一次可能已经送到，编号相同的只算一条。）\n${sent[0]!.message.body}`,
  )
  expect(sent[1]!.message.id).toBe(sent[0]!.message.id)
  later(3600)
  await deliverAll()
  expect(sent).toHaveLength(2)
})

test('two workers never send the same message', async () => {
  for (let n = 0; n < 4; n += 1) await fileCase(shibei, mailTo)
  await follow()
  const slow: Channels = {
    ...channels,
    mail: async (to, message) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      return channels.mail(to, message)
    },
  }
  const worker = async () => {
    while ((await deliverNext(slow)) !== undefined);
  }
  await Promise.all([worker(), worker(), worker()])
  expect(sent).toHaveLength(8)
  expect(new Set(sent.map(({ message }) => message.number)).size).toBe(8)
})

test('a channel that asked for rest is left alone while others work on', async () => {
  const filed = await fileCase(shibei, { ...mailTo })
  await tellInChat(filed, 4714)
  await follow()
  while ((await deliverNext(channels, { resting: ['chat'] })) !== undefined);
  expect(sent.map(({ channel }) => channel)).toEqual(['mail'])
})
