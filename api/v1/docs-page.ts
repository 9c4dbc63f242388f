import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env, Frame } from '../frame.ts'
import { escaped } from '../plain-page.ts'
import { plainStyle } from '../plain-style.ts'

type Description = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>
type Schema = Record<string, unknown>

/** The API's description as a page to read, made of the same document that programs get. */
export function docsPage(c: Frame, { info, paths = {}, components }: Description): Response {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      section(method.toUpperCase(), path, operation),
    ),
  )
  const schemas = Object.entries((components?.schemas ?? {}) as Record<string, Schema>).map(
    ([name, schema]) => `<h3 id="${escaped(name)}">${escaped(name)}</h3>\n${fields(schema)}`,
  )
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · ${escaped(info.title)}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${plainStyle}">
</head>
<body>
<main>
<h1>${escaped(info.title)} API</h1>
<p>${escaped(info.description ?? '')}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1</a> · <a href="/">阳光执行</a></p>
${operations.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}
</main>
</body>
</html>
`
  return c.body(body, 200, { 'Content-Type': 'text/html; charset=utf-8' })
}

interface Operation {
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>
}

function section(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: where, required, description }) =>
      `<li><code>${escaped(name)}</code> (${where}${required ? ', needed' : ''}) ${escaped(description ?? '')}</li>`,
  )
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>${escaped(type)}</p>\n${fields(schema ?? {})}`,
  )
  const answers = Object.entries(operation.responses).map(([status, { content = {} }]) => {
    const [schema] = Object.values(content)
    return `<li>${status}: ${typeOf(schema?.schema ?? {})}</li>`
  })
  return `<section>
<h2><code>${method} /api${escaped(path)}</code></h2>
<p>${escaped(operation.summary ?? '')}</p>
<ul>${parameters.join('')}</ul>
${bodies.join('\n')}
<ul>${answers.join('')}</ul>
</section>`
}

function fields(schema: Schema): string {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>
  const rows = Object.entries(properties).map(
    ([name, one]) =>
      `<li><code>${escaped(name)}</code>: ${typeOf(one)} ${escaped(String(one['description'] ?? ''))}</li>`,
  )
  return `<ul>${rows.join('')}</ul>`
}

function typeOf(schema: Schema): string {
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    const name = escaped(reference.split('/').at(-1) ?? '')
    return `<a href="#${name}">${name}</a>`
  }
  if (schema['type'] === 'array') return `list of ${typeOf((schema['items'] ?? {}) as Schema)}`
  const options = schema['enum']
  if (Array.isArray(options))
    return options.map((one) => `<code>${escaped(String(one))}</code>`).join(' or ')
  const format = schema['format'] ? ` (${escaped(String(schema['format']))})` : ''
  if (schema['properties']) return `object ${fields(schema)}`
  return `${escaped([schema['type'] ?? 'any'].flat().join(' or '))}${format}`
}
