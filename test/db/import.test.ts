import { setTimeout as sleep } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { importCourt } from '../../db/import/import-court.ts'
import { openPreview } from '../../db/import/preview.ts'
import type { ImportReport } from '../../db/import/report.ts'
import { ensureCourts } from '../../db/people/courts.ts'
import { caseRow, csvFile, listingRow, partyRow, stepRow } from '../export-files.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()

const sample = `${import.meta.dirname}/../samples/shibei`
const operator = { kind: 'operator' } as const

interface Manifest {
  rows: Record<string, number>
  bad: { file: string; row: number; why: string }[]
}
const manifest = JSON.parse(await readFile(`${sample}/manifest.json`, 'utf8')) as Manifest

const told = ({ refused }: ImportReport) =>
  refused.map(({ file, row, reason }) => ({ file, row, why: reason }))
const byPlace = (a: { file: string; row: number }, b: { file: string; row: number }) =>
  a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1

const badIn = (file: string) => manifest.bad.filter((bad) => bad.file === file).length
const good = Object.fromEntries(
  Object.entries(manifest.rows).map(([file, rows]) => [file, rows - badIn(file)]),
)
const none = { cases: 0, parties: 0, steps: 0, listings: 0 }

const snapshot = () => owner`
  select (select jsonb_agg(c order by c.id) from case_files c) cases,
    (select jsonb_agg(p order by p.id) from parties p) parties,
    (select jsonb_agg(s order by s.id) from steps s) steps,
    (select jsonb_agg(l order by l.id) from listings l) listings,
    (select jsonb_agg(k order by k.id) from clocks k) clocks,
    (select count(*) from journal where kind <> 'import.finished') entries`

beforeAll(async () => {
  clock.now = new Date('2026-11-21T10:00:00+08:00')
  await ensureCourts(operator, { demo: false })
})

test('a preview reports what an import would do, and writes nothing', async () => {
  const before = await snapshot()
  const preview = await importCourt(operator, { path: sample, dryRun: true })
  expect(preview.loaded).toEqual(good)
  expect(told(preview).toSorted(byPlace)).toEqual(manifest.bad.toSorted(byPlace))
  expect(await snapshot()).toEqual(before)
  const [court] = await owner`select live_since from courts where code = '鲁0203'`
  expect(court!['live_since']).toBeNull()
})

test('the sample loads, the manifest’s rows are refused, and no other', async () => {
  const report = await importCourt(operator, { path: sample })
  expect(report.loaded).toEqual(good)
  expect(report.unchanged).toEqual(none)
  expect(manifest.bad).toHaveLength(27)
  expect(told(report).toSorted(byPlace)).toEqual(manifest.bad.toSorted(byPlace))
  expect(report.refused.map(({ column }) => column)).not.toContain('')
  expect(report.refused.find(({ file, row }) => file === 'cases' && row === 147)).toEqual({
    file: 'cases',
    row: 147,
    column: '申请执行标的(元)',
    reason: '标的金额不是数',
  })
})

test('a second import of the same files changes nothing and says so', async () => {
  const before = await snapshot()
  const again = await importCourt(operator, { path: sample })
  expect(again.loaded).toEqual(none)
  expect(again.unchanged).toEqual(good)
  expect(told(again).toSorted(byPlace)).toEqual(manifest.bad.toSorted(byPlace))
  expect(await snapshot()).toEqual(before)
})

test('the workbook is the same data', async () => {
  const before = await snapshot()
  const book = await importCourt(operator, { path: `${sample}/court.xlsx` })
  expect(book.loaded).toEqual(none)
  expect(book.unchanged).toEqual(good)
  expect(told(book).toSorted(byPlace)).toEqual(manifest.bad.toSorted(byPlace))
  expect(await snapshot()).toEqual(before)
})

/** The transactions that write, once those of a moment have had two seconds to end. */
async function openAfterAWhile(): Promise<readonly unknown[]> {
  let open: readonly unknown[] = []
  for (let tries = 0; tries < 100; tries += 1) {
    open = await owner`select application_name, state from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null`
    if (open.length === 0) break
    await sleep(20)
  }
  return open
}

test('a preview holds no transaction open, knows what its earlier batches would have made, and says so twice', async () => {
  const numbers = Array.from({ length: 250 }, (_, at) => `（2025）鲁0203执${80_001 + at}号`)
  const open: unknown[] = []
  const files = (watch: boolean) =>
    [
      csvFile(
        'cases.csv',
        numbers.map((each) => caseRow(each)),
      ),
      csvFile(
        'parties.csv',
        numbers.map((each) => partyRow(each)),
      ),
      csvFile(
        'steps.csv',
        numbers.map((each) => stepRow(each)),
      ),
      csvFile(
        'listings.csv',
        numbers.map((each) => listingRow(each)).concat(listingRow('（2025）鲁0203执89999号')),
      ),
    ].map((file) => ({
      ...file,
      async *open() {
        yield* file.open()
        if (!watch) return
        // A batch may be at work in this very moment; what is held open for the whole preview never ends.
        open.push(...(await openAfterAWhile()))
      },
    }))
  const preview = await importCourt(operator, { files: files(true), dryRun: true })
  expect(open).toEqual([])
  expect(preview.loaded).toEqual({ cases: 250, parties: 250, steps: 250, listings: 250 })
  expect(preview.refused).toHaveLength(1)
  const wanted = await importCourt(operator, { files: files(false), dryRun: true })
  expect(wanted).toEqual(preview)
  expect(await importCourt(operator, { files: files(false) })).toEqual(preview)
  const after = await importCourt(operator, { files: files(false), dryRun: true })
  expect(after.unchanged).toEqual(preview.loaded)
  const left = () => owner`select pid from pg_stat_activity
    where datname = current_database() and application_name = 'yangguang_aside'`
  await expect.poll(left, { timeout: 10_000 }).toHaveLength(0)
})

test('a preview cannot write, whatever is asked of it', async () => {
  const before = await snapshot()
  const { inAct, close } = await openPreview(operator)
  await expect(
    inAct(({ tx }) => tx.execute(sql`insert into public.steps select * from public.steps`), []),
  ).rejects.toThrow('25006')
  await close()
  expect(await snapshot()).toEqual(before)
})
