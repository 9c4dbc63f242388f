import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, court, day, id, moment } from '../columns.ts'
import type { NoticeState } from './steps.ts'

export const noticeKinds = ['announcement', 'service', 'auction', 'distribution'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** A notice to the public (公告), in both languages where the court writes both. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    court: court(),
    kind: text().$type<NoticeKind>().notNull(),
    caseFileId: uuid(),
    caseNumber: text(),
    state: text().$type<NoticeState>().notNull().default('drafted'),
    title: text().notNull(),
    body: text().notNull(),
    titleEn: text(),
    bodyEn: text(),
    /** The last day it is shown. */
    until: day(),
    publishedAt: moment(),
    removedAt: moment(),
    removalReason: text(),
    authorId: uuid(),
    version: integer().notNull().default(1),
    publicNumber: bigint({ mode: 'number' }),
    salt: bytes().notNull(),
  },
  (t) => [
    index('notice-published').on(t.publishedAt, t.id),
    index('notice-desk').on(t.court, t.state, t.id),
  ],
)
