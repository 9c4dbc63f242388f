import { and, desc, eq, sql } from 'drizzle-orm'
import { bigint, integer, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { readInput } from '../act.ts'
import { day, moment } from '../columns.ts'
import { store } from '../connection.ts'
import { maybe } from '../fields.ts'
import { newestFirst, PageQuestion } from '../newest-first.ts'
import type { Page } from '../page.ts'
import { prepared } from '../prepared.ts'
import { readPublic, type Gone } from '../public-gone.ts'
import { noticeKinds, type NoticeKind } from './tables.ts'

export const publicNotices = pgView('public_notices', {
  id: uuid().notNull(),
  court: text().notNull(),
  courtName: text().notNull(),
  courtNameEn: text().notNull(),
  kind: text().$type<NoticeKind>().notNull(),
  caseNumber: text(),
  title: text().notNull(),
  body: text().notNull(),
  titleEn: text(),
  bodyEn: text(),
  until: day(),
  publishedAt: moment().notNull(),
  version: integer().notNull(),
  publicNumber: bigint({ mode: 'number' }).notNull(),
}).existing()

/** A notice as the public sees it; the English text is there where the court wrote one. */
export type NoticeEntry = typeof publicNotices.$inferSelect

const one = prepared((read) =>
  read
    .select()
    .from(publicNotices)
    .where(eq(publicNotices.id, sql.placeholder('id')))
    .prepare('notice'),
)

/** One notice; one that was taken down gives only that it is gone. */
export const readNotice = (id: string): Promise<NoticeEntry | Gone | undefined> =>
  readPublic('notice', id, async (known) => (await one().execute({ id: known }))[0])

const Question = z.strictObject({ ...PageQuestion, kind: maybe(z.enum(noticeKinds)) })

/** Notices to the public, newest first. */
export async function listNotices(raw: z.input<typeof Question> = {}): Promise<Page<NoticeEntry>> {
  const { kind, ...asked } = readInput(Question, raw)
  return newestFirst(asked, ({ court, after, limit }) =>
    store()
      .read.select()
      .from(publicNotices)
      .where(
        and(
          kind && eq(publicNotices.kind, kind),
          court ? eq(publicNotices.court, court) : undefined,
          after,
        ),
      )
      .orderBy(desc(publicNotices.publishedAt), desc(publicNotices.id))
      .limit(limit),
  )
}
