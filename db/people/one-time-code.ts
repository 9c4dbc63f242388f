import { decodeBase32IgnorePadding, encodeBase32NoPadding } from '@oslojs/encoding'
import { generateHOTP, verifyHOTP } from '@oslojs/otp'
import { randomBytes } from 'node:crypto'
import { seal, unseal, type Keys } from '../keys.ts'

/** Thirty-second steps, six digits: what every authenticator app does (RFC 6238). */
const step = (now: Date) => Math.floor(now.getTime() / 30_000)
const digits = 6
const row = (username: string) => `staff.totp:${username}`

/** A new secret for an authenticator app: as the app reads it, and sealed for the store. */
export function makeTotp(keys: Keys, username: string) {
  const secret = randomBytes(20)
  return { secret: encodeBase32NoPadding(secret), sealed: sealTotp(keys, username, secret) }
}

export const sealTotp = (keys: Keys, username: string, secret: Uint8Array): Uint8Array =>
  seal(keys.server, row(username), secret)

/** The step that a code belongs to, if it is this one or a neighbour and later than the last one used. */
export function stepOfCode(
  keys: Keys,
  staff: { username: string; totp: Uint8Array; totpStep: number },
  code: string,
  now: Date,
): number | undefined {
  const secret = unseal(keys.server, row(staff.username), staff.totp)
  const typed = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(typed)) return undefined
  return [0, -1, 1]
    .map((shift) => step(now) + shift)
    .find((at) => at > staff.totpStep && verifyHOTP(secret, BigInt(at), digits, typed))
}

/** The code of this moment, for the demo's own authenticator page. */
export const codeNow = (secret: string, now: Date): string =>
  generateHOTP(decodeBase32IgnorePadding(secret), BigInt(step(now)), digits)
