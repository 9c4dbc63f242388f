import { expect, test } from 'vitest'
import { askAs, noteDay, recordStep } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { admitted } from '../petitioning.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const at = (moment: string) => (clock.now = new Date(`${moment}+08:00`))

test('T21, daily-log-shibei: what an officer recorded today is their sheet of the day, and nobody else’s', async () => {
  const officer = await admitted(shibei, 'officer')
  const other = await admitted(shibei, 'officer')
  at('2026-03-02T09:00:00')
  const { id: caseFileId, caseNumber } = await fileCase(shibei)
  const step = { caseFileId, doneOn: '2026-03-02', text: '已办理。' } as const
  await recordStep(officer, { ...step, code: 'N04', version: 1 })
  await recordStep(other, { ...step, code: 'N05', version: 2 })
  at('2026-03-02T23:59:59')
  await recordStep(officer, { ...step, code: 'N07', version: 3 })
  at('2026-03-03T00:00:00')
  await recordStep(officer, { ...step, code: 'N09', version: 4 })
  const kinds = async (asked = {}) =>
    (await askAs(officer).daySheet(asked)).rows.map(({ kind }) => kind)
  expect(await kinds()).toEqual(['step.N09'])
  const yesterday = { from: '2026-03-02', to: '2026-03-02' }
  expect(await kinds(yesterday)).toEqual(['step.N04', 'step.N07'])
  expect(await kinds({ from: '2026-03-02', order: 'desc' })).toEqual([
    'step.N09',
    'step.N07',
    'step.N04',
  ])
  const first = await askAs(officer).daySheet({ ...yesterday, limit: 1 })
  expect(first.rows).toMatchObject([{ kind: 'step.N04', caseNumber, caseFileId }])
  const second = await askAs(officer).daySheet({ ...yesterday, limit: 1, after: first.next })
  expect(second).toMatchObject({ rows: [{ kind: 'step.N07' }] })
  expect(second.next).toBeUndefined()
  expect((await askAs(other).daySheet(yesterday)).rows).toMatchObject([{ kind: 'step.N05' }])
})

test('a note is added to a day that has come, about a case of one’s own court, and stays as it was written', async () => {
  const officer = await admitted(shibei, 'officer')
  at('2026-03-04T17:00:00')
  const { caseNumber } = await fileCase(shibei)
  const elsewhere = await fileCase(yuhuatai)
  const notes = async (day?: string) => (await askAs(officer).dayNotes({ day })).rows
  await noteDay(officer, { text: '上门未遇，邻居称已外出。', caseNumber })
  await noteDay(officer, { text: '整理案卷。', day: '2026-03-03' })
  expect(await notes()).toMatchObject([{ text: '上门未遇，邻居称已外出。', caseNumber }])
  expect(await notes('2026-03-03')).toMatchObject([{ text: '整理案卷。', caseNumber: '' }])
  for (const [asked, rule] of [
    [{ text: '明天', day: '2026-03-05' }, 'day-note-ahead'],
    [{ text: '别院', caseNumber: elsewhere.caseNumber }, 'not-found'],
    [{ text: '' }, 'input-invalid'],
  ] as const) {
    await expect(noteDay(officer, asked)).rejects.toMatchObject({ rule })
  }
  expect(await notes()).toHaveLength(1)
  expect((await askAs(officer).daySheet()).rows.map(({ kind }) => kind)).toEqual([
    'day.noted',
    'day.noted',
  ])
  await expect(noteDay(staff(shibei, 'administrator'), { text: '无' })).rejects.toMatchObject({
    rule: 'role-needed',
  })
  await expect(owner`update day_notes set text = ''`).rejects.toThrow()
  await expect(owner`delete from day_notes`).rejects.toThrow()
})
