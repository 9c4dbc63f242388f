import { eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { admitStaff } from '../people/admit-staff.ts'
import { listCourts, type Court } from '../people/courts.ts'
import { codeOfStaff } from '../people/one-time-code.ts'
import { roleNames } from '../people/rules.ts'
import { roles, staff, type Role } from '../people/tables.ts'
import type { CourtDate } from '../time/days.ts'
import { chances, inventName } from './invent.ts'

/** Everybody's password in the demo; MODE=court does not start on a database that holds a demo. */
const demoPassword = 'yangguang-demo'

const usernameOf = (court: Court, role: Role) =>
  `${court.slug}-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Admits one person for each office of a court. */
export async function admitDemoStaff(court: Court, from: CourtDate): Promise<void> {
  const chance = chances(Number(court.code.slice(1)) + 1)
  for (const role of roles) {
    await admitStaff(
      { kind: 'operator' },
      {
        court: court.code,
        username: usernameOf(court, role),
        name: inventName(chance),
        password: demoPassword,
        roles: [role],
        from,
      },
    )
  }
}

/** The demo's staff as actors, one for each office of a court. */
export async function demoActors(court: string): Promise<Record<Role, Actor>> {
  const people = await store().write.select().from(staff).where(eq(staff.court, court))
  const actor = (role: Role): Actor => {
    const ending = `-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    const person = people.find(({ username }) => username.replace(/^[a-z]+/, '') === ending)
    if (!person) throw new Error(`The demo has no ${role} in ${court}.`)
    return { kind: 'staff', staffId: person.id, court, name: person.name, roles: [role] }
  }
  return Object.fromEntries(roles.map((role) => [role, actor(role)])) as Record<Role, Actor>
}

/** One member of the demo's staff, with what the demo's own authenticator shows for them now. */
export interface DemoSignIn {
  court: string
  username: string
  name: string
  role: { zh: string; en: string }
  password: string
  code: string
}

/** Who can sign in to the demo, and with what. Empty on a database that is no demo. */
export async function demoSignIns(): Promise<DemoSignIn[]> {
  const courts = (await listCourts()).filter((court) => court.demo)
  const people = await store().write.select().from(staff)
  return courts.flatMap((court) =>
    roles.flatMap((role) => {
      const username = usernameOf(court, role)
      const person = people.find((one) => one.username === username)
      if (!person) return []
      const code = codeOfStaff(store().keys, person, store().now())
      const { name } = person
      return [
        { court: court.name, username, name, role: roleNames[role], password: demoPassword, code },
      ]
    }),
  )
}
