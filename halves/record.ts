import sodium from 'libsodium-wrappers'

await sodium.ready

/** Where a record lies: its own id, its court, and the lead it belongs to, or `drill`. */
export interface RecordPlace {
  id: string
  court: string
  belongsTo: string
}

/** Every record has this length before it is sealed, so that its length says nothing. */
const size = 2048
const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
const placeOf = ({ id, court, belongsTo }: RecordPlace) =>
  `vault_records.sealed:${court}:${belongsTo}:${id}`

/** Seals a record under a fresh key, padded, bound to the place where it lies. The key is for its halves alone. */
export function sealRecord(
  place: RecordPlace,
  content: unknown,
): { key: Uint8Array; sealed: Uint8Array } {
  const plain = sodium.from_string(JSON.stringify(content))
  if (plain.length >= size) throw new Error('a vault record is too long')
  const key = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  const nonce = sodium.randombytes_buf(nonceLength)
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    sodium.pad(plain, size),
    placeOf(place),
    null,
    nonce,
    key,
  )
  sodium.memzero(plain)
  const sealed = new Uint8Array(nonceLength + box.length)
  sealed.set(nonce)
  sealed.set(box, nonceLength)
  return { key, sealed }
}

/** Opens a record. @throws Error when the key is another's or the record lies in another place */
export function openRecord(place: RecordPlace, key: Uint8Array, sealed: Uint8Array): unknown {
  const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    null,
    sealed.subarray(nonceLength),
    placeOf(place),
    sealed.subarray(0, nonceLength),
    key,
  )
  return JSON.parse(sodium.to_string(sodium.unpad(plain, size)))
}
