import { Buffer } from 'node:buffer'
import { asc } from 'drizzle-orm'
import { store, type Tx } from '../connection.ts'
import { signingPair } from '../keys.ts'
import { listCourts } from '../people/courts.ts'
import { keyId, type Signer } from './sealing.ts'
import { certificateKeys } from './tables.ts'
import type { PublishedKey } from './verify.ts'

/** The pair that a court signs certificates with today. */
export function signerOf(court: string): Signer {
  const { publicKey, privateKey } = signingPair(store().keys, court)
  return { id: keyId(publicKey), publicKey, privateKey }
}

/** Writes down that a court signs with this key, so that what it signed can be checked when it has another. */
export async function keepKey(tx: Tx, court: string, signer: Signer, now: Date): Promise<void> {
  const { id, publicKey } = signer
  await tx
    .insert(certificateKeys)
    .values({ court, id, publicKey, since: now })
    .onConflictDoNothing()
}

/** The public keys of every court, today's and those of earlier certificates. */
export async function publishedKeys(): Promise<(PublishedKey & { algorithm: 'Ed25519' })[]> {
  const courts = await listCourts()
  const earlier = await store()
    .write.select()
    .from(certificateKeys)
    .orderBy(asc(certificateKeys.court), asc(certificateKeys.since))
  const today = courts.map(({ code }) => ({ court: code, ...signerOf(code) }))
  const old = earlier.filter(({ id }) => !today.some((key) => key.id === id))
  return [...today, ...old].map(({ court, id, publicKey }) => ({
    court,
    id,
    algorithm: 'Ed25519',
    publicKey: Buffer.from(publicKey).toString('base64url'),
  }))
}
