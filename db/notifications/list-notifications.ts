import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Id, maybe } from '../fields.ts'
import { cutPage, decodeCursor, MomentPlace, pageLength, type Page } from '../page.ts'
import { mustHold } from '../people/rules.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import { attempts, notifications } from './tables.ts'

/** One line of the ledger: what was told to whom, why, and what became of it. */
export interface NotificationRow {
  id: string
  number: string
  rule: string
  document: string
  article: string
  says: Says
  template: string
  language: 'zh' | 'en'
  caseFileId: string
  caseNumber: string
  role: 'applicant' | 'debtor'
  name: string
  subject: string
  body: string
  state: 'waiting' | 'sending' | 'delivered' | 'failed'
  createdAt: Date
  nextAt: Date | null
  remaining: ('chat' | 'mail')[]
  attempts: {
    channel: 'chat' | 'mail'
    outcome: 'made' | 'handedOver' | 'accepted' | 'refused' | 'failed' | 'noAddress'
    code: string | null
    providerId: string | null
    at: Date
  }[]
}

const Asked = z.strictObject({
  caseFileId: maybe(Id),
  state: maybe(z.enum(['waiting', 'sending', 'delivered', 'failed'])),
  after: maybe(z.string()),
})

/** The ledger of a court's notifications with every attempt, newest first; for those of its staff who work with cases. */
export async function listNotifications(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<NotificationRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const { caseFileId, state, after } = readInput(Asked, raw)
  const place = after === undefined ? undefined : decodeCursor(MomentPlace, after)
  const rows = await store()
    .write.select({
      id: notifications.id,
      number: notifications.number,
      rule: notifications.rule,
      template: notifications.template,
      language: notifications.language,
      caseFileId: notifications.caseFileId,
      caseNumber: caseFiles.caseNumber,
      role: parties.role,
      name: parties.name,
      subject: notifications.subject,
      body: notifications.body,
      state: notifications.state,
      createdAt: notifications.createdAt,
      nextAt: notifications.nextAt,
      remaining: notifications.remaining,
    })
    .from(notifications)
    .innerJoin(caseFiles, eq(caseFiles.id, notifications.caseFileId))
    .innerJoin(parties, eq(parties.id, notifications.partyId))
    .where(
      and(
        eq(notifications.court, court),
        caseFileId ? eq(notifications.caseFileId, caseFileId) : undefined,
        state ? eq(notifications.state, state) : undefined,
        place &&
          sql`(${notifications.createdAt}, ${notifications.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)`,
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(pageLength.usual + 1)
  const page = cutPage(rows, pageLength.usual, (last) => [last.createdAt.toISOString(), last.id])
  const tried = await attemptsOf(page.rows.map(({ id }) => id))
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, ...sourceOf(row.rule), attempts: tried(row.id) })),
  }
}

function sourceOf(rule: string) {
  const law = ruleNamed(rule)
  if (!law) throw new Error(`No rulebook has the mandate ${rule}.`)
  return { document: law.document, article: law.article, says: law.says }
}

async function attemptsOf(ids: string[]) {
  const rows =
    ids.length === 0
      ? []
      : await store()
          .write.select()
          .from(attempts)
          .where(inArray(attempts.notificationId, ids))
          .orderBy(asc(attempts.at), asc(attempts.id))
  return (id: string) =>
    rows
      .filter((row) => row.notificationId === id)
      .map(({ channel, outcome, code, providerId, at }) => ({
        channel,
        outcome,
        code,
        providerId,
        at,
      }))
}
