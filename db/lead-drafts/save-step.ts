import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, readInput, type Act } from '../act.ts'
import { Whole } from '../fields.ts'
import { tieLead } from '../leads/about-what.ts'
import { drawReceipt } from '../leads/receipt.ts'
import { Refusal } from '../refusal.ts'
import { vaultIsOpen } from '../vault/vault-is-open.ts'
import {
  DraftKey,
  findDraft,
  hoursToLie,
  lockDraft,
  lookupOf,
  sealDraft,
  writtenIn,
  type DraftRow,
  type Written,
} from './draft.ts'
import { aboutOf } from './lead-of-draft.ts'
import { showDraft, type DraftShown } from './show-draft.ts'
import {
  draftStepNames,
  draftSteps,
  firstUnfinished,
  stepsFor,
  valuesOf,
  type DraftStep,
  type Values,
} from './steps.ts'
import { leadDrafts } from './tables.ts'

/** Longer than any field may be, so that what is too long can be kept until it was made shorter. */
const Loose = z.string().max(12_000)

const Saved = z.strictObject({
  draft: DraftKey,
  /** The draft's version on the page that was filled in; none yet on the first. */
  version: Whole(0, 1_000_000),
  step: z.enum(draftStepNames),
  /** Where to: on, back, to the last page, to a step by its name, or nowhere. */
  go: z.enum(['next', 'back', 'stay', ...draftStepNames]),
  /** Somebody came from the last page to change one thing, and goes back there. */
  after: z.literal('check').optional(),
  values: z.record(z.string(), Loose),
})
type Asked = z.output<typeof Saved>

/**
 * Keeps what was written at a step of the form, sealed under the form's key, and shows the step that comes next. Going on wants the
 * step filled in rightly; going back keeps it as it is. The same words sent twice change nothing; words that another
 * window changed meanwhile are not written over.
 */
export const saveStep = act(Saved, async (court, asked): Promise<DraftShown> => {
  const values = valuesOf(asked.step, asked.values)
  const row = await ownRow(court, asked)
  if (row.state !== 'open') return showDraft(court.tx, asked.draft, row, asked.step)
  const written = writtenIn(asked.draft, row)
  const own = asked.go === 'next' ? await right(court, asked.step, values, written.values) : values
  const kept = keep(written, asked, own, row.version + 1)
  const now = kept === written ? row : await write(court, asked.draft, row, kept)
  return showDraft(court.tx, asked.draft, now, nextOf(asked, kept))
})

/** What the link that led here has filled in already. */
const given = (values: Values): Values => ({
  ...valuesOf('about', values),
  ...valuesOf('kind', values),
})

/** The first page begins a draft; a later one of a draft that is gone is told so. */
async function ownRow({ tx, now }: Act, { draft, version, values }: Asked): Promise<DraftRow> {
  const there = await findDraft(tx, draft)
  if (!there && version > 0) throw new Refusal('draft-lapsed')
  if (!there) {
    const id = randomUUID()
    const { receipt, seal } = drawReceipt()
    await tx
      .insert(leadDrafts)
      .values({
        id,
        lookup: lookupOf(draft),
        sealed: sealDraft(draft, id, { values: given(values), stamps: {}, receipt, seal }),
        expiresAt: new Date(now.getTime() + hoursToLie * 3_600_000),
      })
      .onConflictDoNothing({ target: leadDrafts.lookup })
  }
  return lockDraft(tx, draft)
}

/** What was filled in, read as the lead will be; with the court that a bounty or a listing belongs to. */
async function right({ tx }: Act, step: DraftStep, own: Values, before: Values): Promise<Values> {
  readInput(draftSteps[step], own)
  const known = (before['court'] ?? before['record']) !== undefined
  if (step !== 'about' && !(step === 'standing' && known)) return own
  const all: Values =
    step === 'about' ? { ...own, standing: before['standing'] ?? '' } : { ...before, ...own }
  const { court } = await tieLead(tx, all['court'] ?? '', aboutOf(all))
  // Nobody is asked for a name that the court could not keep as it promises.
  if (all['standing'] === 'confidential' && !(await vaultIsOpen(court))) {
    throw new Refusal('vault-closed')
  }
  return step === 'about' ? { ...own, court } : own
}

const same = (one: Values, other: Values) =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name])

function keep(written: Written, asked: Asked, own: Values, next: number): Written {
  const { step, version, go } = asked
  const before = valuesOf(step, written.values)
  const stamp = written.stamps[step]
  if (same(before, own)) {
    if (stamp !== undefined || go !== 'next') return written
  } else if ((stamp ?? 0) > version) throw new Refusal('draft-changed')
  const others = Object.entries(written.values).filter(([name]) => !(name in before))
  return {
    ...written,
    values: { ...Object.fromEntries(others), ...own },
    stamps: { ...written.stamps, [step]: next },
  }
}

async function write({ tx }: Act, key: string, row: DraftRow, written: Written): Promise<DraftRow> {
  const [kept] = await tx
    .update(leadDrafts)
    .set({ sealed: sealDraft(key, row.id, written), version: row.version + 1 })
    .where(eq(leadDrafts.id, row.id))
    .returning()
  return kept!
}

function nextOf({ step, go, after }: Asked, written: Written): DraftStep {
  if (go === 'stay') return step
  if (go === 'check' || (after && (go === 'next' || go === 'back'))) return firstUnfinished(written)
  if (go !== 'next' && go !== 'back') return go
  const steps = stepsFor(written.values)
  const at = steps.indexOf(step) + (go === 'next' ? 1 : -1)
  return steps[Math.max(0, Math.min(at, steps.length - 1))]!
}
