import { createHmac, randomBytes } from 'node:crypto'
import { store } from '../connection.ts'
import { firstHalf } from '../people/client.ts'
import { dayOf } from '../time/days.ts'

/** Drawn anew by each process on each day, and nowhere but in its memory. */
let secret = { day: '', key: randomBytes(32) }

function keyOf(day: string): Buffer {
  if (secret.day !== day) secret = { day, key: randomBytes(32) }
  return secret.key
}

/** The neighbourhood of an address: the /24 of IPv4, the /64 of IPv6. */
function neighbourhood(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
  return plain.includes(':') ? firstHalf(plain) : plain.split('.').slice(0, 3).join('.')
}

/**
 * The network that an address belongs to, as a hash under a key that is gone tomorrow: the price of a proof
 * rises per network, and nobody can tell afterwards which networks there were (个人信息保护法 6).
 */
export const networkOf = (address: string): string =>
  createHmac('sha256', keyOf(dayOf(store().now())))
    .update(neighbourhood(address))
    .digest('base64url')
