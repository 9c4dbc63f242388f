import { patternOf } from './address.ts'
import type { Frame } from './frame.ts'
import { faultOf, log } from './log.ts'
import { count } from './metrics.ts'

/** Logs a fault of ours in one line, without what the request carried. */
export function reportFault(c: Frame, error: unknown): void {
  count('faults')
  log({
    level: 'error',
    method: c.req.method,
    route: patternOf(c.req.path),
    request: c.var.requestId,
    ...faultOf(error),
  })
}
