/** Hono with one insert of one row that holds what was sent as it came: what an intake costs that does nothing. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import postgres from 'postgres'

const sql = postgres(process.env['DATABASE_URL']!, { max: 16 })
await sql`create table if not exists bare_tips (
  id uuid primary key default uuidv7(), court text not null, category text not null, body text not null)`

const app = new Hono()
app.get('/', (c) => c.text('ready'))
app.post('/', async (c) => {
  const { court, category, text } = await c.req.json<Record<string, string>>()
  const [row] = await sql`
    insert into bare_tips (court, category, body) values (${court!}, ${category!}, ${text!}) returning id`
  return c.json(row, 201)
})
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' })
