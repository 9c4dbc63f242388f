import { sql } from 'drizzle-orm'
import { customType, date, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CourtDate } from './time/days.ts'

/** The key of a row; time-ordered, made by Postgres. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`)

/** A moment, with zone. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

/** A legal day in Asia/Shanghai. */
export const day = () => date({ mode: 'string' }).$type<CourtDate>()

/** The code of the court that a row belongs to, 鲁0203 for example. */
export const court = () => text().notNull()

/** Bytes: sealed content, keys and hashes. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})
