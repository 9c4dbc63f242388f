import type { Location, Venue } from 'grammy/types'
import type { Turn } from '../turn.ts'

/** Five decimals are about a metre: enough to find a car, and no more than was meant. */
const shown = (latitude: number, longitude: number) =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`

/** A place that was sent as such; one that moves is taken once, where it was when it came. */
export function placeOf({ latitude, longitude }: Location, venue: Venue | undefined): string {
  const named = venue ? `${venue.title} ${venue.address} ` : ''
  return `${named}${shown(latitude, longitude)}`.slice(0, 500)
}

/** Where map services put the point in the address of a pin: latitude first, or longitude first. */
const pins: { pattern: RegExp; longitudeFirst: boolean }[] = [
  { pattern: /@(-?\d{1,3}\.\d+),(-?\d{1,3}\.\d+)/, longitudeFirst: false },
  { pattern: /!3d(-?\d{1,3}\.\d+)!4d(-?\d{1,3}\.\d+)/, longitudeFirst: false },
  {
    pattern:
      /[?&](?:q|ll|sll|query|daddr|center|location|latlng|marker)=(-?\d{1,3}\.\d+)(?:,|%2C)(-?\d{1,3}\.\d+)/i,
    longitudeFirst: false,
  },
  { pattern: /[?&]position=(-?\d{1,3}\.\d+)(?:,|%2C)(-?\d{1,3}\.\d+)/i, longitudeFirst: true },
]

const address = /https?:\/\/\S+/i

/** The point of a pin, read from its address alone: nobody's server is asked for it. */
function readPin(words: string): { latitude: number; longitude: number } | undefined {
  const [link] = address.exec(words) ?? []
  if (!link) return undefined
  for (const { pattern, longitudeFirst } of pins) {
    const [, first, second] = pattern.exec(link) ?? []
    if (first === undefined || second === undefined) continue
    const [latitude, longitude] = longitudeFirst
      ? [Number(second), Number(first)]
      : [Number(first), Number(second)]
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
  }
  return undefined
}

/** A place in words, with the point of a pin in it made plain; a link that says none is not opened, and that is said. */
export function namePlaces(turn: Turn, words: string): string {
  const pin = readPin(words)
  if (pin) {
    const at = shown(pin.latitude, pin.longitude)
    turn.say(turn.t.tip.pinRead(at))
    return `${words.trim()}\n${at}`.slice(0, 500)
  }
  if (address.test(words)) turn.say(turn.t.tip.linkNotOpened)
  return words.trim()
}
