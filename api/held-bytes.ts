import { Refusal } from '#db'

const megabyte = 1_000_000

/** Above the first, large posts wait with their sending; above the second, the one that is too much is refused. */
const most = { toBegin: 240 * megabyte, atAll: 480 * megabyte }

let held = 0
let waiting: (() => void)[] = []

/** Counts what the large posts of this process hold in memory, from the first byte until their answer. */
export function makeHold() {
  let mine = 0
  return {
    /** Waits until there is room to begin; meanwhile the sender's line stands still. */
    room: async (): Promise<void> => {
      while (held > most.toBegin) await new Promise<void>((done) => waiting.push(done))
    },
    add: (bytes: number): void => {
      if (held + bytes > most.atAll) throw new Refusal('store-away')
      held += bytes
      mine += bytes
    },
    letGo: (): void => {
      held -= mine
      mine = 0
      const woken = waiting
      waiting = []
      woken.forEach((wake) => wake())
    },
  }
}

export type Hold = ReturnType<typeof makeHold>
