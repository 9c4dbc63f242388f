import { timingSafeEqual } from 'node:crypto'
import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { drawSymbols, readReceipt, readSymbols } from '../leads/receipt.ts'
import { Refusal } from '../refusal.ts'

/** Nineteen random symbols (95 bits) and a check character: longer than a receipt, so that neither passes for the other. */
const length = 19

/** As it is shown and read out: five symbols at a time, where a receipt has four. */
const shown = (code: string) => code.replace(/(.{5})(?=.)/g, '$1-')

/** Reads a claim secret as people type it, or undefined when it is mistyped. */
export function readClaim(text: string): string | undefined {
  const code = readSymbols(text, length + 1)
  return code && shown(code)
}

/** Reads a claim secret, or refuses before anything is looked up; a receipt in its place is told as such. */
export function mustBeClaim(text: string): string {
  const claim = readClaim(text)
  if (claim) return claim
  throw new Refusal(readReceipt(text) ? 'claim-is-receipt' : 'claim-mistyped')
}

/** Whoever wrote the code down can type its last characters. */
export function mustEndIn(claim: string, tail: string): void {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .toUpperCase()
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1')
  if (plain(tail) !== plain(claim).slice(-5)) throw new Refusal('claim-tail')
}

/** All that is kept of a claim secret: its keyed hash. */
export const claimHash = (claim: string): Uint8Array => keyedHash(store().keys, 'claim', claim)

const macOf = (claim: string) => Buffer.from(keyedHash(store().keys, 'claim-seal', claim))

/**
 * Draws a claim secret when a form opens, apart from the reading receipt: whoever helps to read the answer cannot take
 * the reward. Nothing is written; the seal says that it was drawn here (domain 2.1, C-1).
 */
export function drawClaim(): { claim: string; seal: string } {
  const claim = shown(drawSymbols(length))
  return { claim, seal: macOf(claim).toString('base64url') }
}

/** Only a claim secret that was drawn here. */
export function mustBeDrawnClaim(text: string, seal: string): string {
  const claim = mustBeClaim(text)
  const given = Buffer.from(seal, 'base64url')
  const right = macOf(claim)
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new Refusal('claim-foreign')
  }
  return claim
}
