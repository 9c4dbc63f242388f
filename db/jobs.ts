import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Tx } from './connection.ts'
import { remindOfConsultation } from './consultations/remind-of-consultation.ts'
import { makeNudges, nudgeNext } from './chats/nudges.ts'
import { forgetOldTurns } from './chats/turns.ts'
import { forgetOldDrafts } from './lead-drafts/forget-drafts.ts'
import { expireBounties } from './bounties/expire-bounties.ts'
import { expireListings } from './listings/expire-listings.ts'
import { expireNotices } from './notices/expire-notices.ts'
import { watchSeizures } from './seizures/watch-seizures.ts'
import { follow } from './journal/follow.ts'
import { deliverNext, dueNotifications, type Channels } from './notifications/deliver.ts'
import type { Wake } from './notifications/go-on.ts'
import { makeNotifications } from './notifications/make-notifications.ts'
import { expireTexts } from './notifications/expire-texts.ts'
import { settleStrays } from './notifications/take-receipt.ts'
import type { ChannelKind } from './notifications/tables.ts'
import { expireLeads } from './retention/expire-leads.ts'
import { expireClaims } from './rewards/expire-claims.ts'
import { refreshPerformance } from './performance/refresh-performance.ts'
import { forgetOldSessions } from './people/sessions.ts'
import { forgetSpentProofs } from './proofs/challenge.ts'
import { beginPeriods } from './time/begin-periods.ts'
import { watchClocks } from './time/watch-clocks.ts'
import { lapseOpenings } from './vault/take-halves.ts'

interface WorkOptions {
  /** The database's owner; the queue itself works as the role of the acts. */
  url: string
  channels: Channels
  /** Told of a fault that no act could answer for; never a name, a text or an address. */
  report?: (fault: unknown) => void
}

const portal = { kind: 'portal' } as const

/** What the portal does by itself at fixed times of Asia/Shanghai; all of it protective. */
const schedules: Record<string, { cron: string; run: () => Promise<void> }> = {
  // The views hide an entry at the moment its term is over; this writes it down.
  'expire-listings': {
    cron: '*/10 * * * *',
    run: async () => {
      await expireListings(portal)
      await expireBounties(portal)
      await expireNotices(portal)
    },
  },
  'watch-seizures': {
    cron: '*/10 * * * *',
    run: async () => void (await watchSeizures(portal)),
  },
  'expire-leads': {
    cron: '10 4 * * *',
    run: async () => void (await expireLeads(portal)),
  },
  'expire-claims': {
    cron: '15 4 * * *',
    run: async () => void (await expireClaims(portal)),
  },
  'expire-notification-texts': {
    cron: '25 4 * * *',
    run: async () => void (await expireTexts(portal)),
  },
  'remind-of-consultation': {
    cron: '20 2 * * *',
    run: async () => void (await remindOfConsultation(portal)),
  },
  'refresh-performance': {
    cron: '30 3 * * *',
    run: async () => void (await refreshPerformance(portal)),
  },
  'begin-periods': {
    cron: '*/5 * * * *',
    run: async () => void (await beginPeriods(portal)),
  },
  // After its hour nothing of an opening is relayed; this clears away what was on its way.
  'lapse-openings': {
    cron: '* * * * *',
    run: async () => void (await lapseOpenings(portal)),
  },
  'forget-old': {
    cron: '*/5 * * * *',
    run: async () => {
      await forgetOldTurns()
      await forgetOldDrafts()
      await forgetOldSessions()
      await forgetSpentProofs()
    },
  },
}

const zone = 'Asia/Shanghai'
/** A job holds one id; the ledger is the queue. */
interface OneId {
  id: string
}

/**
 * Starts the work behind the acts: the followers that make notifications and nudges, those who deliver them, and
 * what happens on a schedule. Several processes may do it at once.
 */
export async function startWork({
  url,
  channels,
  report = () => {},
}: WorkOptions): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c role=yangguang_app',
    application_name: 'yangguang_jobs',
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // Rebuilding indexes and judging the vacuum belong to the database's owner.
    reindex: false,
    monitorVacuum: false,
    cronMonitorIntervalSeconds: 10,
  })
  boss.on('error', report)
  await boss.start()
  await boss.createQueue('notification', { retryLimit: 0, deleteAfterSeconds: 60, notify: true })
  await boss.createQueue('nudge', { retryLimit: 0, deleteAfterSeconds: 60, notify: true })

  const resting = restingChannels()
  const wake: Wake = async (tx, id, at) => {
    const later = at ? { startAfter: at } : {}
    await boss.send('notification', { id }, { ...later, db: fromDrizzle(tx, sql) })
  }
  const wakeNudges = async (tx: Tx) => {
    await boss.send('nudge', {}, { db: fromDrizzle(tx, sql) })
  }
  const deliver = async (id: string) => {
    const sent = await deliverNext(channels, { id, resting: resting.now(), wake })
    if (sent) resting.heard(sent)
  }
  // Three at a time: more would only meet the channels' own limits.
  const eagerly = {
    batchSize: 10,
    localConcurrency: 3,
    burstWhenBatchFull: true,
    notifyPollingIntervalSeconds: 5,
  }
  await boss.work<OneId>('notification', eagerly, async (jobs) => {
    for (const { data } of jobs) await deliver(data.id)
  })
  await boss.work('nudge', async () => {
    while ((await nudgeNext(channels)) !== undefined);
  })
  await schedule(boss, 'sweep', '* * * * *', async () => {
    await settleStrays(wake)
    for (const id of await dueNotifications()) await deliver(id)
    while ((await nudgeNext(channels)) !== undefined);
  })
  for (const [name, { cron, run }] of Object.entries(schedules)) {
    await schedule(boss, name, cron, run)
  }

  const followers = [
    follow('notifications', 50, makeNotifications(wake), report),
    follow('nudges', 500, makeNudges(wakeNudges), report),
  ]
  const clocks = watchClocks(report)
  return {
    stop: async () => {
      await clocks.stop()
      await Promise.all(followers.map((follower) => follower.stop()))
      await boss.stop({ graceful: true, timeout: 10_000, close: true })
    },
  }
}

async function schedule(boss: PgBoss, name: string, cron: string, run: () => Promise<void>) {
  await boss.createQueue(name, { retryLimit: 0, deleteAfterSeconds: 60, policy: 'short' })
  await boss.work(name, { pollingIntervalSeconds: 5 }, run)
  await boss.schedule(name, cron, {}, { tz: zone })
}

/** When one message is told to wait, the others on that channel wait too, or the wait grows. */
function restingChannels() {
  const until = new Map<ChannelKind, number>()
  return {
    now: (): ChannelKind[] =>
      [...until].filter(([, moment]) => moment > performance.now()).map(([kind]) => kind),
    heard: (sent: NonNullable<Awaited<ReturnType<typeof deliverNext>>>) => {
      if (sent.outcome === 'failed' && sent.retryAfterSeconds && !sent.thisAddressAlone) {
        until.set(sent.channel, performance.now() + sent.retryAfterSeconds * 1000)
      }
    },
  }
}
