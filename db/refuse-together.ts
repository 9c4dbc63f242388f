import { Refusal, type FieldError } from './refusal.ts'

type Checks = Readonly<Record<string, () => unknown>>
type Found<Asked extends Checks> = { [Field in keyof Asked]: Awaited<ReturnType<Asked[Field]>> }

/**
 * Asks several conditions of one form and refuses everything that fails at once, so that it comes back one time and not
 * once for each. A refusal that names no field is that of the field it is asked under.
 * @throws Refusal the first one, with the fields of all
 */
export async function refuseTogether<Asked extends Checks>(checks: Asked): Promise<Found<Asked>> {
  const found: Record<string, unknown> = {}
  const refusals: Refusal[] = []
  const fields: FieldError[] = []
  for (const [field, check] of Object.entries(checks)) {
    try {
      found[field] = await check()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push(error)
      fields.push(
        ...(error.fields.length > 0 ? error.fields : [{ field, says: error.explain().says }]),
      )
    }
  }
  const [first] = refusals
  if (first) throw new Refusal(first.rule, first.facts, fields)
  return found as Found<Asked>
}
