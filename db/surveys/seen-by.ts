import { and, eq, gte, lte, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '../act.ts'
import { stepCatalogue, type StepCode } from '../cases/step-catalogue.ts'
import { caseFiles } from '../cases/tables.ts'
import { Day, maybe } from '../fields.ts'
import { mustHold, type Staff } from '../people/rules.ts'
import { endOf, startOf } from '../time/days.ts'
import { surveys } from './tables.ts'

const codes = stepCatalogue.map(({ code }) => code) as [StepCode, ...StepCode[]]

/** Which answers a question is about: those on one step, and of some days. */
export const chosen = { code: maybe(z.enum(codes)), from: maybe(Day), to: maybe(Day) }
export const Chosen = z.strictObject(chosen)

/** The supervisor reads the answers, none that is about a case of their own (domain C-8). */
export const mustSupervise = (by: Actor): Staff => mustHold(by, 'supervisor')

/** The answers that this supervisor may see, as Postgres is asked; the case is joined. */
export const seenBy = (
  { court, staffId }: Staff,
  { code, from, to }: z.output<typeof Chosen> = {},
): SQL | undefined =>
  and(
    eq(surveys.court, court),
    sql`${surveys.officerId} is distinct from ${staffId}::uuid`,
    sql`${caseFiles.officerId} is distinct from ${staffId}::uuid`,
    code && eq(surveys.code, code),
    from && gte(surveys.answeredAt, startOf(from)),
    to && lte(surveys.answeredAt, endOf(to)),
  )
