import { expect, test } from 'vitest'
import { logTo } from '../../api/log.ts'
import { startMail } from '../../bot/standins/mail.ts'
import { telegram, useChat } from '../bot/chatting.ts'
import { shibei } from '../informant.ts'
import { owner } from '../store.ts'
import { holder } from '../vaulting.ts'
import { child, useChildBeside } from './killed.ts'
import * as doors from './markers.ts'
import { dump, filesBelow, found, formsOf, type Places } from './search-markers.ts'

const mail = await startMail()
const logged: string[] = []
logTo((line) => void logged.push(line))

useChat()
useChildBeside(() => ({ ROLES: 'web,worker', SMTP_URL: mail.smtpUrl }))

let chats: Record<string, string>
let database: Places

const text = (...parts: string[]) => parts.map((part) => Buffer.from(part))

// The other tests search what this one leaves behind.
test('L31 every door takes its marked words, and everything that is to go wrong goes wrong', async () => {
  await holder(shibei, 'supervisor')
  await holder(shibei, 'custodian')
  await doors.byWeb()
  await doors.byProgram()
  await doors.named()
  await doors.byReport()
  expect(await doors.byClaim()).toEqual([400, 200])
  chats = await doors.byChat()
  await doors.atConsultation()
  const wrong = await doors.wrongly()
  const faults = await doors.withoutStore()
  database = await dump(owner)
  await mail.close()
  expect(Object.keys(doors.planted).length).toBeGreaterThan(50)
  expect(wrong).toEqual({
    photo: 400,
    field: 400,
    choice: 400,
    court: 400,
    cut: 400,
    large: 413,
    mistyped: 400,
    unknown: 404,
    foreign: 403,
    address: 404,
  })
  expect(faults).toEqual([500, 500])
  expect(
    Object.values(database)
      .flat()
      .some((part) => part.includes('lead.received')),
  ).toBe(true)
})

test('L28 a full copy of the database has no marker, in no table and in no form', () => {
  expect(found(doors.planted, database)).toEqual([])
})

test('L28 the queue of jobs holds ids, and nothing of what they are about', () => {
  const jobs = Object.entries(database).filter(([table]) => table.startsWith('pgboss.'))
  expect(jobs.length).toBeGreaterThan(0)
  expect(found(doors.planted, Object.fromEntries(jobs))).toEqual([])
})

test('L28 no picture lies in the database or on the disk as a picture', async () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff])
  const all = { ...database, ...(await filesBelow(child.dir)) }
  const there = Object.entries(all).filter(([, parts]) => parts.some((part) => part.includes(jpeg)))
  expect(there.map(([place]) => place)).toEqual([])
})

test('L31 what the server wrote out, and its log, name nobody and repeat nothing', () => {
  expect(child.output()).toContain('"level":"error"')
  const places = { output: text(child.output()), log: text(...logged) }
  expect(found(doors.planted, places)).toEqual([])
})

test('L31, L12 no refusal says again what was sent, nor a fault what went wrong inside', () => {
  expect(doors.refusals.length).toBeGreaterThan(9)
  // Of several photos their sender is told which one is none, in that answer alone.
  const { 'bad photo name': name, ...rest } = doors.planted
  expect(found(rest, { refusals: text(...doors.refusals) })).toEqual([])
  expect(doors.refusals.filter((body) => body.includes(name!))).toHaveLength(1)
  for (const body of doors.refusals) {
    expect(body).not.toMatch(/select |insert |\bat .*\.ts|\/db\/|\/api\/.*\.ts|postgres|P0001/i)
  }
})

test('L31 the metrics count, and name nothing', async () => {
  const metrics = await (await fetch(`${child.url}/metrics`)).text()
  expect(metrics).toContain('# ')
  expect(found(doors.planted, { metrics: text(metrics) })).toEqual([])
})

test('L31 no mail and no other chat was told anything of it', () => {
  const others = doors.toldToOthers(Number(chats['chat id']))
  const { 'chat id': _, ...words } = doors.planted
  expect(found(words, { mails: text(JSON.stringify(mail.mails)), chats: text(others) })).toEqual([])
})

test('L03 the chat was sent its own receipt, in a message of its own, and nothing that came by another door', () => {
  const own = telegram.world.log(Number(chats['chat id'])).filter(({ from }) => from === 'bot')
  const told = { chat: text(JSON.stringify(own)) }
  const others = Object.entries(doors.planted).filter(([name]) => !(name in chats))
  expect(found(Object.fromEntries(others), told)).toEqual([])
  expect(own.filter(({ code }) => code).map((one) => one.text)).toEqual([chats['chat receipt']])
})

test('L03, L23 no folder that the server writes to holds a marker, as a name or within a file', async () => {
  expect(found(doors.planted, await filesBelow(child.dir))).toEqual([])
})

test('L28 the search finds what it looks for, however it is written', () => {
  const mark = doors.planted['web text']!
  for (const form of formsOf(mark)) {
    expect(found({ mark }, { there: [Buffer.concat([Buffer.from('x'), form])] })).toHaveLength(1)
  }
  const inside = Buffer.from(`xy${mark}z`).toString('base64')
  expect(found({ mark }, { there: text(inside) })).toEqual(['mark in there'])
})
