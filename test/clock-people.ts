import { admitStaff, askAs, beginPeriods, warnClocks, type Actor } from '../db/index.ts'
import { owner } from './store.ts'

type Staff = Extract<Actor, { kind: 'staff' }>
const operator: Actor = { kind: 'operator' }
const portal: Actor = { kind: 'portal' }

/** A member of staff whom the court knows: clocks are answered for by people, and warnings name them. */
export async function admitted(
  court: string,
  name: string,
  ...roles: Staff['roles'][number][]
): Promise<Staff & { username: string }> {
  const username = `u${Math.random().toString(36).slice(2, 12)}x`
  const { staffId } = await admitStaff(operator, {
    court,
    username,
    name,
    password: 'a long enough password',
    roles,
    from: '2020-01-01',
  })
  return { kind: 'staff', staffId, court, name, roles, username }
}

/** The clock of a rule that a case, or anything else, has; the newest. */
export async function clockOf(subjectId: string, rule: string) {
  const [row] = await owner<
    {
      id: string
      version: number
      due: string
      warned: number
      next: Date | null
      stopped: Date | null
    }[]
  >`
    select id, version, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due, warned,
      next_warning_at as next, stopped_at as stopped
    from clocks where subject_id = ${subjectId} and rule = ${rule} order by started_by desc limit 1`
  return row
}

/** What somebody was told of a clock: the level and the true moment, as the court writes it. */
export async function warningsOf(by: Actor, id: string): Promise<string[]> {
  const clock = await askAs(by).clock(id)
  const at = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (clock?.warnings ?? []).map(
    ({ level, name, at: moment }) => `${level} ${name} ${at.format(moment)}`,
  )
}

export const sweep = () => warnClocks(portal)
export const begin = () => beginPeriods(portal)
