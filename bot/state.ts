import { z } from 'zod'
import { leadCategories } from '#db'

/** What a lead is so far. Photos stay with Telegram until the lead is sent; only their keys are kept, sealed. */
const Draft = z.object({
  receipt: z.string(),
  seal: z.string(),
  about: z
    .object({
      listingId: z.string().optional(),
      bountyId: z.string().optional(),
      /** How it is called in the summary. */
      name: z.string(),
    })
    .optional(),
  court: z.string().optional(),
  category: z.enum(leadCategories).optional(),
  caseNumber: z.string().optional(),
  text: z.string().default(''),
  place: z.string().optional(),
  photos: z.array(z.string()).default([]),
  /** The album whose arrival was answered already. */
  album: z.string().optional(),
  urgent: z.boolean().default(false),
  nudge: z.boolean().default(false),
})
export type Draft = z.output<typeof Draft>

export const leadSteps = [
  'court',
  'category',
  'caseNumber',
  'text',
  'evidence',
  'urgent',
  'nudge',
  'confirm',
] as const
export type LeadStep = (typeof leadSteps)[number]

const State = z.discriminatedUnion('at', [
  z.object({ at: z.literal('find.name') }),
  z.object({ at: z.literal('find.more'), q: z.string(), cursor: z.string(), shown: z.number() }),
  z.object({ at: z.literal('follow.number') }),
  z.object({ at: z.literal('follow.code'), caseNumber: z.string() }),
  z.object({ at: z.literal('follow.link'), token: z.string() }),
  z.object({ at: z.literal('tip'), step: z.enum(leadSteps), draft: Draft }),
  z.object({ at: z.literal('status.receipt') }),
  z.object({ at: z.literal('status.read'), receipt: z.string() }),
  z.object({ at: z.literal('status.write'), receipt: z.string(), once: z.string() }),
])
/** Where a chat stands. */
export type State = z.output<typeof State>

/** Reads a kept state; one that an earlier version wrote and nobody understands any more is none. */
export const readState = (kept: unknown): State | undefined => State.safeParse(kept).data
