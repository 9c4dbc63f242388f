/** One line to the log: what kind of thing happened where. Never a query, a body, a name or an address. */
export interface LogLine {
  level: 'error'
  /** The route's pattern, as in /defaulters/{id}. */
  route?: string
  method?: string
  /** The rule or the error's class. */
  what: string
  request?: string
  /** Where in our own code; the error's message could hold what somebody wrote. */
  at?: string
}

let write = (line: string): void => void process.stderr.write(line)

export function log(line: LogLine): void {
  write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
}

/** Gives the log another place to go to; gives back what puts it right again. */
export function logTo(sink: (line: string) => void): () => void {
  const before = write
  write = sink
  return () => void (write = before)
}

/** The class of an error and the place it comes from, without its message. */
export function faultOf(error: unknown): { what: string; at?: string } {
  if (!(error instanceof Error)) return { what: typeof error }
  const frame = error.stack?.split('\n').find((line) => /^\s+at .*\.(ts|mjs)/.test(line))
  const at = frame && /([^/\\]+[/\\][^/\\]+:\d+):\d+\)?$/.exec(frame)?.[1]
  return { what: error.name, ...(at && { at }) }
}
