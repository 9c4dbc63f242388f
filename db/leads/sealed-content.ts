import { randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import { store } from '../connection.ts'
import { seal, unseal } from '../keys.ts'

await sodium.ready

/** Sealed texts come in blocks of this size, so that a length tells little. */
const block = 512

/** A photo comes in steps of this size: how many kilobytes it has could tell which of somebody's photos it is. */
const photoStep = 65_536

const keyLength = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES
/** What a wrapped key is the key of: a sealed box has no associated data, so this lies inside it. */
const rowMark = (id: string) => sodium.crypto_generichash(16, `record key\n${id}`, null)

/** Makes the key of one record, and the same key wrapped for the desk and bound to its row, which alone is stored. */
export function newKey(id: string): { key: Uint8Array; wrapped: Uint8Array } {
  const key = randomBytes(keyLength)
  const bound = Buffer.concat([key, rowMark(id)])
  return { key, wrapped: sodium.crypto_box_seal(bound, store().keys.deskPublic) }
}

/**
 * Unwraps a record's key; without one the record can never be read again. Keys of the first version were not bound to
 * their row: they still open, and what they open is bound to it.
 * @throws Error when the key was taken from another row
 */
export function keyOf(record: { id: string; key: Uint8Array | null }): Uint8Array | undefined {
  if (!record.key) return undefined
  const { deskPublic, deskSecret } = store().keys
  const plain = sodium.crypto_box_seal_open(record.key, deskPublic, deskSecret)
  if (plain.length === keyLength) return plain
  if (!sodium.memcmp(plain.subarray(keyLength), rowMark(record.id))) {
    throw new Error('A wrapped key does not belong to its row.')
  }
  return plain.subarray(0, keyLength)
}

const photoPlace = (leadId: string, id: string) => `lead_photos.sealed:${leadId}:${id}`

/** Seals a picture, padded to whole steps, bound to the place where it lies. */
export const sealPicture = (
  key: Uint8Array,
  place: string,
  jpeg: Uint8Array,
  step = photoStep,
): Uint8Array => seal(key, place, sodium.pad(jpeg, step))

/** Opens a picture. The first version did not pad: a JPEG ends with its own mark and never with padding. */
export function openPicture(
  key: Uint8Array,
  place: string,
  sealed: Uint8Array,
  step = photoStep,
): Uint8Array {
  const plain = unseal(key, place, sealed)
  const isPadded = plain.length % step === 0 && plain[plain.length - 1] !== 0xd9
  return isPadded ? sodium.unpad(plain, step) : plain
}

/** Seals a photo under its lead's key, bound to lead and photo. */
export const sealPhoto = (key: Uint8Array, leadId: string, id: string, jpeg: Uint8Array) =>
  sealPicture(key, photoPlace(leadId, id), jpeg)

/** Opens a photo that `sealPhoto` sealed. */
export const openPhoto = (key: Uint8Array, leadId: string, id: string, sealed: Uint8Array) =>
  openPicture(key, photoPlace(leadId, id), sealed)

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
