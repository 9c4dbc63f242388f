/** As fast as this Node can be: one fixed answer, kept in memory. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { status, headers, body } = JSON.parse(readFileSync(process.env['ANSWER']!, 'utf8')) as {
  status: number
  headers: Record<string, string>
  body: string
}
const bytes = Buffer.from(body)

createServer((_, response) => {
  response.writeHead(status, headers)
  response.end(bytes)
}).listen(Number(process.env['PORT']), '127.0.0.1')
