import sodium from 'libsodium-wrappers'

await sodium.ready

/** The two offices that hold one half each. */
export type HalfRole = 'supervisor' | 'custodian'

/** A half with what it is a half of: a sealed box has no associated data, so this lies inside it. */
export interface Half {
  record: string
  role: HalfRole
  /** The opening for which it was resealed; a half at rest has none. */
  opening?: string
  half: Uint8Array
}

const xor = (one: Uint8Array, other: Uint8Array) =>
  Uint8Array.from(one, (byte, at) => byte ^ (other[at] ?? 0))

/** Splits a key in two halves, each of which alone is noise. */
export function splitKey(key: Uint8Array): Record<HalfRole, Uint8Array> {
  const supervisor = sodium.randombytes_buf(key.length)
  return { supervisor, custodian: xor(key, supervisor) }
}

/** Puts the key together. The halves must be of one record and of two offices. */
export function joinHalves(one: Half, other: Half): Uint8Array {
  if (one.record !== other.record || one.role === other.role || one.opening !== other.opening) {
    throw new Error('these halves do not belong together')
  }
  return xor(one.half, other.half)
}

/** Seals a half to a public key. */
export function resealHalf(half: Half, to: Uint8Array): Uint8Array {
  const { record, role, opening, half: bytes } = half
  const content = { record, role, opening: opening ?? null, half: sodium.to_base64(bytes) }
  return sodium.crypto_box_seal(JSON.stringify(content), to)
}

/**
 * Opens a half with one's own key pair, and makes sure that it is the half one was asked for.
 * @throws Error when it is sealed to somebody else, or is of another record, office or opening
 */
export function openHalf(
  sealed: Uint8Array,
  pair: { publicKey: Uint8Array; secretKey: Uint8Array },
  expected: { record: string; role: HalfRole; opening?: string },
): Half {
  const plain = sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.secretKey)
  const read = JSON.parse(sodium.to_string(plain)) as {
    record: string
    role: HalfRole
    opening: string | null
    half: string
  }
  if (
    read.record !== expected.record ||
    read.role !== expected.role ||
    read.opening !== (expected.opening ?? null)
  ) {
    throw new Error('this half is not the one that was asked for')
  }
  const { record, role, opening } = read
  return { record, role, ...(opening !== null && { opening }), half: sodium.from_base64(read.half) }
}
