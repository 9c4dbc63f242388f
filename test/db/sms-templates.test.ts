import { beforeEach, expect, test } from 'vitest'
import { approveTextsInDemo } from '../../db/demo/demo-sms.ts'
import { keepSmsTemplates, listCourts } from '../../db/index.ts'
import { templatesOf } from '../../db/notifications/demands.ts'
import {
  approvedSmsTexts,
  enterSmsTemplate,
  listSmsTemplates,
  withdrawSmsTemplate,
} from '../../db/notifications/sms-templates.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { deliverAll, follow, sent, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()
// By day: at night no text message goes out.
clock.now = new Date('2026-11-18T03:00:00Z')

const operator = { kind: 'operator' } as const
const today = dayOf(clock.now)
const approved = {
  court: shibei,
  template: 'A1+A2+A3',
  language: 'zh',
  code: 'SMS_471000001',
  signature: '市北区人民法院',
  approvedOn: today,
} as const
const enter = (other: Partial<Parameters<typeof enterSmsTemplate>[1]> = {}) =>
  enterSmsTemplate(operator, { ...approved, ...other })
const inForce = async () => (await approvedSmsTexts()).map(({ code }) => code).toSorted()

beforeEach(async () => {
  for (const code of await inForce()) await withdrawSmsTemplate(operator, { court: shibei, code })
})

const phone = '139 0000 0001'
async function tell() {
  sent.length = 0
  const filed = await fileCase(shibei, { applicantPhone: phone } as never)
  await follow()
  await deliverAll()
  return filed
}
const texts = () => sent.filter(({ channel }) => channel === 'sms')

test('every message that a court sends has a text for the gateway, without the signature, which the gateway adds', async () => {
  const rows = await listSmsTemplates(operator, shibei)
  expect(new Set(rows.map(({ template }) => template))).toEqual(new Set(templatesOf(shibei, today)))
  for (const { wording, code } of rows) {
    expect(code).toBeNull()
    expect(wording).toMatch(/^\$\{caseNumber\}/)
    for (const name of ['phone', 'number']) expect(wording).toContain(`\${${name}}`)
    expect(wording).not.toContain('【')
  }
})

test('a message goes by text message under the code that was approved for it, with its values', async () => {
  await enter()
  const { caseNumber } = await tell()
  expect(texts()).toMatchObject([
    {
      to: '13900000001',
      message: {
        sms: {
          code: 'SMS_471000001',
          signature: '市北区人民法院',
          parameters: { caseNumber, phone: '010-12368', number: expect.stringMatching(/^T2026-/) },
        },
      },
    },
  ])
})

test('without an approved text nothing is said by text message: after a withdrawal, and in a language that is not approved', async () => {
  await enter({ language: 'en' })
  await tell()
  for (const { message } of texts()) expect(message.sms).toBeUndefined()
})

test('what is entered anew takes the place of what was approved before', async () => {
  await enter()
  await enter({ code: 'SMS_471000002' })
  expect(await inForce()).toEqual(['SMS_471000002'])
})

test.each([
  ['sms-template-unknown', { template: 'A1+X9' }],
  ['sms-template-day', { approvedOn: addDays(today, 1) }],
  ['sms-template-wording', { wording: '您的案件已立案。' }],
  ['sms-template-wording', { wording: '${caseNumber}${phone}${number}${idNumber}' }],
  ['not-found', { court: '鲁9999' }],
] as const)('%s: nothing is entered for %o', async (rule, other) => {
  await expect(enter(other)).rejects.toMatchObject({ rule })
  expect(await inForce()).toEqual([])
})

test('sms-template-code-taken: one code is one text', async () => {
  await enter()
  await expect(enter({ template: 'A7' })).rejects.toMatchObject({ rule: 'sms-template-code-taken' })
  expect(await inForce()).toEqual([approved.code])
})

test('the administrator keeps the texts of their own court, and nobody else does', async () => {
  await enterSmsTemplate(staff(shibei, 'administrator'), approved)
  expect(await inForce()).toEqual([approved.code])
  const foreign = enterSmsTemplate(staff(yuhuatai, 'administrator'), approved)
  await expect(foreign).rejects.toMatchObject({ rule: 'not-found' })
  const clerk = withdrawSmsTemplate(staff(shibei, 'clerk'), { court: shibei, code: approved.code })
  await expect(clerk).rejects.toMatchObject({ kind: 'authority' })
})

test('what was approved is never rewritten nor deleted, even by the owner', async () => {
  await enter()
  await expect(
    owner`update sms_templates set wording = 'x' where withdrawn_at is null`,
  ).rejects.toThrow('withdrawn')
  await expect(owner`delete from sms_templates`).rejects.toThrow()
})

test('the command lists, enters and withdraws', async () => {
  const run = (words: string) => keepSmsTemplates(words.split(' '), { court: shibei })
  await run(`enter A1+A2+A3 zh SMS_1 市北区人民法院 ${today}`)
  expect((await run('list')).lines).toContainEqual(
    expect.stringMatching(/^A1\+A2\+A3 {2}zh {2}SMS_1\n/),
  )
  expect((await run('withdraw SMS_1')).json).toEqual({ withdrawn: 1 })
  await expect(run('withdraw SMS_1')).rejects.toMatchObject({ rule: 'not-found' })
  await expect(run('else')).rejects.toThrow('usage')
})

test('the gateway of the demo has approved every text of every court, in both languages', async () => {
  for (const court of await listCourts()) {
    await approveTextsInDemo({ court, today })
    const rows = await listSmsTemplates(operator, court.code)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ code }) => code === null)).toEqual([])
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  }
})
