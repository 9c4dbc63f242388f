import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store, type Tx } from '../connection.ts'
import { append } from '../journal/append.ts'
import type { FollowHandler, JournalEntry } from '../journal/follow.ts'
import { courts } from '../people/tables.ts'
import { everyMandate } from '../rulebooks/index.ts'
import { channelsOf, chatChannels, usualOrder } from './channels.ts'
import { compose, officerOf } from './compose.ts'
import { demandsOf, type Demand } from './demands.ts'
import { nextNumber } from './number.ts'
import { particularsGiven, particularsOf } from './particulars.ts'
import { note } from './evidence.ts'
import type { Wake } from './go-on.ts'
import { nameClerk } from './name-clerk.ts'
import { notifications } from './tables.ts'
import { mustHaveParts } from './templates/index.ts'
import { onlyPerson } from './who-is-told.ts'
import { templateVersionsOf, versionsHeld, type HeldVersion } from '../templates/versions.ts'

type Court = typeof courts.$inferSelect
type CaseFile = typeof caseFiles.$inferSelect
type Party = typeof parties.$inferSelect
type Versions = ReadonlyMap<string, HeldVersion>

interface Telling {
  entry: JournalEntry
  court: Court
  versions: Versions
}

// A mandate that names a message nobody has written stops the start, not the filing of a case.
for (const [rule, { templates, on }] of everyMandate()) {
  mustHaveParts(rule, templates, particularsGiven(on))
}

const by: Actor = { kind: 'portal' }

/** What was true before the court's first day here is history: nobody is told of it. */
const isHistory = (entry: JournalEntry, court: Court) =>
  court.liveSince === null ? entry.facts['imported'] === true : entry.on < court.liveSince

/** Turns journal entries into the messages that the rulebooks demand (M02, M03). */
export const makeNotifications =
  (wake: Wake): FollowHandler =>
  async (tx, entries) => {
    const told = entries.filter((entry) => entry.caseFileId && demandsOf(entry).length > 0)
    if (told.length === 0) return
    const codes = [...new Set(told.flatMap((entry) => entry.court ?? []))]
    const found = await tx.select().from(courts).where(inArray(courts.code, codes))
    const now = store().now()
    const versions = new Map<string, Versions>()
    for (const { code } of found) versions.set(code, await templateVersionsOf(tx, code, now))
    for (const entry of told) {
      const court = found.find(({ code }) => code === entry.court)
      if (!court || isHistory(entry, court)) continue
      await tell(tx, wake, { entry, court, versions: versions.get(court.code)! })
    }
  }

async function tell(tx: Tx, wake: Wake, telling: Telling): Promise<void> {
  const { entry, court } = telling
  const [file] = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.id, entry.caseFileId!), eq(caseFiles.court, court.code)))
  if (!file) return
  for (const demand of demandsOf(entry)) {
    const only = await onlyPerson(tx, entry, demand.tells)
    const people = await tx
      .select()
      .from(parties)
      .where(
        and(
          eq(parties.caseFileId, file.id),
          eq(parties.role, demand.tells),
          only ? eq(parties.id, only) : undefined,
        ),
      )
      .orderBy(asc(parties.id))
    for (const party of people) await makeOne(tx, wake, { ...telling, file, demand, party })
  }
}

interface Making extends Telling {
  file: CaseFile
  demand: Demand
  party: Party
}

async function makeOne(tx: Tx, wake: Wake, making: Making): Promise<void> {
  const { entry, court, versions, file, demand, party } = making
  const now = store().now()
  const [chat] = await chatChannels(tx, party)
  const remaining = await channelsOf(tx, party)
  const language = chat?.language ?? 'zh'
  const number = await nextNumber(tx, court.code, now)
  const values = {
    court: language === 'zh' ? court.name : court.nameEn,
    caseNumber: file.caseNumber,
    filedOn: file.filedOn,
    officer: officerOf(file.officer, language),
    phone: file.phone ?? court.phone,
    dutyPhone: court.dutyPhone,
    number,
    ...(await particularsOf(tx, entry, language)),
  }
  const text = compose(demand.parts, language, values)
  const reachable = remaining.length > 0
  const [made] = await tx
    .insert(notifications)
    .values({
      court: court.code,
      number,
      rule: demand.rule,
      template: demand.parts.join('+'),
      language,
      caseFileId: file.id,
      partyId: party.id,
      entry: entry.seq,
      ...text,
      templateVersions: versionsHeld(versions, demand.parts),
      values,
      remaining,
      state: reachable ? 'waiting' : 'failed',
      createdAt: now,
      nextAt: reachable ? now : null,
    })
    .returning()
  const row = made!
  const notificationId = row.id
  const about = {
    court: court.code,
    subject: { kind: 'notification', id: notificationId },
    caseFileId: file.id,
    rule: demand.rule,
  }
  await append({ tx, by, now }, { kind: 'notification.made', ...about })
  const { textHash } = text
  await note({ tx, now }, row, remaining[0] ?? 'letter', { outcome: 'made', textHash })
  if (reachable) return wake(tx, notificationId)
  // Nobody can be reached, and the ledger says so: the court serves on paper.
  for (const channel of usualOrder) await note({ tx, now }, row, channel, { outcome: 'noAddress' })
  await append({ tx, by, now }, { kind: 'notification.failed', ...about })
  await nameClerk({ tx, now }, row)
}
