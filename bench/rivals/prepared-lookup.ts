/** The least that a JSON answer from the store can cost: Hono, one row by its primary key, prepared. */
import { serve } from '@hono/node-server'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { Hono } from 'hono'
import postgres from 'postgres'
import { listings } from '../../db/listings/tables.ts'

const db = drizzle(postgres(process.env['DATABASE_URL']!, { max: 16 }), { casing: 'snake_case' })
const [first] = await db.select({ id: listings.id }).from(listings).limit(1)
const lookup = db
  .select()
  .from(listings)
  .where(eq(listings.id, sql.placeholder('id')))
  .prepare('lookup')

const app = new Hono().get('/', async (c) => {
  const [row] = await lookup.execute({ id: first!.id })
  return c.json({ id: row!.id, name: row!.name, publishedAt: row!.publishedAt })
})

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' })
