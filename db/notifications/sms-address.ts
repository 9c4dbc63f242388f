import { store } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { readPhone } from '../people/identity.ts'

/** The keyed hash of a telephone number, however it is written: what proves where a text message went. */
export const phoneHash = (phone: string): Uint8Array =>
  keyedHash(store().keys, 'sms', readPhone(phone) ?? phone)

/**
 * By what name the ledger knows one text message at the gateway. All of a batch share the gateway's own number, so the
 * keyed hash of the recipient's number tells them apart; a receipt finds its message by the same name.
 */
export const smsReceiptId = (gatewayId: string, phone: string): string =>
  `${gatewayId}/${Buffer.from(phoneHash(phone)).toString('hex').slice(0, 16)}`
