import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, asc, eq } from 'drizzle-orm'
import { accessCodeHash } from '../cases/access-code.ts'
import { issueAccessCode } from '../cases/issue-access-code.ts'
import { caseFiles, parties, steps } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { listCourts, type Court } from '../people/courts.ts'
import { courts, staff } from '../people/tables.ts'
import { addDays, dayOf } from '../time/days.ts'
import { fileDemoCases } from './demo-cases.ts'
import { consultInDemo } from './demo-consultations.ts'
import { decideInDemo } from './demo-decisions.ts'
import { sendDemoLeads } from './demo-leads.ts'
import { rosterDemo } from './demo-duty.ts'
import { countInDemo } from './demo-performance.ts'
import { fileDemoPetitions } from './demo-petitions.ts'
import { publishDemo } from './demo-public.ts'
import { claimInDemo } from './demo-rewards.ts'
import { seizeInDemo } from './demo-seizures.ts'
import { admitDemoStaff, demoActors } from './demo-staff.ts'
import { approveTextsInDemo } from './demo-sms.ts'
import { fileStuckCases } from './demo-stuck.ts'
import { suspendInDemo } from './demo-suspensions.ts'
import { keepDemoKeys } from './demo-vault.ts'
import { chances } from './invent.ts'

/** One case of the demo with the code that follows it. */
export interface DemoExample {
  caseNumber: string
  code: string
}

const exampleCourt = '鲁0203'

/**
 * Fills an empty store with invented courts at work: staff of every office, cases at every stage, published
 * records, drafts that wait, open leads. Does nothing where there is staff already.
 */
export async function fillDemo(say: (doing: string) => void = () => {}): Promise<void> {
  const today = dayOf(store().now())
  let filled = false
  for (const court of await listCourts()) {
    const [somebody] = await store()
      .write.select({ id: staff.id })
      .from(staff)
      .where(eq(staff.court, court.code))
      .limit(1)
    if (somebody) continue
    say(`inventing a court at work: ${court.name}`)
    await fillCourt(court, today)
    filled = true
  }
  if (filled) await countInDemo(today)
}

async function fillCourt(court: Court, today: ReturnType<typeof dayOf>) {
  const chance = chances(Number(court.code.slice(1)))
  await admitDemoStaff(court, addDays(today, -730))
  await store()
    .write.update(courts)
    .set({ liveSince: addDays(today, -30) })
    .where(eq(courts.code, court.code))
  const actors = await demoActors(court.code)
  const cases = await fileDemoCases(court, actors, chance, today)
  const demo = { court, actors, cases, today }
  await approveTextsInDemo(demo)
  await seizeInDemo(demo)
  await decideInDemo(demo)
  await publishDemo(demo)
  await keepDemoKeys(demo)
  await rosterDemo(demo)
  await sendDemoLeads(demo)
  await claimInDemo(demo)
  await fileDemoPetitions(demo)
  await suspendInDemo(demo)
  await consultInDemo(demo, await fileStuckCases(demo))
}

/** The case that the greeting names, with its code; a new code where the kept one opens nothing. */
export async function demoExample(dataDir: string): Promise<DemoExample | undefined> {
  const path = join(dataDir, 'demo.json')
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  const known = kept === undefined ? undefined : (JSON.parse(kept) as DemoExample)
  const party = await exampleParty()
  if (!party) return undefined
  if (known && opens(known.code, party.accessCode)) return known
  const { clerk } = await demoActors(exampleCourt)
  const { code } = await issueAccessCode(clerk, { partyId: party.id })
  const example = { caseNumber: party.caseNumber, code }
  await writeFile(path, JSON.stringify(example), { mode: 0o600 })
  return example
}

const opens = (code: string, hash: Uint8Array | null) =>
  hash !== null && Buffer.from(hash).equals(accessCodeHash(code))

/** The applicant of a case in which money came in: the longest course that the demo has to show. */
async function exampleParty() {
  const [party] = await store()
    .write.select({
      id: parties.id,
      accessCode: parties.accessCode,
      caseNumber: caseFiles.caseNumber,
    })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .innerJoin(steps, eq(steps.caseFileId, caseFiles.id))
    .where(
      and(eq(parties.court, exampleCourt), eq(parties.role, 'applicant'), eq(steps.code, 'N19')),
    )
    .orderBy(asc(caseFiles.caseNumber))
    .limit(1)
  return party
}
