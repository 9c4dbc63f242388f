import { Refusal } from '#db'

/** A store that never answers is away. */
const usual = 15_000
/** Ten photos are drawn anew one after another, behind those of other people. */
const withPhotos = 300_000

/**
 * How long a request is waited for. The clock stands still while what was sent is still arriving: that is
 * the sender's line and not our store, and who sends slowly needs the answer as much as anybody.
 */
export function makePatience() {
  let timer: NodeJS.Timeout | undefined
  let giveUp: (refusal: Refusal) => void = () => {}
  const over = new Promise<never>((_, reject) => (giveUp = reject))
  const rest = () => clearTimeout(timer)
  const start = ({ photos = false } = {}) => {
    rest()
    timer = setTimeout(() => giveUp(new Refusal('store-away')), photos ? withPhotos : usual)
  }
  return { over, rest, start }
}

export type Patience = ReturnType<typeof makePatience>
