import { and, eq, inArray, lte } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustBeDone } from '../cases/rules.ts'
import { mustBeVersion } from '../cases/lock-case.ts'
import { Day, Id, maybe, Text, Whole } from '../fields.ts'
import { heed } from '../notifications/go-on.ts'
import { writeReceipt } from '../notifications/stray-receipts.ts'
import { notifications } from '../notifications/tables.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, startOf } from '../time/days.ts'
import { mostAtOnce } from './letter-papers.ts'
import { mustBeIn, mustHaveReason, mustNotBeBefore } from './rules.ts'
import { letters, returnReasons, type LetterState } from './tables.ts'

type Letter = typeof letters.$inferSelect

/** Records that the letters of a batch were printed; those that came meanwhile stay in the queue. */
export const markPrinted = act(z.strictObject({ upTo: Id }), async (court, { upTo }) => {
  const { tx, by, now } = court
  const staff = mustHaveDuty(by, 'letter.keep')
  const waiting = await tx
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.court, staff.court), eq(letters.state, 'queued'), lte(letters.id, upTo)))
    .orderBy(letters.id)
    .limit(mostAtOnce)
    .for('update')
  if (waiting.length === 0) throw new Refusal('not-found')
  const ids = waiting.map(({ id }) => id)
  const printed = await tx
    .update(letters)
    .set({ state: 'printed', printedAt: now, version: 2 })
    .where(inArray(letters.id, ids))
    .returning()
  for (const letter of printed) await note(court, letter, 'letter.printed')
  return { printed: printed.length }
})

const Version = Whole(1, 1_000_000_000)
const Posting = z.strictObject({ id: Id, postedOn: Day, tracking: Text(4, 40), version: Version })

/** Records that a letter was handed to the post, and the number under which it is followed (民事诉讼法 2023 第九十一条). */
export const postLetter = act(Posting, async (court, asked) => {
  const letter = await lockLetter(court, asked)
  const today = dayOf(court.now)
  mustBeIn(letter.state, ['queued', 'printed'])
  mustBeDone(asked.postedOn, today)
  mustNotBeBefore(asked.postedOn, dayOf(letter.queuedAt))
  const { postedOn, tracking } = asked
  const changed = await change(court, letter, { state: 'posted', postedOn, tracking })
  await note(court, changed, 'letter.posted')
  return { id: changed.id, version: changed.version }
})

const Ending = z.strictObject({
  id: Id,
  outcome: z.enum(['delivered', 'returned']),
  endedOn: Day,
  reason: maybe(z.enum(returnReasons)),
  version: Version,
})

/**
 * Records the post's receipt, or that it brought the letter back: both are evidence in the ledger, and what came back goes
 * on as the rule says (民事诉讼法 2023 第九十一条: the day that the receipt names).
 */
export const endLetter = act(Ending, async (court, asked) => {
  const letter = await lockLetter(court, asked)
  mustBeIn(letter.state, ['posted'])
  mustBeDone(asked.endedOn, dayOf(court.now))
  mustNotBeBefore(asked.endedOn, letter.postedOn!)
  mustHaveReason(asked.outcome, asked.reason)
  const { outcome, endedOn, reason } = asked
  const changed = await change(court, letter, { state: outcome, endedOn, reason: reason ?? null })
  await note(court, changed, `letter.${outcome}`)
  await tellLedger(court, changed)
  return { id: changed.id, version: changed.version }
})

/** What the post said becomes evidence of the message, like any provider's receipt. */
async function tellLedger(court: Act, letter: Letter): Promise<void> {
  const [row] = await court.tx
    .select()
    .from(notifications)
    .where(eq(notifications.id, letter.notificationId))
    .for('update')
  if (!row) return
  const receipt = {
    channel: 'letter' as const,
    providerId: letter.id,
    outcome: letter.state === 'delivered' ? ('delivered' as const) : ('bounced' as const),
    ...(letter.reason && { code: letter.reason }),
    verbatim: [letter.tracking, letter.state, letter.endedOn, letter.reason ?? ''].join(' '),
    saidAt: startOf(letter.endedOn!),
  }
  const fresh = await writeReceipt(court, row, receipt, letter.addressHash)
  if (fresh) await heed(court, async () => {}, row, 'letter')
}

/** The message first, then its letter: in the order in which whoever delivers takes them. */
async function lockLetter(
  { tx, by }: Act,
  { id, version }: { id: string; version: number },
): Promise<Letter> {
  mustHaveDuty(by, 'letter.keep')
  const [letter] = await tx.select().from(letters).where(eq(letters.id, id)).for('update')
  if (!letter) throw new Refusal('not-found')
  mustBeOfCourt(by, letter.court)
  mustBeVersion(letter, version)
  return letter
}

async function change(
  { tx }: Act,
  { id, version }: Letter,
  changes: Partial<typeof letters.$inferInsert>,
): Promise<Letter> {
  const [row] = await tx
    .update(letters)
    .set({ ...changes, version: version + 1 })
    .where(eq(letters.id, id))
    .returning()
  return row!
}

async function note(
  court: Act,
  letter: Letter,
  kind: `letter.${Exclude<LetterState, 'queued'>}`,
): Promise<void> {
  const [about] = await court.tx
    .select({ caseFileId: notifications.caseFileId })
    .from(notifications)
    .where(eq(notifications.id, letter.notificationId))
  await court.journal({
    kind,
    court: letter.court,
    subject: { kind: 'letter', id: letter.id },
    caseFileId: about?.caseFileId ?? null,
    facts: letter.reason ? { reason: letter.reason } : {},
  })
}
