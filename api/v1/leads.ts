import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { drawClaim, drawReceipt, issueChallenge, leadStatus, receiveLead, writeToCourt } from '#db'
import { client, network } from '../client.ts'
import { formOf } from '../form.ts'
import { leadFields } from '../lead-fields.ts'
import { roomOf } from '../room.ts'
import { json, question, sending, type Api } from './routes.ts'
import { LeadStatus, Receipt } from './schemas.ts'

type Received = Parameters<typeof receiveLead>[1]

const Drawn = z
  .object({
    receipt: z.string().openapi({ example: 'XXXX-XXXX-XXXX-XXXX-C' }),
    seal: z.string().openapi({ description: 'Shows that the receipt was drawn here, and when' }),
  })
  .openapi('DrawnReceipt')

const Claim = z
  .object({
    claim: z.string().openapi({ example: 'XXXXX-XXXXX-XXXXX-XXXXX' }),
    seal: z.string(),
  })
  .openapi('DrawnClaim')

const Answer = z.enum(['yes', 'no', 'unsure'])

const Lead = z.strictObject({
  receipt: z.string().optional().openapi({
    description:
      'A drawn receipt: sent again with it, the tip is received once. One is drawn when there is none',
  }),
  seal: z.string().optional().openapi({ description: 'The seal that was drawn with the receipt' }),
  court: z.string(),
  category: z.enum(['property', 'whereabouts', 'breach', 'refusal', 'other']),
  text: z.string(),
  officer: z.string().optional().openapi({ description: 'Who handles the case' }),
  whereabouts: z.string().optional().openapi({ description: 'Where the debtor is' }),
  basics: z.string().optional().openapi({ description: 'What is known of the debtor' }),
  place: z.string().optional(),
  township: z.string().optional(),
  urgent: z.boolean().optional(),
  mayAsk: z.boolean().optional().openapi({
    description: 'Whether the court may ask back under the receipt; it may when nothing is said',
  }),
  standing: z.enum(['anonymous', 'confidential', 'named']).optional().openapi({
    description:
      'confidential: the name goes to the vault, which only two people open; named: the officer reads it. Nothing of an anonymous sender is taken',
  }),
  identity: z
    .strictObject({ name: z.string(), phone: z.string().optional() })
    .optional()
    .openapi({ description: 'Wanted unless the standing is anonymous' }),
  claim: z
    .strictObject({
      claim: z.string(),
      seal: z.string(),
      answers: z
        .strictObject({
          isNew: Answer.optional(),
          agent: Answer.optional(),
          obliged: Answer.optional(),
          staff: Answer.optional(),
          spouse: Answer.optional(),
          note: z.string().optional(),
        })
        .optional(),
    })
    .optional()
    .openapi({ description: 'A drawn claim secret, by whoever wants a reward' }),
  proof: z.string().optional().openapi({
    description: 'A challenge that was solved: base64 of its JSON with the `number` that was found',
  }),
  about: z
    .strictObject({
      bountyId: z.uuid().optional(),
      listingId: z.uuid().optional(),
      caseNumber: z.string().optional(),
    })
    .optional(),
})

const Challenge = z
  .object({
    algorithm: z.literal('SHA-256'),
    challenge: z.string(),
    salt: z.string(),
    signature: z.string(),
    maxnumber: z.number(),
  })
  .openapi('Challenge')

/** Tips to the court: send one, follow it by its receipt, write again. */
export function leads(api: Api): void {
  question(
    api,
    {
      path: '/v1/leads/receipt',
      summary:
        'Draws a receipt for one tip; whoever sends the tip with it may safely send it again',
      query: z.strictObject({}),
      answer: Drawn,
      refusals: [400],
    },
    async (c) => {
      c.header('Cache-Control', 'no-store')
      return json(c, Drawn, drawReceipt())
    },
  )
  question(
    api,
    {
      path: '/v1/leads/claim-secret',
      summary:
        'Draws the secret by which a reward for one tip is claimed; it goes with the tip, and is kept apart from its receipt',
      query: z.strictObject({}),
      answer: Claim,
      refusals: [400],
    },
    async (c) => {
      c.header('Cache-Control', 'no-store')
      return json(c, Claim, drawClaim())
    },
  )
  question(
    api,
    {
      path: '/v1/leads/challenge',
      summary:
        'A proof of work to do, as ALTCHA asks it. A tip that comes with one does not wait behind the others; a tip without one is taken all the same',
      query: z.strictObject({}),
      answer: Challenge,
      refusals: [400],
    },
    async (c) => {
      c.header('Cache-Control', 'no-store')
      return json(c, Challenge, await issueChallenge(network(c)))
    },
  )
  sending(
    api,
    {
      path: '/v1/leads',
      summary: 'Sends a tip; keep the receipt, it is the only way back to it',
      body: Lead,
      answer: Receipt,
      form: async (c) => leadFields(await formOf(c)) as z.output<typeof Lead>,
      status: 201,
      refusals: [400, 403, 413, 415, 429, 503],
    },
    async (c, asked) =>
      receiveLead(c.var.actor, {
        ...drawReceipt(),
        ...asked,
        network: network(c),
        room: await roomOf(c),
        channel: 'api',
      } as Received),
  )
  sending(
    api,
    {
      path: '/v1/leads/status',
      summary: 'How far a tip is, and what the court answered',
      body: z.strictObject({ receipt: z.string() }),
      answer: LeadStatus,
      refusals: [400, 404, 413, 415, 429, 503],
    },
    (c, asked) => leadStatus({ ...asked, client: client(c) }),
  )
  sending(
    api,
    {
      path: '/v1/leads/messages',
      summary: 'Writes to the court about a tip; `once` makes sending it twice harmless',
      body: z.strictObject({ receipt: z.string(), text: z.string(), once: z.uuid().optional() }),
      answer: z.object({ already: z.boolean() }),
      status: 201,
      refusals: [400, 404, 413, 415, 429, 503],
    },
    (c, asked) => writeToCourt({ ...asked, once: asked.once ?? randomUUID(), client: client(c) }),
  )
}
