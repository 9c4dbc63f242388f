import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { isSigned, sign } from '../keys.ts'
import { canonical, sha256 } from './canonical.ts'
import type { CertificateContent, CertificateFile } from './content.ts'

/** A court's pair, and the name of its public half. */
export interface Signer {
  id: string
  publicKey: Uint8Array
  privateKey: Uint8Array
}

/** The name of a public key: the first half of its hash. */
export const keyId = (publicKey: Uint8Array): string => sha256(publicKey).slice(0, 32)

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
/** Says what is signed, so that a signature of one kind is none of another. */
const purposes = {
  json: 'yangguang-certificate-1\n',
  pdf: 'yangguang-certificate-pdf-1\n',
} as const

const contentBytes = (certificate: unknown) => bytesOf(purposes.json + canonical(certificate))
const sheetBytes = (pdf: Uint8Array) => bytesOf(purposes.pdf + sha256(pdf))

/** The certificate with its signature, as the bytes of a file; the same content gives the same bytes. */
export function sealContent(certificate: CertificateContent, signer: Signer): Uint8Array {
  const value = Buffer.from(sign(contentBytes(certificate), signer.privateKey)).toString(
    'base64url',
  )
  const signature = { algorithm: 'Ed25519', key: signer.id, value } as const
  const file: CertificateFile = { certificate, signature }
  return bytesOf(`${canonical(file)}\n`)
}

/** Whether the content of a file is what this key signed. */
export const isSealedContent = (
  { certificate, signature }: { certificate: unknown; signature: { value: string } },
  publicKey: Uint8Array,
): boolean =>
  isSigned(contentBytes(certificate), Buffer.from(signature.value, 'base64url'), publicKey)

const mark = '\n%yangguang-signature '

/** Signs a drawn certificate: a comment behind its end holds the signature over every byte before it. */
export function sealSheet(pdf: Uint8Array, signer: Signer): Uint8Array {
  const value = Buffer.from(sign(sheetBytes(pdf), signer.privateKey)).toString('base64url')
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(`${mark}${signer.id} ${value}\n`)]))
}

/** A sheet, and the signature that stands behind it. */
export interface SealedSheet {
  pdf: Uint8Array
  key: string
  signature: Uint8Array
}

/** Takes a signed sheet apart; undefined where nothing of ours stands at its end. */
export function sheetOf(bytes: Uint8Array): SealedSheet | undefined {
  const whole = Buffer.from(bytes)
  const at = whole.lastIndexOf(mark)
  const said = at < 0 ? '' : whole.subarray(at + mark.length).toString('latin1')
  const [, key, value] = /^([0-9a-f]{32}) ([\w-]{86})\s*$/.exec(said) ?? []
  if (!key || !value) return undefined
  const signature = new Uint8Array(Buffer.from(value, 'base64url'))
  return { pdf: new Uint8Array(whole.subarray(0, at)), key, signature }
}

/** Whether every byte of a sheet is what this key signed. */
export const isSealedSheet = ({ pdf, signature }: SealedSheet, publicKey: Uint8Array): boolean =>
  isSigned(sheetBytes(pdf), signature, publicKey)

const mostAttached = 8_000_000

/** The file that goes along inside a sheet of ours; only called for one whose signature holds. */
export function attachedTo(pdf: Uint8Array): Uint8Array | undefined {
  const whole = Buffer.from(pdf)
  const at = whole.indexOf('/Type /EmbeddedFile')
  const begin = at < 0 ? -1 : whole.indexOf('stream\n', at)
  const end = begin < 0 ? -1 : whole.indexOf('\nendstream', begin)
  if (end < 0) return undefined
  const packed = whole.subarray(begin + 'stream\n'.length, end)
  return new Uint8Array(inflateSync(packed, { maxOutputLength: mostAttached }))
}
