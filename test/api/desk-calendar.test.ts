import { beforeAll, expect, test } from 'vitest'
import type { CalendarPreview } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei } from '../informant.ts'
import { addDays, dayOf } from '../publication.ts'
import { clock, owner } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, publicUrl, shown, useCourt } from './court.ts'

useCourt()

const app = openApp()
let administrator: Awaited<ReturnType<typeof atTheDesk>>
let clerk: Awaited<ReturnType<typeof atTheDesk>>
beforeAll(async () => {
  administrator = await atTheDesk(app, 'administrator')
  clerk = await atTheDesk(app, 'clerk', 'officer')
})

const notice = '2031年安排\n一、元旦：1月1日（周三）放假。1月4日（周六）上班。'
const yearLoaded = async () =>
  (await owner`select off, work, source from calendars where year = '2031'`)[0]

async function upload(who: typeof administrator, bytes: Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.append('files', new File([bytes], '放假安排.csv'))
  body.append('notice', '')
  const headers = { origin: publicUrl, cookie: who.cookie }
  return app.request('/desk/calendar', { method: 'POST', body, headers })
}

test('what was pasted is previewed, and written only when it is confirmed', async () => {
  const answer = await administrator.post('/desk/calendar', { notice })
  const preview = (await shown(answer)).result?.['preview'] as CalendarPreview
  expect(preview).toMatchObject({ year: '2031', off: ['2031-01-01'], work: ['2031-01-04'] })
  expect(await yearLoaded()).toBeUndefined()
  const confirm = {
    year: preview.year,
    off: preview.off.join(' '),
    work: preview.work.join(' '),
    seen: preview.seen,
  }
  const refused = await clerk.post('/desk/calendar/confirm', confirm)
  expect(refused.status).toBe(403)
  expect(await yearLoaded()).toBeUndefined()
  const done = await administrator.post('/desk/calendar/confirm', confirm)
  expect((await shown(done)).result).toMatchObject({ entered: { year: '2031', moved: 0 } })
  expect(await yearLoaded()).toEqual({
    off: ['2031-01-01'],
    work: ['2031-01-04'],
    source: 'desk',
  })
  const again = await administrator.post('/desk/calendar/confirm', confirm)
  expect(again.status).toBe(409)
})

test('a table in GB18030 is read as it was saved', async () => {
  const bytes = Buffer.from('323033322d30312d30312cb7c5bcd90d0a', 'hex')
  const answer = await upload(administrator, Uint8Array.from(bytes))
  expect((await shown(answer)).result?.['preview']).toMatchObject({
    year: '2032',
    off: ['2032-01-01'],
  })
})

test('each wrong row has its sentence, and what was pasted is still there', async () => {
  const wrong = '2031-01-01,放假\n2031-02-30,放假\n2031-01-02,补班'
  const answer = await administrator.post('/desk/calendar', { notice: wrong })
  expect(answer.status).toBe(400)
  const { form } = await shown(answer)
  expect(form).toMatchObject({
    name: 'calendar',
    refusal: { rule: 'calendar-file' },
    values: { notice: wrong },
  })
  expect(form!.errors.map(({ says }) => says.zh)).toEqual([
    '第2行：日期无效，请写成2027-01-31',
    '第3行：2031-01-02不是周六、周日，不会是补班日',
  ])
  const nothing = await administrator.post('/desk/calendar', { notice: ' ' })
  expect((await shown(nothing)).form?.refusal?.rule).toBe('upload-missing')
})

test('a seizure is recorded on the page of its case, and listed by its last day', async () => {
  const year = dayOf(clock.now).slice(0, 4)
  const filed = await fileCase(shibei, { caseNumber: `（${year}）鲁0203执87001号` })
  const from = dayOf(clock.now)
  const until = addDays(from, 300)
  const values = {
    kind: 'deposit',
    what: '尾号8899账户',
    from,
    until,
    number: '之一',
    version: '1',
  }
  const done = await clerk.post(`/desk/cases/${filed.id}/seizures`, values)
  expect(done.status).toBe(303)
  expect(done.headers.get('location')).toBe(`/desk/cases/${filed.id}#seizures`)
  const again = await clerk.post(`/desk/cases/${filed.id}/seizures`, { ...values, version: '2' })
  expect((await shown(again)).form).toMatchObject({
    name: 'seize',
    refusal: { rule: 'seizure-once' },
  })
})
