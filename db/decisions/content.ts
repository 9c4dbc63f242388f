import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { approvalsOf, authorsOf, type Approval } from '../approvals/approve.ts'
import { lockCase } from '../cases/lock-case.ts'
import { caseFiles, steps } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import type { Entry } from '../journal/append.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { authorsOfRuling } from '../suspension/authors-of-ruling.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { signaturesOfMatter, type Signatures } from './authority.ts'
import { decisions } from './tables.ts'

export type Decision = typeof decisions.$inferSelect
type CaseFile = typeof caseFiles.$inferSelect

/** What is signed: the matter, the case, the words and the answers. Any change of these voids every signature. */
export const contentOf = ({ id, court, caseFileId, matter, text, facts, urgent }: Decision) => ({
  id,
  court,
  caseFileId,
  matter,
  text,
  facts,
  urgent,
})

/** What the conditions of a matter are judged by. */
export interface CaseKnown {
  today: CourtDate
  decision: Decision
  caseFile: CaseFile
  /** The steps that were recorded in the case, oldest first. */
  steps: readonly { code: string; doneOn: CourtDate }[]
}

/** A decision with its case, its signatures so far and the order that they have to follow. */
export interface DecisionKnown extends CaseKnown {
  authors: ReadonlySet<string>
  approvals: readonly Approval[]
  signatures: Signatures
}

/** Reads everything that is known of a decision. */
export async function knownOf(tx: Reader, decision: Decision, now: Date): Promise<DecisionKnown> {
  const today = dayOf(now)
  const [caseFile] = await tx.select().from(caseFiles).where(eq(caseFiles.id, decision.caseFileId))
  const done = await tx
    .select({ code: steps.code, doneOn: steps.doneOn })
    .from(steps)
    .where(eq(steps.caseFileId, decision.caseFileId))
    .orderBy(steps.doneOn, steps.code)
  const written = await authorsOf(tx, 'decision', decision.id)
  const ruled =
    decision.matter === 'suspension' ? await authorsOfRuling(tx, decision.caseFileId) : []
  return {
    today,
    decision,
    caseFile: caseFile!,
    steps: done,
    authors: new Set([...written, ...ruled, decision.authorId]),
    approvals: await approvalsOf(tx, decision, contentOf(decision)),
    signatures: signaturesOfMatter(decision.matter, decision.court, today, {
      special: caseFile!.tags.includes('special'),
    }),
  }
}

/** Locks the case and then the decision, as whoever acts on it has seen it. */
export async function lockDecision(
  act: Act,
  { id, version }: { id: string; version: number },
): Promise<Decision> {
  const { tx, by } = act
  const [known] = await tx
    .select({ court: decisions.court, caseFileId: decisions.caseFileId })
    .from(decisions)
    .where(eq(decisions.id, id))
  if (!known) throw new Refusal('not-found')
  mustBeOfCourt(by, known.court)
  await lockCase(act, known.caseFileId)
  const [decision] = await tx.select().from(decisions).where(eq(decisions.id, id)).for('update')
  if (decision?.version !== version) throw new Refusal('changed-meanwhile')
  return decision
}

/** Writes what an act changes as the decision's next version, and appends what was done. */
export async function changeDecision(
  { tx, journal }: Pick<Act, 'tx' | 'journal'>,
  decision: Decision,
  changes: Partial<typeof decisions.$inferInsert>,
  done: EntryKind,
  more: Pick<Entry, 'facts' | 'rule'> = {},
): Promise<{ id: string; version: number; state: Decision['state'] }> {
  const version = decision.version + 1
  // Nobody's turn it is, unless the act says whose.
  const [changed] = await tx
    .update(decisions)
    .set({ awaits: [], ...changes, version })
    .where(eq(decisions.id, decision.id))
    .returning({ state: decisions.state })
  await journal({ ...entryOf(decision), kind: done, ...more })
  return { id: decision.id, version, state: changed!.state }
}

/** What the journal says of a decision. */
export const entryOf = ({ id, court, caseFileId, matter }: Decision) => ({
  court,
  caseFileId,
  subject: { kind: 'decision', id },
  facts: { matter },
})
