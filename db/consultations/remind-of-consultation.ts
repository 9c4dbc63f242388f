import { sql } from 'drizzle-orm'
import { inOneTransaction, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { journal } from '../journal/tables.ts'
import { listCourts } from '../people/courts.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, dayOfMonth } from '../time/days.ts'
import { eligibleCases } from './eligible.ts'
import { consultationRulesOf } from './scope.ts'

/**
 * Every night, reminds each court that holds consultations of how many cases qualify for this month's and are on no
 * list (seed 1 art 19(2)). A reminder and nothing more: persons put cases on the list. The journal keeps one a day.
 */
export async function remindOfConsultation(by: Actor): Promise<number> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  const { write, now } = store()
  const today = dayOf(now())
  let reminded = 0
  for (const { code } of await listCourts()) {
    const rules = consultationRulesOf(code, today)
    if (!rules) continue
    const heldOn = dayOfMonth(today, rules.heldOn)
    if (heldOn < today) continue
    const cases = (await eligibleCases(write, code, rules, heldOn)).length
    if (cases === 0 || (await remindedOn(code, today))) continue
    await inOneTransaction(by, (court) =>
      court.journal({
        kind: 'consultation.reminded',
        court: code,
        subject: { kind: 'consultation', id: null },
        facts: { cases, heldOn },
      }),
    )
    reminded += 1
  }
  return reminded
}

const remindedOn = async (court: string, day: string) =>
  (
    await store().write.execute(sql`
      select 1 from ${journal}
      where "court" = ${court} and "kind" = 'consultation.reminded' and "on" = ${day} limit 1`)
  ).length > 0
