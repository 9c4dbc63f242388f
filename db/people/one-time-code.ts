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
  const sealed = seal(keys.server, row(username), secret)
  return { secret: encodeBase32NoPadding(secret), sealed }
}

/** The secret of an authenticator that is drawn and not yet in use, as the app reads it; nothing where it is another's. */
export function openTotp(keys: Keys, username: string, sealed: Uint8Array): string | undefined {
  try {
    return encodeBase32NoPadding(unseal(keys.server, row(username), sealed))
  } catch {
    return undefined
  }
}

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

/** The code of this moment, for a test's authenticator app. */
export const codeNow = (secret: string, now: Date): string =>
  codeAt(decodeBase32IgnorePadding(secret), now)

/** The code of this moment for somebody of the demo's staff, whose authenticator is a page. */
export const codeOfStaff = (
  keys: Keys,
  staff: { username: string; totp: Uint8Array },
  now: Date,
): string => codeAt(unseal(keys.server, row(staff.username), staff.totp), now)

const codeAt = (secret: Uint8Array, now: Date) => generateHOTP(secret, BigInt(step(now)), digits)
