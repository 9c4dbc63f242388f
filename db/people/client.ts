import { keyedHash } from '../keys.ts'
import { store } from '../connection.ts'

/**
 * The keyed hash of a network address, which throttles tell clients apart by; the address is kept nowhere.
 * Of an IPv6 address the first half counts, since one household has all of the other.
 */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
  const household = plain.includes(':') ? firstHalf(plain) : plain
  return Buffer.from(keyedHash(store().keys, 'client', household)).toString('base64url')
}

/** The half of an IPv6 address that names a household's line. */
export function firstHalf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...rest]
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
