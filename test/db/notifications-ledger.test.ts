import { expect, test } from 'vitest'
import { actorOfSession, askAs, linkChat } from '../../db/index.ts'
import { chatActor } from '../../db/chats/chat.ts'
import { compose } from '../../db/notifications/compose.ts'
import { mustHaveParts } from '../../db/notifications/templates/index.ts'
import { templates } from '../../db/notifications/templates/template.ts'
import { everyMandate } from '../../db/rulebooks/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, ledger, tellInChat, useWorker } from '../notifying.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

test('the ledger is for staff of the same court, page by page, newest first', async () => {
  for (let n = 0; n < 12; n += 1) await fileCase(shibei)
  const filed = await fileCase(shibei)
  await follow()
  expect(await ledger(yuhuatai, filed.id)).toEqual([])
  await expect(askAs({ kind: 'anyone' }).notifications()).rejects.toMatchObject({
    rule: 'sign-in-needed',
  })
  const first = await askAs(staff(shibei, 'clerk')).notifications()
  expect(first.rows).toHaveLength(20)
  const second = await askAs(staff(shibei, 'clerk')).notifications({ after: first.next })
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const failed = await askAs(staff(shibei, 'clerk')).notifications({ state: 'failed' })
  expect(failed.rows.every(({ state }) => state === 'failed')).toBe(true)
})

test('a chat is linked by number and code alone, and no token opens another’s case', async () => {
  await expect(
    linkChat(chatActor(1), { token: 'no such token', chatId: 1, language: 'zh' }),
  ).rejects.toMatchObject({ rule: 'case-session-over' })
  expect(await actorOfSession('no such token')).toEqual({ kind: 'anyone' })
})

test('the database names no chat: the id is nowhere in clear', async () => {
  const filed = await fileCase(shibei)
  await tellInChat(filed, 123_456_789_012)
  const rows =
    await owner`select encode(address, 'escape') as a, encode(address_hash, 'escape') as h,
    row_to_json(channels)::text as all from channels`
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('123456789012')
})

test('what was tried stays as it was written, for the owner of the database too', async () => {
  await expect(owner`update attempts set outcome = 'accepted'`).rejects.toThrow('append-only')
  await expect(owner`delete from attempts`).rejects.toThrow('append-only')
})

test('a template with a variable that no message has refuses to load, and says where', () => {
  const load = (zh: string, en: string) => () => templates('a-file.ts', { A9: { zh, en } })
  expect(load('{officer}', '{offcier}')).toThrow('a-file.ts: A9 (en) names {offcier}')
  expect(load('{officer}', 'nobody')).toThrow('a-file.ts: A9 names {officer} in one language alone')
  expect(load('{officer}', '{officer}')).not.toThrow()
})

test('every mandate names messages that are written', () => {
  for (const [rule, mandate] of everyMandate()) mustHaveParts(rule, mandate.templates)
  expect(() => mustHaveParts('M99', ['A1', 'Z9'])).toThrow('M99 names the template Z9')
})

test.each(['zh', 'en'] as const)('no message has a gap: %s', (language) => {
  const values = {
    court: '示范区人民法院',
    caseNumber: '（2026）京9901执90001号',
    filedOn: '2026-11-21',
    officer: '周执',
    phone: '010-12368',
    dutyPhone: '010-12368',
    number: 'T2026-000001',
  }
  for (const [, { templates: parts }] of everyMandate()) {
    const { subject, body } = compose(parts, language, values)
    expect(subject + body).not.toMatch(/[{}]|undefined|null/)
    expect(body.startsWith(language === 'zh' ? '【示范区人民法院】' : '[示范区人民法院]')).toBe(
      true,
    )
  }
})
