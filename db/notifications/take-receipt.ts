import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { attempts, notifications, type ChannelKind } from './tables.ts'
import { heed, type Wake } from './go-on.ts'
import { adoptStrays, keepStray, overtaken, writeReceipt } from './stray-receipts.ts'

const Receipt = z.strictObject({
  channel: z.enum(['mail', 'sms', 'letter']),
  providerId: z.string().min(1).max(200),
  /** `receipt` is word that decides nothing; `failed` can be tried again, `bounced` cannot. */
  outcome: z.enum(['receipt', 'delivered', 'bounced', 'failed', 'read']),
  /** The provider's code, never its text. */
  code: z.string().max(60).optional(),
  verbatim: z.string().max(20_000),
  /** By the provider's clock. */
  at: z.date(),
})

const quiet: Wake = async () => {}

/**
 * Takes what a provider says of a message that it took before: from a signed callback, or from a bounced mail. It may
 * come late, twice, or out of order, even before it is written down that the message was taken: the state follows from
 * all that was said, and a bounce overrides “delivered” (在线诉讼规则 31; 使用规则 五十七). Whoever calls has checked the
 * signature.
 * @returns whether the message is known, and whether this was said for the first time
 */
export async function takeReceipt(
  by: Actor,
  raw: z.input<typeof Receipt>,
  { wake = quiet }: { wake?: Wake } = {},
): Promise<{ known: boolean; fresh: boolean }> {
  const { at: saidAt, ...said } = readInput(Receipt, raw)
  const receipt = { ...said, saidAt }
  return inOneTransaction(by, async (court) => {
    const taken = await takenAs(court, receipt)
    if (!taken) {
      await keepStray(court, receipt)
      return { known: false, fresh: true }
    }
    const { row, addressHash } = taken
    const fresh = await writeReceipt(court, row, receipt, addressHash)
    if (fresh) await heed(court, wake, row, receipt.channel)
    return { known: true, fresh }
  })
}

/**
 * Gives messages the receipts that overtook the word that they were taken; a process may have died between the two.
 * @returns how many messages there were
 */
export async function settleStrays(wake: Wake = quiet): Promise<number> {
  const found = await overtaken()
  for (const one of found) {
    await inOneTransaction({ kind: 'portal' }, async (court) => {
      const taken = await takenAs(court, one)
      if (!taken) return
      const { row, addressHash } = taken
      await adoptStrays(court, row, one.channel, one.providerId, addressHash)
      await heed(court, wake, row, one.channel)
    })
  }
  return found.length
}

/** The message that a provider took under a name, locked, and where it went; the last of several. */
async function takenAs(
  { tx }: Act,
  { channel, providerId }: { channel: ChannelKind; providerId: string },
) {
  const [found] = await tx
    .select({ id: attempts.notificationId, addressHash: attempts.addressHash })
    .from(attempts)
    .where(
      and(
        eq(attempts.outcome, 'accepted'),
        eq(attempts.channel, channel),
        eq(attempts.providerId, providerId),
      ),
    )
    .orderBy(desc(attempts.at), desc(attempts.id))
    .limit(1)
  if (!found) return undefined
  const [row] = await tx
    .select()
    .from(notifications)
    .where(eq(notifications.id, found.id))
    .for('update')
  return row && { row, addressHash: found.addressHash }
}
