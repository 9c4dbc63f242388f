import { makeCounters } from './counters.ts'

/** How many numbers are tried for the cheapest proof, at most: less than a second on a phone. */
export const cheapest = 20_000
/** So many challenges cost a network the same; for as many more the price doubles. */
const perDoubling = 10
/** So many challenges a while are usual for all networks together; each doubling of that doubles the price. */
const usualForAll = 500
const mostDoublings = 5

const networks = makeCounters()
const everyone = makeCounters()

/**
 * What the next proof costs a network, as the most numbers to try. It rises with what the network asked for in the
 * last minutes and with the load of this process, and has an end: a crowd behind one address still gets through.
 */
export function priceOf(network: string, now: Date): number {
  const own = Math.floor((networks.add(network, now) - 1) / perDoubling)
  const rush = Math.max(0, Math.floor(Math.log2(everyone.add('', now) / usualForAll) + 1))
  return cheapest * 2 ** Math.min(mostDoublings, own + rush)
}
