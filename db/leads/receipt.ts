import { randomBytes, timingSafeEqual } from 'node:crypto'
import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { Refusal } from '../refusal.ts'

/** Crockford's base 32: no I, L, O and U, which the eye or the tongue takes for others. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const base = symbols.length
const length = 16

/** How long a form may stay open before its receipt lapses unused. */
const hoursToUse = 24

/** The running product of the hybrid system of ISO/IEC 7064, with 32 symbols: MOD 33,32. */
const carry = (sum: number) => ((sum || base) * 2) % (base + 1)
const sumOf = (text: string) =>
  [...text].reduce((sum, symbol) => (carry(sum) + symbols.indexOf(symbol)) % base, base / 2)

/** The check character that follows the sixteen others (ISO/IEC 7064). */
export const checkCharacter = (text: string): string =>
  symbols.charAt((1 - carry(sumOf(text)) + base) % base)

/** As it is shown and read out: XXXX-XXXX-XXXX-XXXX-C. */
const shown = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

/**
 * Reads a receipt as people type it: small letters, full-width letters, spaces, dashes, O for 0, I or L for 1.
 * @returns the receipt as it is shown, or undefined when it is mistyped
 */
export function readReceipt(text: string): string | undefined {
  const code = readSymbols(text, length + 1)
  return code && shown(code)
}

/** Reads so many symbols with their check character, without the marks between them; undefined when mistyped. */
export function readSymbols(text: string, count: number): string | undefined {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}._·]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== count || [...code].some((symbol) => !symbols.includes(symbol))) {
    return undefined
  }
  return sumOf(code) === 1 ? code : undefined
}

/** Reads a receipt, or refuses before anything is looked up. */
export function mustBeReceipt(text: string): string {
  const receipt = readReceipt(text)
  if (!receipt) throw new Refusal('receipt-mistyped')
  return receipt
}

/** All that is kept of a receipt: its keyed hash. */
export const receiptHash = (receipt: string): Uint8Array =>
  keyedHash(store().keys, 'receipt', receipt)

const macOf = (receipt: string, moment: string) =>
  Buffer.from(keyedHash(store().keys, 'receipt-seal', `${receipt}\n${moment}`))

/** Random symbols of five bits each, and the check character behind them. */
export function drawSymbols(count: number): string {
  const code = Array.from(randomBytes(count), (byte) => symbols[byte & 31]).join('')
  return code + checkCharacter(code)
}

/**
 * Draws a receipt when a form opens. Nothing is written: the seal says that it was drawn here, and when,
 * so that nobody makes up receipts of their own.
 */
export function drawReceipt(): { receipt: string; seal: string } {
  const receipt = shown(drawSymbols(length))
  const moment = Math.floor(store().now().getTime() / 1000).toString(36)
  return { receipt, seal: `${moment}.${macOf(receipt, moment).toString('base64url')}` }
}

/** Only a receipt that was drawn here; gives it back with the moment at which it was drawn. */
export function mustBeDrawn(text: string, seal: string): { receipt: string; drawnAt: Date } {
  const receipt = mustBeReceipt(text)
  const [moment = '', mac = ''] = seal.split('.')
  const given = Buffer.from(mac, 'base64url')
  const right = macOf(receipt, moment)
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new Refusal('receipt-foreign')
  }
  return { receipt, drawnAt: new Date(parseInt(moment, 36) * 1000) }
}

/** A receipt is used for the first time within a day of being drawn. */
export function mustBeFresh(drawnAt: Date, now: Date): void {
  if (now.getTime() - drawnAt.getTime() > hoursToUse * 3_600_000) {
    throw new Refusal('receipt-lapsed')
  }
}
