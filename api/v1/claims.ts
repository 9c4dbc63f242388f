import { z } from '@hono/zod-openapi'
import { claimStatus } from '#db'
import { client } from '../client.ts'
import { sending, type Api } from './routes.ts'

const Fen = z.number().int().openapi({ description: 'RMB in fen' })
const Words = z.object({ zh: z.string(), en: z.string() })

const Claim = z
  .object({
    state: z.enum(['open', 'refused', 'identityAsked', 'payable', 'paid', 'expired', 'withdrawn']),
    says: Words,
    kind: z.enum(['property', 'whereabouts', 'reward']),
    court: z.string(),
    order: z.number().int().openapi({ description: 'Its place in the order of provision' }),
    openedAt: z.date().openapi({ type: 'string', format: 'date-time' }),
    next: Words,
    by: z.string().optional().openapi({ description: 'The day by which that is due' }),
    granted: Fen,
    paid: Fen,
    reckoning: z
      .object({
        realised: Fen,
        sum: Fen.nullable(),
        share: z.number().int().nullable().openapi({ description: 'Hundredths of a percent' }),
        cap: Fen.nullable(),
        reward: Fen,
        part: z.number().int().openapi({ description: 'Hundredths of a percent' }),
        before: Fen,
        amount: Fen,
      })
      .optional(),
    payouts: z.array(z.object({ day: z.string(), amount: Fen, way: z.string() })),
    ground: Words.optional(),
    reason: z.string().optional(),
    mayReviewUntil: z.string().optional(),
    announced: z
      .object({ from: z.string(), done: z.boolean() })
      .optional()
      .openapi({ description: 'The applicant is to be told the name to pay, from this day on' }),
    asksIdentity: z.boolean(),
    mayWithdraw: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Claim')

/** Rewards for tips: what has become of a claim, by both codes, never in an address. */
export function claims(api: Api): void {
  sending(
    api,
    {
      path: '/v1/leads/claim',
      summary: 'What has become of the reward that is claimed for a tip',
      body: z.strictObject({ receipt: z.string(), claim: z.string() }),
      answer: Claim,
      refusals: [400, 404, 413, 415, 429, 503],
    },
    (c, asked) => claimStatus({ ...asked, client: client(c) }),
  )
}
