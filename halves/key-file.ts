import { argon2id } from 'hash-wasm'
import sodium from 'libsodium-wrappers'
import { fingerprint, readKey, writeKey } from './fingerprint.ts'

await sodium.ready

/** A key pair of a holder, or the one-time pair of somebody who asks. */
export interface Pair {
  publicKey: Uint8Array
  secretKey: Uint8Array
}

/** A key pair at rest: the secret key sealed under a passphrase. */
export interface KeyFile {
  yangguang: 'vault-key'
  publicKey: string
  fingerprint: string
  /** argon2id: how much work the passphrase costs, and its salt. */
  iterations: number
  memoryKiB: number
  salt: string
  sealed: string
}

/** Makes a key pair. */
export function makePair(): Pair {
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  return { publicKey, secretKey: privateKey }
}

const nonceLength = sodium.crypto_secretbox_NONCEBYTES

const saltLength = 16
/** What a guess of the passphrase costs; a file says its own, so that later ones may cost more. */
const usualWork = { iterations: 4, memoryKiB: 65_536 }

/** libsodium has argon2id only in a build of twice the size, which every browser would load. */
async function keyOf(passphrase: string, work: Pick<KeyFile, 'iterations' | 'memoryKiB' | 'salt'>) {
  const salt = readKey(work.salt, saltLength)
  if (!salt) throw new Error('the key file is damaged')
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    parallelism: 1,
    iterations: work.iterations,
    memorySize: work.memoryKiB,
    hashLength: sodium.crypto_secretbox_KEYBYTES,
    outputType: 'binary',
  })
}

/** Seals a key pair under a passphrase. */
export async function closeKeyFile(
  { publicKey, secretKey }: Pair,
  passphrase: string,
): Promise<KeyFile> {
  const work = {
    ...usualWork,
    salt: writeKey(sodium.randombytes_buf(saltLength)),
  }
  const nonce = sodium.randombytes_buf(nonceLength)
  const box = sodium.crypto_secretbox_easy(secretKey, nonce, await keyOf(passphrase, work))
  const sealed = new Uint8Array(nonceLength + box.length)
  sealed.set(nonce)
  sealed.set(box, nonceLength)
  return {
    yangguang: 'vault-key',
    publicKey: writeKey(publicKey),
    fingerprint: fingerprint(publicKey),
    ...work,
    sealed: writeKey(sealed),
  }
}

/**
 * Opens a key file.
 * @throws Error that says which of the two it is: a file that is none, or a passphrase that is wrong
 */
export async function openKeyFile(text: string, passphrase: string): Promise<Pair> {
  const file = parsed(text)
  const publicKey = file && readKey(file.publicKey)
  const sealed = file && readKey(file.sealed, nonceLength + sodium.crypto_secretbox_MACBYTES + 32)
  if (!publicKey || !sealed) throw new Error('the key file is damaged')
  const key = await keyOf(passphrase, file)
  try {
    const secretKey = sodium.crypto_secretbox_open_easy(
      sealed.subarray(nonceLength),
      sealed.subarray(0, nonceLength),
      key,
    )
    return { publicKey, secretKey }
  } catch {
    throw new Error('the passphrase is wrong')
  }
}

function parsed(text: string): KeyFile | undefined {
  try {
    const file = JSON.parse(text) as Partial<KeyFile>
    const whole =
      file.yangguang === 'vault-key' &&
      [file.publicKey, file.salt, file.sealed].every((part) => typeof part === 'string') &&
      [file.iterations, file.memoryKiB].every((part) => Number.isSafeInteger(part)) &&
      // More memory than this would only be a file made to stop the browser.
      file.memoryKiB! <= 1024 * 1024 &&
      file.iterations! <= 16
    return whole ? (file as KeyFile) : undefined
  } catch {
    return undefined
  }
}
