import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { drawReceipt, leadStatus, receiveLead, writeToCourt } from '#db'
import { client } from '../client.ts'
import { formOf } from '../form.ts'
import { leadFields } from '../lead-fields.ts'
import { sending, type Api } from './routes.ts'
import { LeadStatus, Receipt } from './schemas.ts'

type Received = Parameters<typeof receiveLead>[1]

const Lead = z.strictObject({
  court: z.string(),
  category: z.enum(['property', 'whereabouts', 'breach', 'refusal', 'other']),
  text: z.string(),
  place: z.string().optional(),
  urgent: z.boolean().optional(),
  about: z
    .strictObject({
      bountyId: z.uuid().optional(),
      listingId: z.uuid().optional(),
      caseNumber: z.string().optional(),
    })
    .optional(),
})

/** Tips to the court: send one, follow it by its receipt, write again. */
export function leads(api: Api): void {
  sending(
    api,
    {
      path: '/v1/leads',
      summary: 'Sends a tip; keep the receipt, it is the only way back to it',
      body: Lead,
      answer: Receipt,
      form: async (c) => leadFields(await formOf(c)) as z.output<typeof Lead>,
      status: 201,
      refusals: [400, 413, 415, 429, 503],
    },
    (c, asked) =>
      receiveLead(c.var.actor, { ...drawReceipt(), ...asked, channel: 'api' } as Received),
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
