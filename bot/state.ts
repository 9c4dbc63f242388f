import { z } from 'zod'
import { claimAnswerKeys, claimKnown, leadCategories } from '#db'

/** A photo stays with Telegram until the lead is sent; what is kept of it, sealed, is its key there. */
const Photo = z.object({
  file: z.string(),
  /** The message that brought it. */
  from: z.number(),
  size: z.number(),
})

/** Who the informant is, as far as they want the court to keep it. */
const standings = ['anonymous', 'confidential', 'named'] as const

/** What a lead is so far. */
const Draft = z.object({
  receipt: z.string(),
  seal: z.string(),
  /** When it is forgotten, in milliseconds of the store's clock. */
  until: z.number().default(0),
  about: z
    .object({
      listingId: z.string().optional(),
      bountyId: z.string().optional(),
      /** How it is called in the summary. */
      name: z.string(),
    })
    .optional(),
  court: z.string().optional(),
  /** The case number named the court, so that nobody has to. */
  courtOfNumber: z.boolean().default(false),
  category: z.enum(leadCategories).optional(),
  caseNumber: z.string().optional(),
  text: z.string().default(''),
  /** What was added to the text, with the message that brought it. */
  more: z.array(z.object({ from: z.number(), text: z.string() })).default([]),
  whereabouts: z.string().optional(),
  basics: z.string().optional(),
  officer: z.string().optional(),
  place: z.string().optional(),
  township: z.string().optional(),
  photos: z.array(Photo).default([]),
  urgent: z.boolean().default(false),
  mayAsk: z.boolean().default(true),
  standing: z.enum(standings).default('anonymous'),
  name: z.string().optional(),
  phone: z.string().optional(),
  wantsReward: z.boolean().default(false),
  /** What the reward is claimed with, apart from the receipt. */
  claim: z.object({ claim: z.string(), seal: z.string() }).optional(),
  /** How somebody who wants a reward stands to the case; the court decides, and no answer does. */
  claimAnswers: z.partialRecord(z.enum(claimAnswerKeys), z.enum(claimKnown)).default({}),
  nudge: z.boolean().default(false),
  /** Which message answered which question, so that an edited one replaces its answer. */
  said: z.record(z.string(), z.number()).default({}),
  /** One answer is being changed; then the summary comes again. */
  returning: z.boolean().default(false),
})
export type Draft = z.output<typeof Draft>

export const leadSteps = [
  'about',
  'court',
  'category',
  'text',
  'whereabouts',
  'basics',
  'officer',
  'place',
  'township',
  'photos',
  'urgent',
  'mayAsk',
  'standing',
  'warning',
  'name',
  'phone',
  'reward',
  ...claimAnswerKeys,
  'nudge',
  'confirm',
] as const
export type LeadStep = (typeof leadSteps)[number]

const Tip = z.object({ at: z.literal('tip'), step: z.enum(leadSteps), draft: Draft })
export type Tip = z.output<typeof Tip>

const State = z.discriminatedUnion('at', [
  z.object({ at: z.literal('find.name') }),
  z.object({ at: z.literal('find.more'), q: z.string(), cursor: z.string(), shown: z.number() }),
  z.object({ at: z.literal('follow.number') }),
  z.object({ at: z.literal('follow.code'), caseNumber: z.string() }),
  z.object({ at: z.literal('follow.link'), token: z.string() }),
  Tip,
  /** The receipt was told; its last characters show that it was written down. */
  z.object({ at: z.literal('receipt.kept'), tail: z.string() }),
  z.object({ at: z.literal('claim.receipt') }),
  z.object({ at: z.literal('claim.code'), receipt: z.string() }),
  z.object({ at: z.literal('status.receipt') }),
  z.object({ at: z.literal('status.read'), receipt: z.string() }),
  z.object({ at: z.literal('status.write'), receipt: z.string(), once: z.string() }),
])
/** Where a chat stands. */
export type State = z.output<typeof State>

/** Counts up when the questions change, so that a lead begun under the old ones is not misread. */
const version = 2

const Kept = z.object({
  v: z.literal(version),
  state: State.nullable(),
  aside: Tip.optional(),
})

/** Where a chat stands, the lead that was laid aside for another question, and whether the questions have changed since. */
export interface Standing {
  state: State | undefined
  aside: Tip | undefined
  renewed: boolean
}

/** A state as it is kept: sealed by the store, with the version of its questions. */
export const sealState = (state: State | null, aside: Tip | undefined): object => ({
  v: version,
  state,
  ...(aside && { aside }),
})

/** When a state is forgotten; an hour after the last word where nothing is said. */
export const keepUntil = (state: State | null, aside: Tip | undefined): Date | undefined => {
  const tip = state?.at === 'tip' ? state : aside
  return tip && tip.draft.until > 0 ? new Date(tip.draft.until) : undefined
}

/** Reads a kept state. Of one that another version wrote, a lead keeps every answer that can still be read. */
export function readState(kept: unknown): Standing {
  const read = Kept.safeParse(kept).data
  if (read) return { state: read.state ?? undefined, aside: read.aside, renewed: false }
  const { state = kept, aside } = (kept ?? {}) as { state?: unknown; aside?: unknown }
  const tip = salvage(state)
  return {
    state: tip ?? State.safeParse(state).data,
    aside: salvage(aside),
    renewed: tip !== undefined,
  }
}

/** How steps were called before. */
const formerSteps: Record<string, LeadStep> = { caseNumber: 'about', evidence: 'photos' }

/** Photos were kept by their key alone. */
const formerPhotos = z
  .array(z.string())
  .transform((files) => files.map((file) => ({ file, from: 0, size: 0 })))

const AnyTip = z.object({
  at: z.literal('tip'),
  step: z.string(),
  draft: z.record(z.string(), z.unknown()),
})

function salvage(state: unknown): Tip | undefined {
  const found = AnyTip.safeParse(state).data
  if (!found) return undefined
  const photos = formerPhotos.safeParse(found.draft['photos']).data
  const answers = Object.entries({ ...found.draft, ...(photos && { photos }) }).filter(
    ([name, answer]) =>
      Object.hasOwn(Draft.shape, name) &&
      Draft.shape[name as keyof typeof Draft.shape].safeParse(answer).success,
  )
  const draft = Draft.safeParse(Object.fromEntries(answers)).data
  if (!draft) return undefined
  const named = formerSteps[found.step] ?? found.step
  const step = leadSteps.find((one) => one === named) ?? (draft.text === '' ? 'text' : 'photos')
  return { at: 'tip', step, draft }
}
