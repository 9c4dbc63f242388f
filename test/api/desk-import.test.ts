import { copyFile, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepUploads } from '../../api/desk/uploads.ts'
import { keptUpload, type ImportReport } from '../../db/index.ts'
import { shibei } from '../informant.ts'
import { owner } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { form, openApp, publicUrl, shown, useCourt } from './court.ts'

useCourt()

const sample = join(import.meta.dirname, '../samples/shibei')
let app: ReturnType<typeof openApp>
let clerk: Awaited<ReturnType<typeof atTheDesk>>
let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'yangguang-uploads-'))
  app = openApp({ dataDir: data })
  clerk = await atTheDesk(app, 'clerk')
})
afterAll(() => rm(data, { recursive: true }))

async function upload(who: typeof clerk, names: readonly string[]) {
  const body = new FormData()
  for (const name of names) {
    body.append('files', new File([await readFile(join(sample, name))], name))
  }
  const headers = { origin: publicUrl, cookie: who.cookie }
  return app.request('/desk/import', { method: 'POST', body, headers })
}

const previewOf = async (answer: Response) =>
  (await shown(answer)).result?.['preview'] as { upload: string; report: ImportReport }
const everyCsv = ['cases.csv', 'parties.csv', 'steps.csv', 'listings.csv']
const casesNow = async () =>
  (await owner`select count(*)::int as n from case_files`)[0]!['n'] as number

test('an upload is shown before anything is written, and confirmed without being sent again', async () => {
  const before = await casesNow()
  const preview = await previewOf(await upload(clerk, everyCsv))
  expect(preview.report.refused).toHaveLength(27)
  expect(preview.report.loaded.cases).toBeGreaterThan(0)
  expect(await casesNow()).toBe(before)
  const done = await clerk.post('/desk/import/confirm', { upload: preview.upload })
  expect((await shown(done)).result).toEqual({ imported: { report: preview.report } })
  expect(await casesNow()).toBe(before + preview.report.loaded.cases)
  expect(await readdir(join(data, 'uploads', clerk.staffId))).toEqual([])
  const again = await previewOf(await upload(clerk, ['court.xlsx']))
  expect(again.report.loaded).toEqual({ cases: 0, parties: 0, steps: 0, listings: 0 })
})

test('what one person previewed, nobody else confirms; nor anybody after an hour', async () => {
  const { upload: id } = await previewOf(await upload(clerk, ['cases.csv']))
  const officer = await atTheDesk(app, 'officer')
  const foreign = await officer.post('/desk/import/confirm', { upload: id })
  expect(foreign.status).toBe(404)
  expect((await shown(foreign)).form?.refusal?.rule).toBe('upload-lapsed')
  const long = new Date(Date.now() - 3_700_000)
  await utimes(join(data, 'uploads', clerk.staffId, id), long, long)
  const late = await clerk.post('/desk/import/confirm', { upload: id })
  expect((await shown(late)).form?.refusal?.rule).toBe('upload-lapsed')
  const { upload: fresh } = await previewOf(await upload(clerk, ['cases.csv']))
  const end = sweepUploads(data)
  const left = () => readdir(join(data, 'uploads', clerk.staffId))
  await expect.poll(left).not.toContain(id)
  end()
  expect(await left()).toContain(fresh)
})

test('what waits on the disk is sealed: no name and no number can be read there', async () => {
  const { upload: id } = await previewOf(await upload(clerk, ['parties.csv', 'court.xlsx']))
  const place = join(data, 'uploads', clerk.staffId, id)
  const plain = await readFile(join(sample, 'parties.csv'))
  const clear = [...plain.toString().matchAll(/1\d{10}|9901\d{13}[\dX]/g)].map(([text]) => text)
  expect(clear.length).toBeGreaterThan(100)
  const names = await readdir(place)
  expect(names.toSorted()).toEqual(['0', '1', 'about'])
  for (const name of names) {
    const kept = await readFile(join(place, name))
    expect(clear.filter((text) => kept.includes(text))).toEqual([])
    expect(kept.includes('parties')).toBe(false)
    expect(kept.includes('PK\u0003\u0004')).toBe(false)
  }
  await clerk.post('/desk/import/confirm', { upload: id })
  expect(await readdir(join(data, 'uploads', clerk.staffId))).not.toContain(id)
})

test('a piece that was exchanged is not read', async () => {
  const { upload: id } = await previewOf(await upload(clerk, ['parties.csv', 'cases.csv']))
  const place = join(data, 'uploads', clerk.staffId, id)
  await copyFile(join(place, '1'), join(place, '0'))
  const { staffId } = clerk
  const by = { kind: 'staff', staffId, court: shibei, name: '', roles: ['clerk'] } as const
  const [file] = await keptUpload(by, join(data, 'uploads'), id)
  const read = async () => {
    for await (const _ of file!.open());
  }
  await expect(read()).rejects.toThrow()
})

test.each(['../../etc', '', 'x', '00000000-0000-0000-0000-000000000000'])(
  'an upload that there is not is refused: “%s”',
  async (id) => {
    const answer = await clerk.post('/desk/import/confirm', { upload: id })
    expect((await shown(answer)).form?.refusal?.rule).toBe('upload-lapsed')
  },
)

test('a form without a file names the field, and the office decides who may import', async () => {
  const empty = await app.request('/desk/import', {
    ...form({}),
    method: 'POST',
    body: withoutFile(),
    headers: { origin: publicUrl, cookie: clerk.cookie },
  })
  expect((await shown(empty)).form).toMatchObject({
    name: 'preview',
    refusal: { rule: 'upload-missing' },
    errors: [{ field: 'files' }],
  })
  const supervisor = await atTheDesk(app, 'supervisor')
  const refused = await upload(supervisor, ['cases.csv'])
  expect(refused.status).toBe(403)
  expect(await readdir(join(data, 'uploads', supervisor.staffId))).toEqual([])
})

function withoutFile() {
  const body = new FormData()
  body.append('nothing', '')
  return body
}
