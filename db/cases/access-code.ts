import { randomBytes } from 'node:crypto'
import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'

/** Crockford's base 32, without I, L, O and U. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** Draws an access code of sixty random bits. */
export const drawAccessCode = (): string =>
  Array.from(randomBytes(length), (byte) => symbols[byte % symbols.length]).join('')

/** Reads a code as people type it, or gives undefined when it cannot be one. */
export function readAccessCode(text: string): string | undefined {
  const code = text
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}._·]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every((symbol) => symbols.includes(symbol))
    ? code
    : undefined
}

/** All that is kept of a code. */
export const accessCodeHash = (code: string): Uint8Array =>
  keyedHash(store().keys, 'access-code', code)
