/** How fast one provider is sent to: so many at once, and then so many a second. */
export interface Pace {
  perSecond: number
  burst: number
}

/**
 * A token bucket: each call takes one token and says how long to wait for it, so that whoever comes later waits longer
 * and none is lost.
 * @param now milliseconds of a clock that never goes back
 */
export function bucketOf({ perSecond, burst }: Pace, now: () => number = () => performance.now()) {
  const each = 1000 / perSecond
  let emptyAt = -Infinity
  return (): number => {
    const moment = now()
    // A bucket that nobody took from is full, and no fuller.
    emptyAt = Math.max(emptyAt, moment - burst * each) + each
    return Math.max(0, emptyAt - moment)
  }
}
