import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { parties } from '../cases/tables.ts'
import { Day, Id } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { channelsOf, usualOrder } from './channels.ts'
import { note, type Row } from './evidence.ts'
import { change, journalOf } from './go-on.ts'
import { notifications } from './tables.ts'

/** The message that a clerk works on, locked: one that arrived nowhere. */
async function lockFailed({ tx, by }: Act, notificationId: string): Promise<Row> {
  const staff = mustHaveDuty(by, 'case.step')
  const [row] = await tx
    .select()
    .from(notifications)
    .where(and(eq(notifications.id, notificationId), eq(notifications.court, staff.court)))
    .for('update')
  if (!row) throw new Refusal('not-found')
  mustBeOfCourt(by, row.court)
  if (row.state !== 'failed') throw new Refusal('notification-not-failed')
  return row
}

/**
 * Sends a message that arrived nowhere once more, by the channels that the party has now; the text and its number stay
 * (使用规则 五十七（二）). An address that took or refused it before is not tried again.
 */
export const sendAgain = act(
  z.strictObject({ notificationId: Id }),
  async (court, { notificationId }) => {
    const row = await lockFailed(court, notificationId)
    const [party] = await court.tx.select().from(parties).where(eq(parties.id, row.partyId))
    const remaining = party ? await channelsOf(court.tx, party) : []
    if (row.erasedAt || remaining.length === 0) throw new Refusal('notification-no-channel')
    const fresh = { tries: 0, maybeArrived: false, channelSince: null }
    await change(court, row, { state: 'waiting', remaining, nextAt: court.now, ...fresh })
    await journalOf(court, row, 'notification.sentAgain')
    return { channels: remaining }
  },
)

const paperMeans = ['inPerson', 'post', 'left', 'announced'] as const

/**
 * Writes down that what no channel brought was served on paper (民诉法 88 to 95); the evidence says by which means, and
 * the clerk's time limit stops.
 */
export const servedOnPaper = act(
  z.strictObject({ notificationId: Id, servedOn: Day, means: z.enum(paperMeans) }),
  async (court, { notificationId, servedOn, means }) => {
    const row = await lockFailed(court, notificationId)
    if (servedOn < dayOf(row.createdAt) || servedOn > dayOf(court.now)) {
      throw new Refusal('served-day')
    }
    await note(court, row, usualOrder.at(-1)!, { outcome: 'delivered', code: `paper-${means}` })
    await change(court, row, { state: 'delivered', nextAt: null })
    await journalOf(court, row, 'notification.servedOnPaper', { servedOn, means })
    return {}
  },
)
