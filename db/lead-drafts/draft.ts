import { randomBytes } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import sodium from 'libsodium-wrappers'
import { z } from 'zod'
import { store, type Reader } from '../connection.ts'
import { keyedHash } from '../keys.ts'
import { openText, sealText } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import type { DraftStep, Values } from './steps.ts'
import { leadDrafts } from './tables.ts'

await sodium.ready

/** A draft lies no longer than its receipt can be used. */
export const hoursToLie = 24

/** The key of a draft, as the form carries it in its body; never in an address or a cookie. */
export const DraftKey = z.string().regex(/^[\w-]{43}$/, '表单有误 | this is no form of ours')

/** Draws the key under which a form's answers will lie sealed; nothing is written before the first of them. */
export const drawDraft = (): string => randomBytes(32).toString('base64url')

export type DraftRow = typeof leadDrafts.$inferSelect

/** What an open draft holds. */
export interface Written {
  values: Values
  /** The version at which each step that was gone through last changed, so that two windows do not write over each other. */
  stamps: Partial<Record<DraftStep, number>>
  receipt: string
  seal: string
}

/** What is left once it was sent. */
export interface Sent {
  receipt: string
  order: number
  /** The secret by which a reward is claimed; apart from the receipt. */
  claim?: string | undefined
}

const rowOf = (id: string) => `lead_drafts.sealed:${id}`

/** The key that seals, which the one in the form leads to and the database does not. */
export const sealKeyOf = (key: string): Uint8Array =>
  sodium.crypto_generichash(32, 'lead-draft', Buffer.from(key, 'base64url'))

export const lookupOf = (key: string): Uint8Array => keyedHash(store().keys, 'lead-draft', key)

export const sealDraft = (key: string, id: string, content: Written | Sent): Uint8Array =>
  sealText(sealKeyOf(key), rowOf(id), JSON.stringify(content))

const opened = <Content>(key: string, row: DraftRow): Content =>
  JSON.parse(openText(sealKeyOf(key), rowOf(row.id), row.sealed!)) as Content

export const writtenIn = (key: string, row: DraftRow) => opened<Written>(key, row)
export const sentIn = (key: string, row: DraftRow) => opened<Sent>(key, row)

/** The draft of a key, unless its day is over. */
export async function findDraft(reader: Reader, key: string): Promise<DraftRow | undefined> {
  const [row] = await reader
    .select()
    .from(leadDrafts)
    .where(and(eq(leadDrafts.lookup, lookupOf(key)), gt(leadDrafts.expiresAt, store().now())))
  return row
}

/** The same, locked until the act is over. @throws Refusal draft-lapsed */
export async function lockDraft(reader: Reader, key: string): Promise<DraftRow> {
  const [row] = await reader
    .select()
    .from(leadDrafts)
    .where(and(eq(leadDrafts.lookup, lookupOf(key)), gt(leadDrafts.expiresAt, store().now())))
    .for('update')
  if (!row) throw new Refusal('draft-lapsed')
  return row
}
