import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sodium from 'libsodium-wrappers'
import { z } from 'zod'

await sodium.ready

const Key = z.string().transform((text) => sodium.from_base64(text))
const KeysFile = z.strictObject({
  /** Receipts, access codes, persons and addresses are kept as keyed hashes under this. */
  hash: Key,
  /** Seals what the server itself must read again: chat states, addresses, TOTP secrets. */
  server: Key,
  /** The pair to which each lead's key is wrapped. */
  deskPublic: Key,
  deskSecret: Key,
  /** What the courts sign certificates with. A file of an older version has none: then it follows from the server's. */
  sign: Key.optional(),
  demo: z.boolean(),
})

/** The server's keys, as bytes of 32 each. */
export type Keys = z.output<typeof KeysFile> & { sign: Uint8Array }

/** Makes a new keys file, readable by its owner alone. Never overwrites one. */
export async function makeKeys(path: string, demo: boolean): Promise<void> {
  const desk = sodium.crypto_box_keypair()
  const text = (key: Uint8Array) => sodium.to_base64(key)
  const keys = {
    hash: text(sodium.randombytes_buf(32)),
    server: text(sodium.randombytes_buf(32)),
    deskPublic: text(desk.publicKey),
    deskSecret: text(desk.privateKey),
    sign: text(sodium.randombytes_buf(32)),
    demo,
  }
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify(keys, null, 2) + '\n', { mode: 0o600, flag: 'wx' })
}

/**
 * Reads the keys.
 * @throws Error naming the file, never its content
 */
export async function readKeys(path: string): Promise<Keys> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`The keys file ${path} cannot be read. Make one: npm run court -- keys new`)
  })
  const read = KeysFile.safeParse(parsed(text))
  if (!read.success) throw new Error(`The keys file ${path} is damaged.`)
  const { server, sign = sodium.crypto_generichash(32, 'sign', server) } = read.data
  return { ...read.data, sign }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A keyed hash of a text: the same text gives the same bytes, and nobody without the key can tell which. */
export const keyedHash = (keys: Keys, purpose: string, text: string): Uint8Array =>
  sodium.crypto_generichash(32, `${purpose}\n${text}`, keys.hash)

/** A court's own pair for signatures (Ed25519), the same at every start. */
export const signingPair = (keys: Keys, court: string) =>
  sodium.crypto_sign_seed_keypair(sodium.crypto_generichash(32, `sign\n${court}`, keys.sign))

/** Signs bytes; the same bytes and key give the same signature. */
export const sign = (message: Uint8Array, secret: Uint8Array): Uint8Array =>
  sodium.crypto_sign_detached(message, secret)

/** Whether a signature is that of these bytes under this public key. */
export const isSigned = (
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): boolean =>
  signature.length === sodium.crypto_sign_BYTES &&
  publicKey.length === sodium.crypto_sign_PUBLICKEYBYTES &&
  sodium.crypto_sign_verify_detached(signature, message, publicKey)

const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES

/** Seals bytes under a key, bound to the row they belong to. */
export function seal(key: Uint8Array, row: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, row, null, nonce, key)
  return Buffer.concat([nonce, box])
}

/** Opens what `seal` made. @throws Error when the key or the row is not the one it was sealed for */
export function unseal(key: Uint8Array, row: string, sealed: Uint8Array): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
    null,
    sealed.subarray(nonceLength),
    row,
    sealed.subarray(0, nonceLength),
    key,
  )
}
