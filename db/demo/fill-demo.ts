import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { issueAccessCode } from '../cases/issue-access-code.ts'
import { store } from '../connection.ts'
import { listCourts, type Court } from '../people/courts.ts'
import { courts, staff } from '../people/tables.ts'
import { addDays, dayOf } from '../time/days.ts'
import { fileDemoCases } from './demo-cases.ts'
import { sendDemoLeads } from './demo-leads.ts'
import { publishDemo } from './demo-public.ts'
import { admitDemoStaff, demoActors } from './demo-staff.ts'
import { chances } from './invent.ts'

/** One case of the demo with the code that follows it. */
export interface DemoExample {
  caseNumber: string
  code: string
}

const exampleIn = (dataDir: string) => join(dataDir, 'demo.json')

/**
 * Fills an empty store with invented courts at work: staff of every office, cases at every stage, published
 * records, drafts that wait, open leads. Does nothing where there is staff already.
 * @param dataDir keeps the one access code that the greeting shows; the store holds only its keyed hash
 */
export async function fillDemo(
  dataDir: string,
  say: (doing: string) => void = () => {},
): Promise<void> {
  const today = dayOf(store().now())
  for (const court of await listCourts()) {
    const [somebody] = await store()
      .write.select({ id: staff.id })
      .from(staff)
      .where(eq(staff.court, court.code))
      .limit(1)
    if (somebody) continue
    say(`inventing a court at work: ${court.name}`)
    await fillCourt(court, dataDir, today)
  }
}

async function fillCourt(court: Court, dataDir: string, today: ReturnType<typeof dayOf>) {
  const chance = chances(court.code.codePointAt(1)! + court.code.length)
  await admitDemoStaff(court, addDays(today, -730))
  await store()
    .write.update(courts)
    .set({ liveSince: addDays(today, -30) })
    .where(eq(courts.code, court.code))
  const actors = await demoActors(court.code)
  const cases = await fileDemoCases(court, actors, chance, today)
  await publishDemo(court, actors, cases, today)
  await sendDemoLeads(court, actors, cases)
  if (court.slug !== 'shibei') return
  const shown = cases.find(({ course }) => course === 'sold')!
  const { code } = await issueAccessCode(actors.clerk, { partyId: shown.applicantId })
  const example: DemoExample = { caseNumber: shown.caseNumber, code }
  await writeFile(exampleIn(dataDir), JSON.stringify(example), { mode: 0o600 })
}

/** The case that the greeting names. */
export async function demoExample(dataDir: string): Promise<DemoExample | undefined> {
  const text = await readFile(exampleIn(dataDir), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as DemoExample)
}
