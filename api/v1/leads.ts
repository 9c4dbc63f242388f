import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { drawReceipt, leadStatus, receiveLead, writeToCourt } from '#db'
import { client } from '../client.ts'
import { formOf } from '../form.ts'
import type { Frame } from '../frame.ts'
import { leadFields } from '../lead-fields.ts'
import { fieldsOf, sending, type Api } from './routes.ts'
import { LeadStatus, Receipt } from './schemas.ts'

const Lead = z.strictObject({
  court: z.string(),
  category: z.string(),
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
      files: true,
      answer: Receipt,
      status: 201,
      refusals: [400, 413, 415, 429, 503],
    },
    async (c) => receiveLead(c.var.actor, { ...drawReceipt(), ...(await sent(c)) } as never),
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
    async (c) => leadStatus({ ...(await fieldsOf(c)), client: client(c) } as never),
  )
  sending(
    api,
    {
      path: '/v1/leads/messages',
      summary: 'Writes to the court about a tip; `once` makes sending it twice harmless',
      body: z.strictObject({ receipt: z.string(), text: z.string(), once: z.uuid().optional() }),
      answer: z.object({ sent: z.boolean() }),
      status: 201,
      refusals: [400, 404, 413, 415, 429, 503],
    },
    async (c) => {
      await writeToCourt({ once: randomUUID(), ...(await fieldsOf(c)), client: client(c) } as never)
      return { sent: true }
    },
  )
}

async function sent(c: Frame): Promise<Record<string, unknown>> {
  if (!/^multipart\//i.test(c.req.header('content-type') ?? '')) {
    return { photos: [], ...(await fieldsOf(c)), channel: 'api' }
  }
  return { ...leadFields(await formOf(c)), channel: 'api' }
}
