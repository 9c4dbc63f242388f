import { drawReceipt, type Actor, type registerPetition } from '../db/index.ts'
import { dayOf } from '../db/time/days.ts'
import { staff } from './informant.ts'
import { clock, owner } from './store.ts'

type Asked = Parameters<typeof registerPetition>[1]

/** A visit as a clerk registers it. */
export const visit = (other: Partial<Asked> = {}): Asked => ({
  ...drawReceipt(),
  channel: 'visit',
  kind: 'progress',
  receivedOn: dayOf(clock.now),
  name: '王建国',
  text: '立案两个月了，没有人告诉我办到哪一步。',
  ...other,
})

let drawn = 0

/** A member of staff who is known to the store, so that others can name them. */
export async function admitted(
  court: string,
  ...roles: Parameters<typeof staff>[1][]
): Promise<Extract<Actor, { kind: 'staff' }> & { username: string }> {
  drawn += 1
  const by = staff(court, ...roles) as Extract<Actor, { kind: 'staff' }>
  const username = `u${drawn}-${by.staffId.slice(0, 8)}`
  await owner`insert into staff (id, court, username, name, password, totp, created_at)
    values (${by.staffId}, ${court}, ${username}, ${`职员${drawn}`}, 'x', '\\x00', now())`
  for (const role of roles) {
    await owner`insert into offices (court, staff_id, role, "from") values (${court}, ${by.staffId}, ${role}, '2020-01-01')`
  }
  return { ...by, name: `职员${drawn}`, username }
}

/** What the journal holds of a subject: kinds in their order. */
export async function journaled(subjectId: string): Promise<string[]> {
  const rows = await owner`select kind from journal where subject_id = ${subjectId} order by seq`
  return rows.map((row) => String(row['kind']))
}
