import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { askAs, type Actor } from '#db'
import { quantile, type Measure } from './measure.ts'
import { inEmptyCourt } from './temporary.ts'

const cases = 200_000
const clocksOfCase = 10
const officers = 200
const questions = 200

const somebody = (...roles: Extract<Actor, { kind: 'staff' }>['roles']): Actor => ({
  kind: 'staff',
  staffId: randomUUID(),
  court: '鲁0203',
  name: '沈敏',
  roles,
})

/** The desk's “my clocks”, of one court with years of work behind it: every filter that the page offers, in turns. */
export const myClocksPage: Measure = {
  name: `“my clocks” over ${(cases * clocksOfCase).toLocaleString('en')} clocks, p95`,
  unit: 'ms',
  bar: 50,
  better: 'less',
  run: () =>
    inEmptyCourt('many_clocks', async (url) => {
      const staff = await writeClocks(url)
      for (let n = 0; n < 20; n += 1) await timed(n, staff)
      const times: number[] = []
      for (let n = 0; n < questions; n += 1) times.push(await timed(n, staff))
      return quantile(times, 0.95)
    }),
}

type Asked = NonNullable<Parameters<ReturnType<typeof askAs>['myClocks']>[0]>

/** What the page asks: its list and its counts at once. */
async function timed(n: number, staff: readonly string[]): Promise<number> {
  const officer = staff[n % staff.length]!
  const kinds: [Actor, Asked][] = [
    [{ ...somebody('officer'), staffId: officer } as Actor, { state: 'due' }],
    [{ ...somebody('officer'), staffId: officer } as Actor, { state: 'late' }],
    [{ ...somebody('officer'), staffId: officer } as Actor, {}],
    [somebody('director'), { state: 'late' }],
    [somebody('director'), { state: 'due' }],
    [somebody('director'), { rule: 'case-finished', state: 'late' }],
    [somebody('director'), { officer }],
    [somebody('president'), { state: 'paused' }],
    [somebody('president'), { order: 'desc' }],
  ]
  const [by, asked] = kinds[n % kinds.length]!
  const ask = askAs(by)
  const began = performance.now()
  await Promise.all([ask.myClocks(asked), ask.countClocks({})])
  return performance.now() - began
}

const rules = ['case-finished', 'higher-court', 'notice-issued', 'money-paid-out', 'freeze-renewal']

/** Clocks as they would lie there after years: one in six runs, most of those that run are in time. */
async function writeClocks(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const staff = Array.from({ length: officers }, () => randomUUID())
  await sql`
    insert into staff (id, court, username, name, password, totp, created_at)
    select s.id, '鲁0203', 'officer-' || s.n, '执行员' || s.n, '', '\\x00', now()
    from unnest(${staff}::uuid[]) with ordinality as s (id, n)`
  await sql`
    insert into case_files (id, court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at, officer_id)
    select gen_random_uuid(), '鲁0203', '（2025）鲁0203执' || n || '号', current_date - 900 + n % 900, '买卖合同纠纷',
      '（2024）鲁0203民初' || n || '号', '青岛市市北区人民法院', 100, now(), (${staff}::uuid[])[1 + n % ${officers}]
    from generate_series(1, ${cases}) n`
  await sql`
    insert into clocks (id, court, rule, subject_kind, subject_id, case_file_id, started_on, started_by, due_at,
      stopped_at, stopped_by, holder, runs_from, paused_at)
    select gen_random_uuid(), f.court, (${rules}::text[])[1 + m.n % ${rules.length}], 'case', f.id, f.id, f.filed_on, 1,
      s.due, case when m.n % 6 <> 0 then s.due - interval '2 days' end, case when m.n % 6 <> 0 then 2 end,
      f.officer_id, s.due - interval '90 days', case when m.n % 6 = 0 and random() < 0.01 then now() end
    from case_files f
    cross join generate_series(0, ${clocksOfCase - 1}) as m (n)
    cross join lateral (
      select now() + (hashtext(f.id::text || m.n) % 200) * interval '1 day' + interval '150 days' as due
    ) s`
  await sql`vacuum analyze clocks`
  await sql`vacuum analyze case_files`
  await sql.end()
  return staff
}
