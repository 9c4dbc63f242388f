import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { parties } from '../cases/tables.ts'
import { court, day, id, moment } from '../columns.ts'

/** The six documents that a debtor is served with after filing, together and once (儋州 2017 一（三）). */
export const packetDocuments = [
  'notice',
  'propertyOrder',
  'propertyForm',
  'riskNotice',
  'summons',
  'openLetter',
] as const
export type PacketDocument = (typeof packetDocuments)[number]

/** How a document reached a debtor: the ways of service that 民事诉讼法 2023 第八章第二节 knows. */
export const serviceWays = [
  'direct',
  'left',
  'electronic',
  'entrusted',
  'post',
  'forwarded',
  'announced',
] as const
export type ServiceWay = (typeof serviceWays)[number]

/** That a document of the packet was served: how, on which day, by whom. A correction is a new version. */
export const packetServices = pgTable(
  'packet_services',
  {
    id: id(),
    court: court(),
    caseFileId: uuid().notNull(),
    partyId: uuid()
      .notNull()
      .references(() => parties.id),
    document: text().$type<PacketDocument>().notNull(),
    way: text().$type<ServiceWay>().notNull(),
    servedOn: day().notNull(),
    /** Who served it, as the record of service names them. */
    servedBy: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: moment().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique('packet-once').on(t.partyId, t.document),
    index('packet-case').on(t.caseFileId),
    check(
      'packet-document',
      sql`${t.document} in ('notice', 'propertyOrder', 'propertyForm', 'riskNotice', 'summons', 'openLetter')`,
    ),
    check(
      'packet-way',
      sql`${t.way} in ('direct', 'left', 'electronic', 'entrusted', 'post', 'forwarded', 'announced')`,
    ),
  ],
)
