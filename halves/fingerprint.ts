import sodium from 'libsodium-wrappers'

await sodium.ready

const length = 32

/** A public key, or sealed bytes, as they stand in a form, a file or a request. */
export const writeKey = (bytes: Uint8Array): string =>
  sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING)

/** Reads sealed bytes of any length; undefined where the text is none. */
export function readSealed(text: string): Uint8Array | undefined {
  try {
    return sodium.from_base64(text.replace(/\s/g, ''), sodium.base64_variants.URLSAFE_NO_PADDING)
  } catch {
    return undefined
  }
}

/** Reads a key, or other bytes of a known length. */
export function readKey(text: string, bytes = length): Uint8Array | undefined {
  const read = readSealed(text)
  return read?.length === bytes ? read : undefined
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
