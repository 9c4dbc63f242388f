import { expect, test } from 'vitest'
import {
  askAs,
  correctNotice,
  draftNotice,
  editNotice,
  endorseNotice,
  publishNotice,
  removeNotice,
  signNotice,
  tagCase,
  withdrawNotice,
} from '../../db/index.ts'
import { anyone, shibei, useCourts, yuhuatai } from '../informant.ts'
import { addDays, ago, bench, dayOf, debtorOf } from '../publication.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
const people = bench(shibei)
const desk = askAs(people.clerk)
const ask = askAs(anyone)

const said = {
  kind: 'announcement' as const,
  title: '关于集中执行活动的公告',
  body: '本院将于近期开展集中执行活动，请被执行人主动履行义务。',
}

async function published(other: object = {}) {
  const draft = await draftNotice(people.officer, { ...said, ...other })
  const signed = await signNotice(people.director, draft)
  return publishNotice(people.clerk, signed)
}

test('a notice is written by one, signed by another, and then public in both languages', async () => {
  const held = await published({ titleEn: 'Enforcement week', bodyEn: 'Debtors please perform.' })
  expect(await ask.notice(held.id)).toMatchObject({
    ...said,
    titleEn: 'Enforcement week',
    courtName: '青岛市市北区人民法院',
    caseNumber: null,
    publicNumber: held.publicNumber,
  })
  expect((await ask.notices({ court: 'shibei' })).rows[0]).toMatchObject({ id: held.id })
  const own = await draftNotice(people.director, said)
  await expect(signNotice(people.director, own)).rejects.toMatchObject({ rule: 'four-eyes' })
  await expect(signNotice(people.judge, own)).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(signNotice(people.president, own)).resolves.toHaveProperty('version', 2)
})

test('half an English text, a past last day and what may not be public are refused', async () => {
  await expect(draftNotice(people.officer, { ...said, titleEn: 'x' })).rejects.toMatchObject({
    rule: 'notice-english',
  })
  await expect(
    draftNotice(people.officer, { ...said, body: '该老赖电话13800138000，家住中山路' }),
  ).rejects.toMatchObject({
    rule: 'public-text',
    facts: { field: '正文', found: '电话号码、住址、侮辱性称谓' },
  })
  const past = await draftNotice(people.officer, { ...said, until: ago(1) })
  await expect(signNotice(people.director, past)).rejects.toMatchObject({ rule: 'notice-until' })
})

test('an auction names the place of what is sold; another notice may not', async () => {
  const body = '拍卖位于市北区延安路12号3单元501室的房屋一套'
  const other = await draftNotice(people.officer, { ...said, body })
  await expect(signNotice(people.director, other)).rejects.toMatchObject({
    rule: 'reading-needed',
    facts: { field: '正文', found: '门牌地址' },
  })
  await expect(
    draftNotice(people.officer, { ...said, kind: 'auction', body }),
  ).resolves.toHaveProperty('id')
})

test('an edit voids the signature, a correction is the next version, removal leaves nothing', async () => {
  const signed = await signNotice(people.director, await draftNotice(people.officer, said))
  const edited = await editNotice(people.officer, { ...signed, ...said, title: '新的标题' })
  await expect(publishNotice(people.clerk, edited)).rejects.toMatchObject({ rule: 'wrong-state' })
  await withdrawNotice(people.officer, edited)
  const held = await published()
  const corrected = await correctNotice(people.president, {
    id: held.id,
    version: held.version,
    ...said,
    title: '更正后的标题',
  })
  expect(await ask.notice(held.id)).toMatchObject({ title: '更正后的标题' })
  await removeNotice(people.director, {
    id: held.id,
    version: corrected.version,
    reason: '活动已结束',
  })
  const gone = await ask.notice(held.id)
  expect(gone).toEqual({ gone: 'removed', goneAt: clock.now, court: shibei })
})

test('it hides after its last day', async () => {
  const held = await published({ until: addDays(dayOf(clock.now), 5) })
  await owner`update notices set until = ${ago(1)} where id = ${held.id}`
  expect(await ask.notice(held.id)).toMatchObject({ gone: 'expiry' })
})

test('a notice of a cautious case waits for another leader; another court sees none of it', async () => {
  const { caseFileId } = await debtorOf(shibei)
  const [file] = await owner`select version from case_files where id = ${caseFileId}`
  await tagCase(people.judge, {
    caseFileId,
    tags: ['cautious'],
    version: file!['version'] as number,
  })
  const signed = await signNotice(
    people.director,
    await draftNotice(people.officer, { ...said, caseFileId }),
  )
  await expect(publishNotice(people.clerk, signed)).rejects.toMatchObject({
    rule: 'endorsement-needed',
  })
  await expect(endorseNotice(people.director, signed)).rejects.toMatchObject({ rule: 'four-eyes' })
  const endorsed = await endorseNotice(people.vicePresident, signed)
  await publishNotice(people.clerk, endorsed)
  const other = bench(yuhuatai)
  await expect(askAs(other.judge).deskNotice(signed.id)).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(draftNotice(other.officer, { ...said, caseFileId })).rejects.toMatchObject({
    rule: 'other-court',
  })
  const { rows, next } = await desk.deskNotices({ state: 'published', limit: 1 })
  expect(rows).toHaveLength(1)
  const second = await desk.deskNotices({ state: 'published', limit: 1, after: next! })
  expect(second.rows[0]!.id).not.toBe(rows[0]!.id)
})
