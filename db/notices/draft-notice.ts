import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { note } from '../approvals/record.ts'
import { lockCase } from '../cases/lock-case.ts'
import { Id, maybe } from '../fields.ts'
import { phonesOf } from '../people/court-phones.ts'
import { mustBeStaff } from '../people/rules.ts'
import { dayOf } from '../time/days.ts'
import { notices } from './tables.ts'
import { columnsOf, noticeFields } from './text.ts'

/** Drafts a notice to the public, of a case or of the court as a whole. */
export const draftNotice = act(
  z.strictObject({ caseFileId: maybe(Id), ...noticeFields }),
  async (court, { caseFileId, ...said }) => {
    const { tx, by, now } = court
    const own = mustBeStaff(by).court
    const file = caseFileId ? await lockCase(court, caseFileId) : undefined
    const { staff } = mustHoldOfficeFor(by, 'notice.draft', own, dayOf(now))
    const [made] = await tx
      .insert(notices)
      .values({
        court: own,
        caseFileId: file?.id ?? null,
        caseNumber: file?.caseNumber ?? null,
        ...columnsOf(said, await phonesOf(tx, own)),
        authorId: staff.staffId,
        salt: randomBytes(16),
      })
      .returning()
    await note(court, 'notice', made!, 'notice.drafted')
    return { id: made!.id, version: made!.version }
  },
)
