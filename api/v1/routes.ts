import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inputRefusal } from '#db'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { jsonOf } from '../form.ts'
import { jsonText, type Env, type Frame } from '../frame.ts'
import { methodNotHere } from '../every-request.ts'
import { Problem } from './schemas.ts'

export type Api = OpenAPIHono<Env>

const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: 'Refused',
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )

interface Documented {
  path: string
  summary: string
  answer: z.ZodType
  status?: ContentfulStatusCode
  refusals: number[]
}

interface Asked<Query extends z.ZodType> extends Documented {
  query: Query
}

/** What every list can be asked by; the question itself reads the values. */
export const paging = {
  court: z.string().max(20).optional().openapi({ description: 'Code or short name of a court' }),
  cursor: z.string().max(500).optional().openapi({ description: 'The `next` of the page before' }),
  limit: z
    .string()
    .max(4, '须为 1 至 100 的整数 | must be a whole number from 1 to 100')
    .optional()
    .openapi({ type: 'integer', description: 'At most 100; 20 when not given' }),
}

/** A question: its query is read strictly, so that a misspelt field is told and not passed over. */
export function question<Query extends z.ZodType>(
  api: Api,
  route: Asked<Query>,
  handle: (c: Frame, query: z.output<Query>) => Promise<Response>,
): void {
  document(api, 'get', route, { query: route.query as unknown as z.ZodObject })
  const path = honoPath(route.path)
  api.get(path, (c) => handle(c, readQuery(c, route.query)))
  api.all(path, (c) => {
    throw methodNotHere(c, 'GET, HEAD')
  })
}

interface Sent<Body extends z.ZodType, Answer extends z.ZodType> extends Documented {
  body: Body
  answer: Answer
  /** Reads the body when it comes as a form with files, which is then taken, too. */
  form?: (c: Frame) => Promise<z.output<Body>>
}

/** Something that is sent to the court, as JSON or as a form. */
export function sending<Body extends z.ZodType, Answer extends z.ZodType>(
  api: Api,
  route: Sent<Body, Answer>,
  handle: (c: Frame, fields: z.output<Body>) => Promise<z.input<Answer>>,
): void {
  const content = {
    'application/json': { schema: route.body },
    ...(route.form && { 'multipart/form-data': { schema: route.body } }),
  }
  document(api, 'post', route, { body: { required: true, content } })
  const path = honoPath(route.path)
  api.post(path, async (c) => {
    c.header('Cache-Control', 'no-store')
    const isForm = /^multipart\//i.test(c.req.header('content-type') ?? '')
    const fields = route.form && isForm ? await route.form(c) : await readBody(c, route.body)
    return json(c, route.answer, await handle(c, fields), route.status)
  })
  api.all(path, (c) => {
    throw methodNotHere(c, 'POST')
  })
}

/** Answers with the parsed schema and nothing else. */
export const json = <Schema extends z.ZodType>(
  c: Frame,
  schema: Schema,
  value: z.input<Schema>,
  status: ContentfulStatusCode = 200,
) => jsonText(c, JSON.stringify(schema.parse(value)), status)

async function readBody<Body extends z.ZodType>(c: Frame, body: Body): Promise<z.output<Body>> {
  const read = body.safeParse(await jsonOf(c))
  if (!read.success) throw inputRefusal(read.error)
  return read.data
}

/** Reads the query; a field given twice is none of ours. */
function readQuery<Query extends z.ZodType>(c: Frame, query: Query): z.output<Query> {
  const given = Object.entries(c.req.queries()).map(([name, values]) => [
    name,
    values.length === 1 ? values[0] : values,
  ])
  const read = query.safeParse(Object.fromEntries(given))
  if (!read.success) throw inputRefusal(read.error)
  return read.data
}

function document(
  api: Api,
  method: 'get' | 'post',
  { path, summary, answer, status = 200, refusals }: Documented,
  request: object,
): void {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()])
  api.openAPIRegistry.registerPath(
    createRoute({
      method,
      path,
      summary,
      request: {
        ...request,
        ...(params.length > 0 && { params: z.object(Object.fromEntries(params)) }),
      },
      responses: {
        [status]: { description: 'Answer', content: { 'application/json': { schema: answer } } },
        ...problems(...refusals),
      },
    }),
  )
}

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')
