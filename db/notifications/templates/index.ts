import { applicant } from './applicant.ts'
import { debtor } from './debtor.ts'
import { measures, orders } from './measures.ts'
import { alerts } from './staff.ts'
import { steps } from './steps.ts'
import { namedIn, variables, type Particular, type Template } from './template.ts'

/** The templates by their file, so that a fault names it. */
const files: Record<string, Record<string, Template>> = {
  'db/notifications/templates/applicant.ts': applicant,
  'db/notifications/templates/debtor.ts': debtor,
  'db/notifications/templates/steps.ts': steps,
  'db/notifications/templates/measures.ts': { ...measures, ...orders },
  'db/notifications/templates/staff.ts': alerts,
}

/** The parts that mandates name. */
export const parts: Readonly<Record<string, Template>> = Object.assign({}, ...Object.values(files))

/** What every message has a value for; the rest only some entries give. */
const always: readonly string[] = variables.filter(
  (name) => !['day', 'time', 'place', 'result', 'step', 'grace'].includes(name),
)

const fileOf = (name: string) => Object.keys(files).find((file) => files[file]![name])

/**
 * Every part that a mandate names exists, and names nothing that its journal entry does not give (domain 5.6).
 * @throws Error naming the mandate and the template, or the file and the variable
 */
export function mustHaveParts(
  rule: string,
  names: readonly string[],
  given?: readonly Particular[],
): void {
  for (const name of names) {
    const part = parts[name]
    if (!part) throw new Error(`The mandate ${rule} names the template ${name}, which is missing.`)
    if (!given) continue
    const gap = [part.zh, part.sms?.zh ?? '']
      .flatMap(namedIn)
      .find((variable) => ![...always, ...given].includes(variable))
    if (gap)
      throw new Error(`${fileOf(name)}: ${name} names {${gap}}, which ${rule} does not give.`)
  }
}
