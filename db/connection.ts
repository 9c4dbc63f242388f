import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { readKeys, type Keys } from './keys.ts'

/** A transaction of an act; helpers take it first. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]
/** What may be read outside a transaction. */
export type Reader = PostgresJsDatabase | Tx

/** The open store: its pools, its clock, its keys. */
export interface Store {
  /** Acts; may not touch a guard. */
  write: PostgresJsDatabase
  /** Public questions; sees the public views and nothing else. */
  read: PostgresJsDatabase
  /** The same, for searches: each is planned for the words it has, since a name is rare and 有限公司 is not. */
  search: PostgresJsDatabase
  /** For LISTEN and the job queue; drizzle changes the client it is given, so this is another one. */
  raw: Sql
  /** A connection of its own that may write to nothing but its temporary tables; whoever opens it closes it. */
  aside(): { db: PostgresJsDatabase; close(): Promise<void> }
  now(): Date
  keys: Keys
  close(): Promise<void>
}

export interface StoreOptions {
  url: string
  readUrl?: string | undefined
  keysFile: string
  /** The clock of the store; only tests give another one. */
  now?: () => Date
}

/**
 * Array types are not asked for: nothing here uses them, and a connection that is lost while the client asks
 * would leave a rejection that nobody can catch, which ends the process.
 */
const quiet = { onnotice: () => {}, connect_timeout: 5, fetch_types: false } as const

/** A pool that works as one of the database's roles (`yangguang_app`, `yangguang_read`). */
const poolAs = (
  url: string,
  role: string,
  max: number,
  plans: 'auto' | 'force_custom_plan' = 'auto',
) =>
  postgres(url, {
    ...quiet,
    max,
    connection: { role, plan_cache_mode: plans, application_name: role },
  })

/** Read-only to the database itself; never renewed, because its temporary tables would be gone. */
function openAside(url: string): ReturnType<Store['aside']> {
  const sql = postgres(url, {
    ...quiet,
    max: 1,
    max_lifetime: null,
    connection: {
      role: 'yangguang_app',
      default_transaction_read_only: true,
      // Tables that grow while they are used: a plan that was made when they were empty would scan them.
      plan_cache_mode: 'force_custom_plan',
      application_name: 'yangguang_aside',
    },
  })
  return { db: drizzle(sql, { casing: 'snake_case' }), close: () => sql.end({ timeout: 5 }) }
}

let open: Store | undefined

/**
 * Opens the store of this process. Migrations have run before (see migrate.ts).
 * @throws Error when it is already open, or the keys cannot be read
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (open) throw new Error('The store is already open in this process.')
  const keys = await readKeys(options.keysFile)
  const write = poolAs(options.url, 'yangguang_app', 16)
  const readUrl = options.readUrl ?? options.url
  const read = poolAs(readUrl, 'yangguang_read', 12)
  const search = poolAs(readUrl, 'yangguang_read', 8, 'force_custom_plan')
  const raw = poolAs(options.url, 'yangguang_app', 6)
  open = {
    write: drizzle(write, { casing: 'snake_case' }),
    read: drizzle(read, { casing: 'snake_case' }),
    search: drizzle(search, { casing: 'snake_case' }),
    raw,
    aside: () => openAside(options.url),
    keys,
    now: options.now ?? (() => new Date()),
    close: async () => {
      open = undefined
      await Promise.all([write, read, search, raw].map((pool) => pool.end({ timeout: 5 })))
    },
  }
  return open
}

/** The open store. Only files of db/ call this; faces have acts and questions. */
export function store(): Store {
  if (!open) throw new Error('The store is not open.')
  return open
}

/** Whether the database answers, for /readyz. */
export async function storeAnswers(): Promise<boolean> {
  if (!open) return false
  return open.read.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
}
