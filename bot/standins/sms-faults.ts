/** What goes wrong on demand, with the next calls that send. */
export interface SmsFault {
  /**
   * An HTTP status; `lost` takes the messages and breaks the connection, `silent` breaks it before, `stuck` takes them
   * and never answers, `garbage` takes them and answers no JSON.
   */
  kind?: number | 'lost' | 'silent' | 'stuck' | 'garbage'
  /** The gateway's own code, isv.BUSINESS_LIMIT_CONTROL for example. */
  code?: string
  times?: number
  /** The sentence beside a code. */
  words?: string
}

/** What becomes of the next receipts. */
export interface ReceiptFault {
  kind: 'late' | 'doubled' | 'reversed' | 'never' | 'failed'
  times?: number
  /** Of `failed`: the carrier's code, MI:0024 for example. */
  code?: string
}

interface Planned {
  times?: number
}

/** Faults that wait for their calls, first come first served. */
export function plan<Fault extends Planned>() {
  const waiting: Fault[] = []
  return {
    add: (fault: Fault) => void waiting.push({ times: 1, ...fault }),
    take: (): Fault | undefined => {
      const [fault] = waiting
      if (!fault) return undefined
      fault.times = (fault.times ?? 1) - 1
      if (fault.times <= 0) waiting.shift()
      return fault
    },
    clear: () => void waiting.splice(0),
  }
}
