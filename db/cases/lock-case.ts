import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { caseFiles } from './tables.ts'

/** Locks a case of one's own court to the end of the act. */
export async function lockCase({ tx, by }: Act, caseFileId: string) {
  const [file] = await tx.select().from(caseFiles).where(eq(caseFiles.id, caseFileId)).for('update')
  if (!file) throw new Refusal('not-found')
  mustBeOfCourt(by, file.court)
  return file
}

/** Whoever edits has seen the latest version. */
export function mustBeVersion(record: { version: number }, version: number): void {
  if (record.version !== version) throw new Refusal('changed-meanwhile')
}
