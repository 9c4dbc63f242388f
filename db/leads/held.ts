import type { Act } from '../act.ts'
import { makeCounters } from '../proofs/counters.ts'
import { proofHolds } from '../proofs/challenge.ts'
import type { LeadChannel } from './tables.ts'

/** Nobody reads the form and writes what they know in less. */
const secondsToWrite = 3

/** So many urgent leads a while ring without a proof of work, of one network and of all together. */
const mayRing = { network: 3, everyone: 20 } as const
const rung = makeCounters()

/** What tells a person from a machine that sends by the thousand. */
export interface Arrival {
  channel: LeadChannel
  urgent: boolean
  proof?: string | undefined
  trap?: string | undefined
  network?: string | undefined
}

/** Whether a lead waits behind the others at the desk, and whether it waits in silence. */
export interface Line {
  held: boolean
  quiet: boolean
}

/**
 * Where a lead stands in line (seed 1 art 10 takes every report, so none is refused and no sender is told). It is held without
 * a proof of work, with a filled trap, or when the form was sent faster than anybody writes. An urgent one starts its
 * clock and rings all the same, but of a flood of them that nothing proves only the first few ring.
 * @param drawnAt when the form was opened; nothing where somebody is known to have sent it
 */
export async function lineOf(
  court: Act,
  ofCourt: string,
  arrival: Arrival,
  drawnAt: Date | undefined,
): Promise<Line> {
  if (!drawnAt || arrival.channel === 'chat') return { held: false, quiet: false }
  const proven = arrival.proof !== undefined && (await proofHolds(court, ofCourt, arrival.proof))
  const held = !proven || Boolean(arrival.trap) || tooFast(arrival.channel, drawnAt, court.now)
  return { held, quiet: held && arrival.urgent && isFlood(arrival.network, court.now) }
}

/** A program has a proof ready at once; a form is written by a hand. */
const tooFast = (channel: LeadChannel, drawnAt: Date, now: Date) =>
  channel === 'web' && now.getTime() - drawnAt.getTime() < secondsToWrite * 1000

function isFlood(network: string | undefined, now: Date): boolean {
  const ofAll = rung.add('', now)
  const ofNetwork = network === undefined ? 0 : rung.add(network, now)
  return ofNetwork > mayRing.network || ofAll > mayRing.everyone
}
