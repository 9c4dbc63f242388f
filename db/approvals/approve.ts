import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Act } from '../act.ts'
import type { Reader } from '../connection.ts'
import { delegations } from '../delegations/tables.ts'
import { publicHash } from '../journal/append.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { journal } from '../journal/tables.ts'
import { staff } from '../people/tables.ts'
import type { InOffice } from './office.ts'
import type { RecordKind } from './record.ts'
import { approvals } from './tables.ts'

/** A check or a signature, and whether the content is still the one that it was given for. */
export interface Approval {
  act: string
  role: string
  staffId: string
  name: string | null
  at: Date
  fits: boolean
  /** The written delegation under which it was given: `role` is the office that was delegated. */
  delegation: { id: string; number: string } | null
}

/** SHA-256 of what is signed: its canonical bytes behind the record's salt, so that the hash tells nothing of it. */
const contentHash = (record: { salt: Uint8Array }, content: unknown): Uint8Array =>
  publicHash({ salt: record.salt, shown: content })

/** Records a check or a signature, bound to the content and to the version that was before the signer. */
export async function approve(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  record: { id: string; court: string; version: number; salt: Uint8Array },
  content: unknown,
  act: string,
  { staff: signer, role, delegation }: InOffice,
): Promise<void> {
  await tx.insert(approvals).values({
    court: record.court,
    act,
    subjectId: record.id,
    contentHash: contentHash(record, content),
    version: record.version,
    staffId: signer.staffId,
    role,
    delegationId: delegation?.id ?? null,
    at: now,
  })
}

/** Every check and signature of a record, oldest first. */
export async function approvalsOf(
  tx: Reader,
  record: { id: string; salt: Uint8Array },
  content: unknown,
): Promise<Approval[]> {
  const now = Buffer.from(contentHash(record, content))
  const rows = await tx
    .select({ approval: approvals, name: staff.name, number: delegations.number })
    .from(approvals)
    .leftJoin(staff, eq(staff.id, approvals.staffId))
    .leftJoin(delegations, eq(delegations.id, approvals.delegationId))
    .where(eq(approvals.subjectId, record.id))
    .orderBy(asc(approvals.at), asc(approvals.id))
  return rows.map(({ approval, name, number }) => ({
    act: approval.act,
    role: approval.role,
    staffId: approval.staffId,
    name,
    at: approval.at,
    fits: now.equals(approval.contentHash),
    delegation: approval.delegationId && number ? { id: approval.delegationId, number } : null,
  }))
}

/** Everybody who wrote any of it: none of them may check or sign it. */
export async function authorsOf(
  tx: Reader,
  kind: RecordKind | 'decision',
  id: string,
): Promise<ReadonlySet<string>> {
  const written: EntryKind[] = [`${kind}.drafted`, `${kind}.edited`]
  const rows = await tx
    .selectDistinct({ actorId: journal.actorId })
    .from(journal)
    .where(and(eq(journal.subjectId, id), inArray(journal.kind, written)))
  return new Set(rows.flatMap(({ actorId }) => actorId ?? []))
}
