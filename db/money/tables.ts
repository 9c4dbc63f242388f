import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { caseFiles, parties } from '../cases/tables.ts'
import { court, day, id, moment } from '../columns.ts'

export const moneyKinds = ['received', 'paid', 'held', 'reward'] as const
export type MoneyKind = (typeof moneyKinds)[number]

/**
 * The money of a case, one row for each movement; nothing is ever changed or deleted. What was recorded wrongly is
 * taken back by a row of the opposite sign that names it.
 */
export const caseMoney = pgTable(
  'case_money',
  {
    id: id(),
    court: court(),
    caseFileId: uuid()
      .notNull()
      .references(() => caseFiles.id),
    kind: text().$type<MoneyKind>().notNull(),
    /** In fen; negative in what takes another row back, or lets go of what was held. */
    amount: bigint({ mode: 'number' }).notNull(),
    day: day().notNull(),
    /** To whom it was paid, or for whom it is held; whose proceeds a reward was deducted from. */
    partyId: uuid().references(() => parties.id),
    /** From whom it came. */
    payer: text(),
    /** The number of the finance office's notice. */
    notice: text(),
    reason: text(),
    article: text(),
    /** The row that this one takes back. */
    corrects: uuid(),
    /** The journal's entry that started or stopped the clocks of this row. */
    entry: bigint({ mode: 'number' }),
    staffId: uuid().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    index('case-money-case').on(t.caseFileId, t.day, t.id),
    index('case-money-court').on(t.court, t.day),
    unique('money-corrected-once').on(t.corrects),
    check('case-money-kind', sql`${t.kind} in ('received', 'paid', 'held', 'reward')`),
    check('case-money-amount', sql`${t.amount} <> 0`),
    check(
      'case-money-sign',
      sql`${t.amount} > 0 or ${t.corrects} is not null or (${t.kind} = 'held' and ${t.reason} is not null)`,
    ),
    check(
      'money-held-reason',
      sql`${t.kind} <> 'held' or ${t.corrects} is not null or (${t.reason} is not null and ${t.article} is not null)`,
    ),
    check(
      'case-money-reward',
      sql`${t.kind} <> 'reward' or (${t.partyId} is not null and ${t.article} is not null)`,
    ),
    check('case-money-paid', sql`${t.kind} <> 'paid' or ${t.partyId} is not null`),
  ],
)
