import { z } from 'zod'

/** What goes wrong on demand: the next calls of a method are answered so. */
export const Fault = z.strictObject({
  /** A method of the Bot API; `*` for whichever comes next. */
  method: z.string().regex(/^(\*|[A-Za-z]{3,40})$/),
  /**
   * 429, 403, 500 …; `lost` does what was asked and breaks the connection; `silent` breaks it before; `slow` answers
   * after a while; `stuck` never answers.
   */
  kind: z.union([z.number().int().min(400).max(599), z.enum(['lost', 'silent', 'slow', 'stuck'])]),
  times: z.number().int().min(1).max(1000).default(1),
  /** Calls that go well before. */
  after: z.number().int().min(0).max(1000).default(0),
  retryAfter: z.number().int().min(1).max(3600).optional(),
  /** How long `slow` takes. */
  ms: z.number().int().min(0).max(60_000).default(1500),
})
export type Fault = z.input<typeof Fault>
type Planned = z.output<typeof Fault>

/** What Telegram says with each code. */
const descriptions: Record<number, string> = {
  400: 'Bad Request: chat not found',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  409: 'Conflict: terminated by other getUpdates request',
  429: 'Too Many Requests: retry later',
}
export const descriptionOf = (code: number): string => descriptions[code] ?? `Fault ${code}`

/** The faults that wait for their calls. */
export function planFaults() {
  const planned: Planned[] = []
  return {
    planned: planned as readonly Planned[],
    plan: (fault: Fault) => void planned.push(Fault.parse(fault)),
    clear: () => void planned.splice(0),
    /** What goes wrong with this call. */
    take: (method: string): Planned | undefined => {
      // A poll is no call that somebody waits for, so `*` leaves it alone.
      const fault = planned.find(
        (one) => one.method === method || (one.method === '*' && method !== 'getUpdates'),
      )
      if (!fault) return undefined
      if (fault.after > 0) {
        fault.after -= 1
        return undefined
      }
      fault.times -= 1
      if (fault.times <= 0) planned.splice(planned.indexOf(fault), 1)
      return fault
    },
  }
}
