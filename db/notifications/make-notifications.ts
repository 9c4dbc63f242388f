import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store, type Tx } from '../connection.ts'
import { append } from '../journal/append.ts'
import type { FollowHandler, JournalEntry } from '../journal/follow.ts'
import { courts } from '../people/tables.ts'
import { everyMandate, mandatesOf } from '../rulebooks/index.ts'
import { chatChannels } from './channels.ts'
import { compose, officerOf } from './compose.ts'
import { nextNumber } from './number.ts'
import { particularsGiven, particularsOf } from './particulars.ts'
import { attempts, notifications, type ChannelKind } from './tables.ts'
import { mustHaveParts } from './templates/index.ts'
import { onlyPerson } from './who-is-told.ts'

type Court = typeof courts.$inferSelect
type CaseFile = typeof caseFiles.$inferSelect
type Party = typeof parties.$inferSelect

// A mandate that names a message nobody has written stops the start, not the filing of a case.
for (const [rule, { templates, on }] of everyMandate()) {
  mustHaveParts(rule, templates, particularsGiven(on))
}

const by: Actor = { kind: 'portal' }

/** Wakes whoever delivers a notification, in the transaction that wrote it. */
export type Wake = (tx: Tx, notificationId: string, at?: Date) => Promise<void>

/** What was true before the court's first day here is history: nobody is told of it. */
const isHistory = (entry: JournalEntry, court: Court) =>
  court.liveSince === null ? entry.facts['imported'] === true : entry.on < court.liveSince

/** Turns journal entries into the messages that the rulebooks demand (M02, M03). */
export const makeNotifications =
  (wake: Wake): FollowHandler =>
  async (tx, entries) => {
    const told = entries.filter((entry) => entry.court && entry.caseFileId && demands(entry).length)
    if (told.length === 0) return
    const codes = [...new Set(told.flatMap((entry) => entry.court ?? []))]
    const found = await tx.select().from(courts).where(inArray(courts.code, codes))
    for (const entry of told) {
      const court = found.find(({ code }) => code === entry.court)
      if (court && !isHistory(entry, court)) await tell(tx, wake, entry, court)
    }
  }

interface Demand {
  rule: string
  tells: 'applicant' | 'debtor'
  parts: string[]
}

/** What must be told: one message to each side, although several rules may ask for it; the court's own rule is named. */
function demands(entry: JournalEntry): Demand[] {
  if (!entry.court) return []
  const rows = mandatesOf(entry.court, entry.on)
    .filter(([, mandate]) => mandate.on === entry.kind)
    .toSorted(([, a], [, b]) => Number(b.court !== undefined) - Number(a.court !== undefined))
  return (['applicant', 'debtor'] as const).flatMap((tells) => {
    const mine = rows.filter(([, mandate]) => mandate.tells === tells)
    const [first] = mine
    if (!first) return []
    const parts = [...new Set(mine.flatMap(([, mandate]) => mandate.templates))]
    return [{ rule: first[0], tells, parts }]
  })
}

async function tell(tx: Tx, wake: Wake, entry: JournalEntry, court: Court): Promise<void> {
  const [file] = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.id, entry.caseFileId!), eq(caseFiles.court, court.code)))
  if (!file) return
  for (const demand of demands(entry)) {
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
    for (const party of people) await makeOne(tx, wake, { entry, court, file, demand, party })
  }
}

interface Making {
  entry: JournalEntry
  court: Court
  file: CaseFile
  demand: Demand
  party: Party
}

async function makeOne(tx: Tx, wake: Wake, making: Making): Promise<void> {
  const { entry, court, file, demand, party } = making
  const now = store().now()
  const [chat] = await chatChannels(tx, party)
  const remaining: ChannelKind[] = [
    ...(chat ? ['chat' as const] : []),
    ...(party.email ? ['mail' as const] : []),
  ]
  const language = chat?.language ?? 'zh'
  const number = await nextNumber(tx, court.code, now)
  const text = compose(demand.parts, language, {
    court: language === 'zh' ? court.name : court.nameEn,
    caseNumber: file.caseNumber,
    filedOn: file.filedOn,
    officer: officerOf(file.officer, language),
    phone: file.phone ?? court.phone,
    dutyPhone: court.dutyPhone,
    number,
    ...(await particularsOf(tx, entry, language)),
  })
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
      remaining,
      state: reachable ? 'waiting' : 'failed',
      createdAt: now,
      nextAt: reachable ? now : null,
    })
    .returning({ id: notifications.id })
  const notificationId = made!.id
  const about = {
    court: court.code,
    subject: { kind: 'notification', id: notificationId },
    caseFileId: file.id,
    rule: demand.rule,
  }
  await append({ tx, by, now }, { kind: 'notification.made', ...about })
  if (reachable) return wake(tx, notificationId)
  // Nobody can be reached, and the ledger says so: the court serves on paper.
  const none = { court: court.code, notificationId, outcome: 'noAddress' as const, at: now }
  await tx.insert(attempts).values([
    { ...none, channel: 'chat' },
    { ...none, channel: 'mail' },
  ])
  await append({ tx, by, now }, { kind: 'notification.failed', ...about })
}
