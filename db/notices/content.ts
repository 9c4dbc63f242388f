import { eq } from 'drizzle-orm'
import { approvalsOf, authorsOf, type Approval } from '../approvals/approve.ts'
import { approvedBy, endorsement } from '../approvals/endorsement.ts'
import { judge, type Condition, type Gate } from '../approvals/gates.ts'
import { caseFiles } from '../cases/tables.ts'
import type { Reader, Tx } from '../connection.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { readingsOf, textRead, type Reading } from '../readings/reading.ts'
import { publicNotices } from './public-notices.ts'
import type { notices } from './tables.ts'
import { readAs, textsOf } from './text.ts'

export type Notice = typeof notices.$inferSelect

/** What a signature is bound to: every word of the notice. */
export const contentOf = (notice: Notice) => ({
  id: notice.id,
  court: notice.court,
  kind: notice.kind,
  caseFileId: notice.caseFileId,
  caseNumber: notice.caseNumber,
  title: notice.title,
  body: notice.body,
  titleEn: notice.titleEn,
  bodyEn: notice.bodyEn,
  until: notice.until,
})

/** What the public sees of a notice, as the journal keeps the hash of it. */
export async function shownOf(tx: Tx, id: string) {
  const [row] = await tx.select().from(publicNotices).where(eq(publicNotices.id, id))
  if (!row) return { id, gone: 'expiry' }
  const { courtName: _, courtNameEn: __, publicNumber: ___, ...shown } = row
  return shown
}

export interface KnownNotice {
  notice: Notice
  tags: readonly string[]
  approvals: readonly Approval[]
  authors: ReadonlySet<string>
  today: CourtDate
  readings: readonly Reading[]
}

/** Gathers what the conditions of a notice look at. */
export async function knownOf(tx: Reader, notice: Notice, now: Date): Promise<KnownNotice> {
  const [file] = notice.caseFileId
    ? await tx
        .select({ tags: caseFiles.tags })
        .from(caseFiles)
        .where(eq(caseFiles.id, notice.caseFileId))
    : []
  return {
    notice,
    tags: file?.tags ?? [],
    approvals: await approvalsOf(tx, notice, contentOf(notice)),
    authors: await authorsOf(tx, 'notice', notice.id),
    today: dayOf(now),
    readings: await readingsOf(
      tx,
      {
        record: notice,
        content: contentOf(notice),
        texts: textsOf(notice),
        options: readAs(notice.kind),
      },
      dayOf(now),
    ),
  }
}

/** Everything that must be so before a notice is signed, and before it is published. */
export const noticeConditions: readonly Condition<KnownNotice>[] = [
  {
    rule: 'notice-until',
    by: 'signature',
    says: { zh: '公告期限未过', en: 'Its last day has not passed' },
    concerns: ({ notice }) => notice.until !== null,
    met: ({ notice, today }) => notice.until === null || notice.until >= today,
  },
  ...textRead<KnownNotice>(),
  {
    rule: 'record-unsigned',
    by: 'publication',
    says: { zh: '已经签发', en: 'It has been signed' },
    met: ({ approvals }) => approvals.some(({ act }) => act === 'notice.sign'),
  },
  {
    rule: 'signature-void',
    by: 'publication',
    says: { zh: '签发之后内容没有改动', en: 'Nothing changed after the signature' },
    met: (known) => approvedBy(known, 'notice.sign'),
  },
  endorsement('notice'),
]

/** Each condition of a notice as a sentence with its article, and whether it is met. */
export const gatesOfNotice = (known: KnownNotice): Gate[] => judge(noticeConditions, known)
