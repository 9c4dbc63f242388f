import { createHash, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { store } from '../connection.ts'
import { openForServer, sealForServer } from '../chats/chat.ts'
import { seal } from '../keys.ts'
import { periodOf } from '../retention/periods.ts'
import { addMonths, dayOf, endOf } from '../time/days.ts'
import type { Row } from './evidence.ts'
import {
  attempts,
  receiptTexts,
  strayReceipts,
  type ChannelKind,
  type AttemptOutcome,
} from './tables.ts'

/** What a provider says afterwards of a message that it took. */
export interface Receipt {
  channel: ChannelKind
  providerId: string
  outcome: AttemptOutcome
  /** The provider's code, never its text. */
  code?: string | undefined
  verbatim: string
  /** When it happened by the provider's clock. */
  saidAt: Date
}

/** Of the provider's own words; it proves them when they are gone. */
const receiptHash = (verbatim: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(verbatim).digest())

const rowOf = (attemptId: string) => `receipt:${attemptId}`
const strayRow = ({ channel, providerId }: Pick<Receipt, 'channel' | 'providerId'>) =>
  `stray receipt:${channel}:${providerId}`

/**
 * Writes a receipt into the evidence of a message: what it says for ever, its words sealed under a key of their own that
 * has a life of its own (使用规则 五十七（十一）).
 * @returns false when the same was said before
 */
export async function writeReceipt(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  row: Pick<Row, 'id' | 'court'>,
  { channel, providerId, outcome, code, verbatim, saidAt }: Receipt,
  addressHash: Uint8Array | null,
): Promise<boolean> {
  const [written] = await tx
    .insert(attempts)
    .values({
      court: row.court,
      notificationId: row.id,
      channel,
      outcome,
      addressHash,
      providerId,
      code: code ?? null,
      receiptHash: receiptHash(verbatim),
      saidAt,
      at: now,
    })
    .onConflictDoNothing()
    .returning({ id: attempts.id })
  if (!written) return false
  const key = new Uint8Array(randomBytes(32))
  const kept = periodOf('receiptText', row.court, dayOf(now))
  await tx.insert(receiptTexts).values({
    attemptId: written.id,
    court: row.court,
    key: sealForServer(rowOf(written.id), Buffer.from(key).toString('base64')),
    verbatim: seal(key, rowOf(written.id), Buffer.from(verbatim)),
    until: endOf(addMonths(dayOf(now), 12 * kept.length)),
  })
  return true
}

/** Keeps a receipt of which nothing is known yet: it can overtake the word that the message was taken. */
export async function keepStray({ tx, now }: Act, receipt: Receipt): Promise<void> {
  const { channel, providerId, outcome, code, verbatim, saidAt } = receipt
  await tx
    .insert(strayReceipts)
    .values({
      court: '',
      channel,
      providerId,
      outcome,
      code: code ?? null,
      receiptHash: receiptHash(verbatim),
      verbatim: sealForServer(strayRow(receipt), verbatim),
      saidAt,
      at: now,
    })
    .onConflictDoNothing()
}

/** Receipts that overtook the word that their message was taken, a few at a time; the sweep settles them. */
export const overtaken = () =>
  store()
    .write.selectDistinct({ channel: strayReceipts.channel, providerId: strayReceipts.providerId })
    .from(strayReceipts)
    .innerJoin(
      attempts,
      and(
        eq(attempts.outcome, 'accepted'),
        eq(attempts.channel, strayReceipts.channel),
        eq(attempts.providerId, strayReceipts.providerId),
      ),
    )
    .limit(200)

/** Gives a message the receipts that came before it was known to have been taken. */
export async function adoptStrays(
  court: Act,
  row: Pick<Row, 'id' | 'court'>,
  channel: ChannelKind,
  providerId: string,
  addressHash: Uint8Array | null,
): Promise<void> {
  const strays = await court.tx
    .delete(strayReceipts)
    .where(and(eq(strayReceipts.channel, channel), eq(strayReceipts.providerId, providerId)))
    .returning()
  for (const stray of strays) {
    const verbatim = String(openForServer(strayRow(stray), stray.verbatim))
    const receipt = {
      channel,
      providerId,
      outcome: stray.outcome,
      code: stray.code ?? undefined,
      verbatim,
      saidAt: stray.saidAt ?? stray.at,
    }
    await writeReceipt(court, row, receipt, addressHash)
  }
}
