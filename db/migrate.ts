import { readFile } from 'node:fs/promises'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as migrateTables } from 'drizzle-orm/postgres-js/migrator'
import { PgBoss } from 'pg-boss'
import postgres from 'postgres'

const folder = `${import.meta.dirname}/migrations`
const statements = (file: string) => readFile(`${folder}/${file}`, 'utf8')

/** Any number will do, as long as every version of the portal takes the same. */
const lock = 7_201_911

/**
 * Brings the database to this version: roles, tables, guards, grants, job queue. Many processes may start
 * at once; one works and the others wait.
 * @param url the database's owner, who may make roles (or the roles exist already)
 */
export async function migrateStore(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${lock})`
    await sql.unsafe(await statements('roles.sql'))
    await migrateTables(drizzle(sql), { migrationsFolder: folder }).catch(asSentence)
    await migrateJobs(url)
    await sql.unsafe(await statements('grants.sql'))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** A failed statement is hundreds of lines; what Postgres said of it is one. */
function asSentence(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const said = cause instanceof Error ? cause.message : 'unknown'
  throw new Error(`The database cannot be brought to this version of the portal: ${said}.`, {
    cause: error,
  })
}

async function migrateJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false, close: true })
}
