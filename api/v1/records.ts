import { z } from '@hono/zod-openapi'
import { askAs, type Gone, type Page } from '#db'
import type { Keep } from '../kept.ts'
import { mustBeThere } from './must-be-there.ts'
import { json, paging, question, type Api } from './routes.ts'
import { pageBytes, rowWriter } from './rows.ts'
import { Bounty, Court, Notice, pageOf, Restriction } from './schemas.ts'

const ask = askAs({ kind: 'anyone' })

const words = { q: z.string().max(200).optional().openapi({ description: 'Name or case number' }) }

interface Subject<Schema extends z.ZodType> {
  name: string
  summary: string
  schema: Schema
  /** What this subject alone can be asked by. */
  query: z.ZodRawShape
  list: (query: object) => Promise<Page<z.input<Schema> & Row>>
  one: (id: string) => Promise<(z.input<Schema> & Row) | Gone | undefined>
}
interface Row {
  id: string
  version: number
  publicNumber: number
}

/** Restrictions, bounties and notices: a list of each, and one by its id. */
export function records(api: Api, keep: Keep): void {
  record(api, keep, {
    name: 'restrictions',
    summary: 'Restrictions on consumption in force',
    schema: Restriction,
    query: words,
    list: ask.restrictions,
    one: ask.restriction,
  })
  record(api, keep, {
    name: 'bounties',
    summary: 'Bounties that are open',
    schema: Bounty,
    query: { kind: Bounty.shape.kind.optional() },
    list: ask.bounties,
    one: ask.bounty,
  })
  record(api, keep, {
    name: 'notices',
    summary: 'Notices to the public',
    schema: Notice,
    query: { kind: z.string().max(20).optional() },
    list: ask.notices,
    one: ask.notice,
  })
}

function record<Schema extends z.ZodType>(api: Api, keep: Keep, subject: Subject<Schema>): void {
  const write = rowWriter(subject.schema)
  question(
    api,
    {
      path: `/v1/${subject.name}`,
      summary: `${subject.summary}, newest first`,
      query: z.strictObject({ ...subject.query, ...paging }),
      answer: pageOf(subject.schema),
      refusals: [400, 503],
    },
    (c, { cursor, ...query }) =>
      keep(c, async () => {
        const asOf = new Date()
        const page = await subject.list({ ...query, after: cursor })
        return pageBytes(page, asOf, write)
      }),
  )
  question(
    api,
    {
      path: `/v1/${subject.name}/{id}`,
      summary: `One of: ${subject.summary.toLowerCase()}`,
      query: z.strictObject({}),
      answer: subject.schema,
      refusals: [404, 410, 503],
    },
    (c) => keep(c, async () => write(mustBeThere(await subject.one(c.req.param('id') ?? '')))),
  )
}

/** The courts of this deployment. */
export function courts(api: Api, keep: Keep): void {
  const Courts = z.object({ rows: z.array(Court) })
  question(
    api,
    {
      path: '/v1/courts',
      summary: 'The courts of this deployment, with their phones',
      query: z.strictObject({}),
      answer: Courts,
      refusals: [503],
    },
    (c) => keep(c, async () => json(c, Courts, { rows: await ask.courts() })),
  )
  question(
    api,
    {
      path: '/v1/courts/{code}',
      summary: 'One court, by its code or short name',
      query: z.strictObject({}),
      answer: Court,
      refusals: [404, 503],
    },
    (c) =>
      keep(c, async () => json(c, Court, mustBeThere(await ask.court(c.req.param('code') ?? '')))),
  )
}
