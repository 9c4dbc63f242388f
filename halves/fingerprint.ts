import sodium from 'libsodium-wrappers'

await sodium.ready

const length = 32

/** A public key, or sealed bytes, as they stand in a form, a file or a request. */
export const writeKey = (bytes: Uint8Array): string =>
  sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING)

/** Reads a key of 32 bytes, or bytes of any length where none is given; undefined where it is neither. */
export function readKey(text: string, bytes: number | undefined = length): Uint8Array | undefined {
  try {
    const plain = text.replace(/\s/g, '')
    const read = sodium.from_base64(plain, sodium.base64_variants.URLSAFE_NO_PADDING)
    return bytes === undefined || read.length === bytes ? read : undefined
  } catch {
    return undefined
  }
}

/**
 * Twenty digits of a public key, for two people to compare aloud: a server that put its own key in the place of
 * somebody's would show other digits.
 */
export function fingerprint(publicKey: Uint8Array): string {
  const hash = sodium.crypto_generichash(16, publicKey, null)
  const number = BigInt(`0x${sodium.to_hex(hash)}`) % 10n ** 20n
  return String(number)
    .padStart(20, '0')
    .replace(/(\d{5})(?=\d)/g, '$1 ')
}
