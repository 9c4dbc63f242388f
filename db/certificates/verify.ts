import { Buffer } from 'node:buffer'
import { canonical, sha256 } from './canonical.ts'
import { CertificateFile, type CertificateContent } from './content.ts'
import { attachedTo, isSealedContent, isSealedSheet, keyId, sheetOf } from './sealing.ts'

/** A public key of a court, as it is published. */
export interface PublishedKey {
  court: string
  id: string
  /** Base64url, 32 bytes. */
  publicKey: string
}

/** What became of checking a file. */
export type Verified =
  | {
      outcome: 'genuine'
      form: 'json' | 'pdf'
      key: string
      certificate: CertificateContent
      /** Whether the text that was given along is the one that was sent; absent when none was. */
      sameText?: boolean
    }
  /** Something was changed after it was signed. */
  | { outcome: 'altered' }
  /** Signed by somebody who is no court here: a forgery, or another system's. */
  | { outcome: 'unknownKey'; key: string }
  | { outcome: 'unreadable' }

/**
 * Checks a certificate, JSON or PDF, with published keys and nothing else: no database, no network. A key speaks for its
 * own court alone.
 * @param text the message as somebody has it, to be compared with the hash of what was sent
 */
export function verifyCertificate(
  bytes: Uint8Array,
  keys: readonly PublishedKey[],
  text?: string,
): Verified {
  const isSheet = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  const found = isSheet ? verifySheet(bytes, keys) : verifyContent(bytes, keys, 'json')
  if (found.outcome !== 'genuine' || !text?.trim()) return found
  return { ...found, sameText: isText(text, found.certificate) }
}

function verifySheet(bytes: Uint8Array, keys: readonly PublishedKey[]): Verified {
  const sheet = sheetOf(bytes)
  if (!sheet) return { outcome: 'unreadable' }
  const mine = keys.find((key) => key.id === sheet.key)
  if (!mine) return { outcome: 'unknownKey', key: sheet.key }
  if (!isSealedSheet(sheet, rawKey(mine))) return { outcome: 'altered' }
  const inside = attachedTo(sheet.pdf)
  return inside ? verifyContent(inside, [mine], 'pdf') : { outcome: 'unreadable' }
}

function verifyContent(
  bytes: Uint8Array,
  keys: readonly PublishedKey[],
  form: 'json' | 'pdf',
): Verified {
  const read = CertificateFile.safeParse(parsed(bytes))
  if (!read.success) return { outcome: 'unreadable' }
  const { certificate, signature } = read.data
  const mine = keys.find((key) => key.id === signature.key)
  if (!mine) return { outcome: 'unknownKey', key: signature.key }
  if (mine.court !== certificate.court || !isSealedContent(read.data, rawKey(mine))) {
    return { outcome: 'altered' }
  }
  return { outcome: 'genuine', form, key: mine.id, certificate }
}

/** A published key whose name is not its own hash is nobody's. */
function rawKey({ id, publicKey }: PublishedKey): Uint8Array {
  const raw = new Uint8Array(Buffer.from(publicKey, 'base64url'))
  return keyId(raw) === id ? raw : new Uint8Array()
}

/** Two names that are the same would be read differently by others: such a file is none of ours. */
function parsed(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    const bare = (part: string) => part.replaceAll(/\s/g, '')
    return bare(canonical(value)).length === bare(text).length ? value : undefined
  } catch {
    return undefined
  }
}

/** The message as it was sent, whatever a copy did to the ends of its lines. */
const isText = (text: string, { textHash }: CertificateContent) =>
  [text, text.trim(), text.replaceAll('\r\n', '\n').trim()].some(
    (each) => sha256(each) === textHash,
  )
