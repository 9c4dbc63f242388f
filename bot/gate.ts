/** Telegram's word that it has had enough: then nothing goes out anywhere until it is over. */
export interface Gate {
  /** How long there is still to wait; 0 when the way is open. */
  waitMs(): number
  pause(seconds: number): void
}

/** Nobody is kept waiting longer by one answer of Telegram. */
const longestSeconds = 3600

function makeGate(): Gate {
  let until = 0
  return {
    waitMs: () => Math.max(0, Math.ceil(until - performance.now())),
    pause: (seconds) => {
      until = Math.max(until, performance.now() + Math.min(seconds, longestSeconds) * 1000)
    },
  }
}

const gates = new Map<string, Gate>()

/** One gate for everything that this process sends as one bot: answers, nudges and notifications. */
export function gateOf({ token, apiRoot = '' }: { token: string; apiRoot?: string | undefined }) {
  const name = `${apiRoot} ${token}`
  const gate = gates.get(name) ?? makeGate()
  gates.set(name, gate)
  return gate
}
