import type { Act } from '../act.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { approve, type Approval } from './approve.ts'
import { mustHoldOfficeFor } from './office.ts'
import { changeRecord, note, type RecordKind, type RecordTable } from './record.ts'
import { mustTake } from './take-step.ts'

interface Known {
  tags: readonly string[]
  authors: ReadonlySet<string>
  approvals: readonly Approval[]
}

interface Unpublished {
  id: string
  court: string
  caseFileId: string | null
  version: number
  salt: Uint8Array
  state: string
}

/** The further approval: possible until the record is public. */
export const endorsing = {
  says: { zh: '另行审批', en: 'further approval' },
  from: ['drafted', 'checked', 'signed', 'served'],
  to: 'same',
  office: 'endorse',
}

/** Records the further approval of a leader who neither wrote nor signed the record; its state stays. */
export async function endorse(
  court: Act,
  table: RecordTable,
  kind: RecordKind,
  record: Unpublished,
  content: unknown,
  { tags, authors, approvals }: Known,
): Promise<{ id: string; version: number }> {
  const office = mustHoldOfficeFor(court.by, endorsing.office, record.court, dayOf(court.now))
  mustTake(endorsing, record.state)
  if (tags.length === 0) throw new Refusal('endorsement-not-needed')
  const { staffId } = office.staff
  const signed = approvals.some(
    (given) => given.act === `${kind}.sign` && given.fits && given.staffId === staffId,
  )
  if (signed || authors.has(staffId)) throw new Refusal('four-eyes')
  await approve(court, record, content, `${kind}.endorse`, office)
  const changed = await changeRecord(court.tx, table, record.id, {})
  await note(court, kind, changed, `${kind}.endorsed`)
  return { id: record.id, version: changed.version }
}
