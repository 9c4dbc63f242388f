import { and, asc, eq, gte, inArray, like, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { foldNumber } from '../cases/case-number.ts'
import { caseOffices } from '../cases/desk-cases.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Day, Id, maybe, Text } from '../fields.ts'
import type { Page } from '../page.ts'
import { partOf } from '../part-of.ts'
import { mustHold } from '../people/rules.ts'
import { ruleNamed } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'
import type { HeldVersion } from '../templates/versions.ts'
import { sortedList } from '../sorted-page.ts'
import { endOf, startOf } from '../time/days.ts'
import {
  attempts,
  notifications,
  notificationStates,
  type ChannelKind,
  type NotificationState,
  type AttemptOutcome,
} from './tables.ts'

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
  /** The texts that it was made from. */
  templateVersions: HeldVersion[]
  state: NotificationState
  createdAt: Date
  nextAt: Date | null
  remaining: ChannelKind[]
  attempts: {
    channel: ChannelKind
    outcome: AttemptOutcome
    code: string | null
    providerId: string | null
    at: Date
  }[]
}

const list = sortedList<{ id: string; createdAt: Date; number: string }>({
  key: notifications.id,
  usual: '-made',
  sorts: {
    made: { by: notifications.createdAt, type: 'moment', place: ({ createdAt }) => createdAt },
    number: { by: notifications.number, type: 'text', place: ({ number }) => number },
  },
})

const Asked = z.strictObject({
  ...list.question,
  caseFileId: maybe(Id),
  state: maybe(z.enum(notificationStates)),
  /** Part of its number, or of the case's. */
  number: maybe(Text(1, 60)),
  from: maybe(Day),
  to: maybe(Day),
})

/** The ledger of a court's notifications with every attempt, newest first; for those of its staff who work with cases. */
export async function listNotifications(
  by: Actor,
  raw: z.input<typeof Asked> = {},
): Promise<Page<NotificationRow>> {
  const { court } = mustHold(by, ...caseOffices)
  const { caseFileId, state, number, from, to, ...asked } = readInput(Asked, raw)
  const page = list.page(asked)
  const part = number === undefined ? '' : partOf(foldNumber(number))
  const found = await store()
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
      templateVersions: notifications.templateVersions,
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
        number === undefined
          ? undefined
          : or(like(notifications.number, part), like(caseFiles.caseNumber, part)),
        from && gte(notifications.createdAt, startOf(from)),
        to && lte(notifications.createdAt, endOf(to)),
        page.after,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit)
  const { rows, ...rest } = page.cut(found)
  const tried = await attemptsOf(rows.map(({ id }) => id))
  return {
    ...rest,
    rows: rows.map((row) => ({ ...row, ...sourceOf(row.rule), attempts: tried(row.id) })),
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
