import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import {
  changeRecord,
  Held,
  lockRecord,
  note,
  type RecordKind,
  type RecordTable,
} from '../approvals/record.ts'
import * as bounty from '../bounties/content.ts'
import { bounties } from '../bounties/tables.ts'
import { Text } from '../fields.ts'
import { publicHash } from '../journal/append.ts'
import * as listingContent from '../listings/content.ts'
import { knownOf as listingKnown } from '../listings/known.ts'
import { listings } from '../listings/tables.ts'
import * as notice from '../notices/content.ts'
import { notices } from '../notices/tables.ts'
import { Refusal } from '../refusal.ts'
import * as restriction from '../restrictions/content.ts'
import { restrictions } from '../restrictions/tables.ts'
import { dayOf } from '../time/days.ts'
import type { Reading } from './reading.ts'
import { readings } from './tables.ts'

interface Read {
  record: {
    id: string
    court: string
    caseFileId: string | null
    version: number
    salt: Uint8Array
  }
  content: unknown
  readings: readonly Reading[]
  authors: ReadonlySet<string>
}

type HeldRecord = { id: string; version: number }

/** How a record of each kind is opened for its second reader. */
const kinds: Record<RecordKind, (court: Act, held: HeldRecord) => Promise<Read>> = {
  listing: async (court, held) => {
    const record = await lockRecord(court, listings, held)
    const known = await listingKnown(court.tx, record, court.now)
    return { record, content: listingContent.contentOf(record), ...known }
  },
  restriction: async (court, held) => {
    const record = await lockRecord(court, restrictions, held)
    const known = await restriction.knownOf(court.tx, record, court.now)
    return { record, content: restriction.contentOf(record), ...known }
  },
  bounty: async (court, held) => {
    const record = await lockRecord(court, bounties, held)
    const known = await bounty.knownOf(court.tx, record, court.now)
    return { record, content: bounty.contentOf(record), ...known }
  },
  notice: async (court, held) => {
    const record = await lockRecord(court, notices, held)
    const known = await notice.knownOf(court.tx, record, court.now)
    return { record, content: notice.contentOf(record), ...known }
  },
}

const tables: Record<RecordKind, RecordTable> = {
  listing: listings,
  restriction: restrictions,
  bounty: bounties,
  notice: notices,
}

const Release = z.strictObject({
  ...Held,
  kind: z.enum(['listing', 'restriction', 'bounty', 'notice']),
  finding: z.string().regex(/^[0-9a-f]{64}$/, '编号无效 | is not a valid id'),
  reason: Text(4, 500),
})

/**
 * A second reader, who wrote none of it, lets one finding stand with a reason (使用规则十六（八）). It holds for these words
 * in exactly this content, and falls with any edit; what the law never lets stand stays barred.
 */
export const releaseFinding = act(Release, async (court, { kind, finding, reason, ...held }) => {
  const read = await kinds[kind](court, held)
  const { record } = read
  const { staff, role } = mustHoldOfficeFor(
    court.by,
    'reading.release',
    record.court,
    dayOf(court.now),
  )
  if (read.authors.has(staff.staffId)) throw new Refusal('four-eyes')
  const found = read.readings.find(({ key }) => key === finding)
  if (!found || found.released) throw new Refusal('reading-gone')
  const { category, field, says } = found
  if (!found.release) throw new Refusal('reading-never', { found: says.zh, foundEn: says.en })
  await court.tx.insert(readings).values({
    court: record.court,
    subjectKind: kind,
    subjectId: record.id,
    category,
    field,
    contentHash: publicHash({ salt: record.salt, shown: read.content }),
    findingHash: Buffer.from(finding, 'hex'),
    version: record.version,
    reason,
    staffId: staff.staffId,
    role,
    at: court.now,
  })
  const changed = await changeRecord(court.tx, tables[kind], record.id, {})
  const facts = { category, field }
  await note(court, kind, record, 'reading.released', { rule: found.rule, facts })
  return { id: record.id, version: changed.version }
})
