import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import { migrateStore } from '../../db/migrate.ts'

const migrations = join(import.meta.dirname, '../../db/migrations')

/** The store of a court that runs on the tables of the first house. */
async function oldStore(fill: (sql: postgres.Sql) => Promise<void>): Promise<string> {
  const { url } = inject('cluster')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(url.replace(/\/prepared$/, '/postgres'), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template template0`)
  await admin.end()
  const old = url.replace(/\/prepared$/, `/${name}`)
  const folder = await mkdtemp(join(tmpdir(), 'yangguang-old-'))
  await cp(migrations, folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const known = JSON.parse(await readFile(journal, 'utf8')) as { entries: { idx: number }[] }
  const entries = known.entries.filter(({ idx }) => idx < 2)
  await writeFile(journal, JSON.stringify({ ...known, entries }))
  const sql = postgres(old, { max: 1, onnotice: () => {} })
  await sql.unsafe(await readFile(join(migrations, 'roles.sql'), 'utf8'))
  await migrate(drizzle(sql), { migrationsFolder: folder })
  await fill(sql)
  await sql.end()
  await rm(folder, { recursive: true })
  return old
}

test('the clocks of a running court get who answers for them, and when the next warning is due', async () => {
  const officer = randomUUID()
  const url = await oldStore(async (sql) => {
    const [file] = await sql`
      insert into case_files (court, case_number, filed_on, officer_id, cause, basis_number, basis_court, claim, created_at)
      values ('鲁0203', '（2026）鲁0203执1号', current_date, ${officer}, '借款', '民初1号', '本院', 1, now())
      returning id`
    const id = String(file!['id'])
    const rows: [string, string, string | null, boolean][] = [
      ['case-finished', '10 days', null, false],
      ['notice-issued', '-1 day', null, false],
      ['higher-court', '10 days', null, false],
      ['urgent-lead-dispatch', '5 minutes', null, false],
      ['application-accepted', '-3 days', '-4 days', false],
      ['money-paid-out', '-900 days', null, true],
    ]
    for (const [rule, due, stopped, history] of rows) {
      await sql`
        insert into clocks (court, rule, subject_kind, subject_id, case_file_id, started_on, started_by, due_at,
          stopped_at, history)
        values ('鲁0203', ${rule}, 'case', ${id}, ${id}, (now() at time zone 'Asia/Shanghai')::date - 3, 1,
          now() + ${due}::interval, now() + ${stopped}::interval, ${history})`
    }
  })
  await migrateStore(url)
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const rows = await sql`
    select rule, holder = ${officer} as "officers", answers, party, warned, next_warning_at is not null as "willWarn",
      next_warning_at = due_at as "ofTheWhole", next_warning_at > now() as "ahead", runs_from < due_at as "begins",
      version, paused_at as "pausedAt"
    from clocks order by rule`
  const row = (rule: string) => rows.find((one) => one['rule'] === rule)
  expect(row('case-finished')).toMatchObject({
    officers: true,
    party: false,
    willWarn: true,
    ahead: true,
    begins: true,
  })
  expect(row('notice-issued')).toMatchObject({ warned: 2, ofTheWhole: true, ahead: false })
  expect(row('higher-court')).toMatchObject({ party: true, willWarn: false })
  expect(row('urgent-lead-dispatch')).toMatchObject({
    answers: 'dutyOfficer',
    officers: null,
    warned: 0,
    ahead: true,
  })
  expect(row('application-accepted')).toMatchObject({ willWarn: false, version: 1, pausedAt: null })
  expect(row('money-paid-out')).toMatchObject({ willWarn: false })
  await sql.end()
})
