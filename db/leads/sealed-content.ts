import sodium from 'libsodium-wrappers'
import { store } from '../connection.ts'
import { seal, unseal } from '../keys.ts'

await sodium.ready

/** Sealed texts come in blocks of this size, so that a length tells little. */
const block = 512

/** Makes the key of one record, and the same key wrapped for the desk, which alone is stored. */
export function newKey(): { key: Uint8Array; wrapped: Uint8Array } {
  const key = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  return { key, wrapped: sodium.crypto_box_seal(key, store().keys.deskPublic) }
}

/** Unwraps a record's key; without one the record can never be read again. */
export function keyOf(record: { key: Uint8Array | null }): Uint8Array | undefined {
  const { deskPublic, deskSecret } = store().keys
  return record.key ? sodium.crypto_box_seal_open(record.key, deskPublic, deskSecret) : undefined
}

/** Seals a text under its record's key, padded, bound to the place where it lies (`leads.body:<id>`). */
export const sealText = (key: Uint8Array, place: string, text: string): Uint8Array =>
  seal(key, place, sodium.pad(Buffer.from(text, 'utf8'), block))

/** Opens a text that `sealText` sealed for the same place. */
export const openText = (key: Uint8Array, place: string, sealed: Uint8Array): string =>
  Buffer.from(sodium.unpad(unseal(key, place, sealed), block)).toString('utf8')

/** Seals several fields as one text. */
export const sealFields = (
  key: Uint8Array,
  place: string,
  fields: Record<string, string | undefined>,
): Uint8Array => sealText(key, place, JSON.stringify(fields))

/** Opens fields that `sealFields` sealed for the same place. */
export const openFields = (
  key: Uint8Array,
  place: string,
  sealed: Uint8Array,
): Record<string, string | undefined> =>
  JSON.parse(openText(key, place, sealed)) as Record<string, string | undefined>
