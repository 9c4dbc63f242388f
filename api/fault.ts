import { asRefusal, Refusal } from '#db'
import { patternOf } from './address.ts'
import type { Frame } from './frame.ts'
import { faultOf, log } from './log.ts'
import { count } from './metrics.ts'

/**
 * What was thrown, as a refusal: a store that is away is one, and a fault of ours is one in the end.
 * Both leave a line in the log, without what the request carried.
 */
export function refusalOf(c: Frame, error: unknown): Refusal {
  try {
    return asRefusal(error)
  } catch (known) {
    if (!(known instanceof Refusal)) return ourFault(c, known)
    if (known.rule === 'store-away') report(c, { what: known.rule })
    return known
  }
}

function ourFault(c: Frame, error: unknown): Refusal {
  count('faults')
  report(c, faultOf(error))
  return new Refusal('our-fault', { request: c.var.requestId })
}

function report(c: Frame, what: ReturnType<typeof faultOf>): void {
  const route = patternOf(c.req.path)
  log({ level: 'error', method: c.req.method, route, request: c.var.requestId, ...what })
}
