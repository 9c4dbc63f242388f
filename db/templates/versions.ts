import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import { frameText } from '../notifications/compose.ts'
import { parts } from '../notifications/templates/index.ts'
import type { Template } from '../notifications/templates/template.ts'
import { courts } from '../people/tables.ts'
import { templateVersions } from './tables.ts'

/** Which text a message was made from: the name of its part, the number of its version and the hash of its text. */
export interface HeldVersion {
  name: string
  version: number
  hash: string
}

/** What stands around every message is a text like the parts, and changes like them. */
const texts: Readonly<Record<string, Template>> = { ...parts, frame: frameText }

/** The hash of a text in both languages, with its short form. */
export const hashOfTemplate = ({ zh, en, sms }: Template): Uint8Array =>
  new Uint8Array(
    createHash('sha256')
      .update(JSON.stringify([zh, en, sms?.zh ?? null, sms?.en ?? null]))
      .digest(),
  )

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/**
 * The versions in force in a court, by name; a text that was changed since becomes the next version. What was sent before
 * keeps the number and the hash of what it was made from.
 */
export async function templateVersionsOf(
  tx: Tx,
  court: string,
  now: Date,
  all: Readonly<Record<string, Template>> = texts,
): Promise<ReadonlyMap<string, HeldVersion>> {
  const rows = await tx
    .selectDistinctOn([templateVersions.name], {
      name: templateVersions.name,
      version: templateVersions.version,
      hash: templateVersions.hash,
    })
    .from(templateVersions)
    .where(eq(templateVersions.court, court))
    .orderBy(templateVersions.name, desc(templateVersions.version))
  const last = new Map(rows.map((row) => [row.name, row]))
  const held = Object.entries(all).map(([name, text]) => {
    const hash = hashOfTemplate(text)
    const before = last.get(name)
    const same = before !== undefined && Buffer.compare(before.hash, hash) === 0
    return { name, text, hash, same, version: same ? before.version : (before?.version ?? 0) + 1 }
  })
  const fresh = held.filter(({ same }) => !same)
  if (fresh.length > 0) {
    await tx
      .insert(templateVersions)
      .values(
        fresh.map(({ name, version, hash, text: { zh, en, sms } }) => ({
          court,
          name,
          version,
          hash,
          zh,
          en,
          smsZh: sms?.zh ?? null,
          smsEn: sms?.en ?? null,
          since: now,
        })),
      )
      .onConflictDoNothing()
  }
  return new Map(held.map(({ name, version, hash }) => [name, { name, version, hash: hex(hash) }]))
}

/** Which versions a message of these parts is made from: the parts, and the frame around them. */
export const versionsHeld = (
  known: ReadonlyMap<string, HeldVersion>,
  names: readonly string[],
): HeldVersion[] => [...names, 'frame'].flatMap((name) => known.get(name) ?? [])

/** Writes down at each start which texts are in force from now on, for every court. */
export const keepTemplateVersions = act(z.strictObject({}), async ({ tx, now }) => {
  for (const { code } of await tx.select({ code: courts.code }).from(courts)) {
    await templateVersionsOf(tx, code, now)
  }
})

/** Every version of a court's texts, the newest of each first. */
export const allVersions = (court: string) =>
  store()
    .write.select()
    .from(templateVersions)
    .where(eq(templateVersions.court, court))
    .orderBy(templateVersions.name, desc(templateVersions.version))
