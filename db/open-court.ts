import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { openStore, store } from './connection.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts'
import { makeKeys } from './keys.ts'
import { migrateStore } from './migrate.ts'
import { ensureCourts } from './people/courts.ts'
import { keepTemplateVersions } from './templates/versions.ts'
import { courts } from './people/tables.ts'
import { mustHaveSources } from './rulebooks/check-rulebooks.ts'
import { hasDemoHolders } from './vault/vault-state.ts'

/** Where the store of this process lies; the fields of env.ts that it needs. */
export interface StoreSettings {
  MODE: 'demo' | 'court'
  DATA_DIR: string
  DATABASE_URL?: string | undefined
  DATABASE_READ_URL?: string | undefined
  KEYS_FILE?: string | undefined
}

/** An open store and how to end it. */
export interface OpenCourt {
  /** The database's owner, for the job queue and the operators' commands. */
  url: string
  close(): Promise<void>
}

interface OpenOptions {
  /** A whole court takes the embedded database for itself; a command works beside it. */
  alone: boolean
  /** Told what is being done, in a few words. */
  say?: (doing: string) => void
  now?: () => Date
}

/**
 * Brings the store up: keys, database, migrations, courts and calendars.
 * @throws Error with one sentence when a rule has no source, when another process has this folder, when a real court would run on
 * demo keys or demo data, or when the database cannot be reached
 */
export async function openCourt(
  settings: StoreSettings,
  { alone, say = () => {}, now }: OpenOptions,
): Promise<OpenCourt> {
  mustHaveSources()
  const embedded = settings.DATABASE_URL ? undefined : await database(settings, say)
  try {
    if (embedded && alone && !(await embedded.claim())) {
      throw new Error(`Another process runs a court on ${settings.DATA_DIR}. Stop it first.`)
    }
    const url = settings.DATABASE_URL ?? embedded!.url
    const keysFile = await keys(settings)
    say('bringing the tables up to date')
    await migrateStore(url)
    const opened = await openStore({
      url,
      readUrl: settings.DATABASE_READ_URL,
      keysFile,
      ...(now && { now }),
    })
    await mustSuitTheMode(settings.MODE).catch(async (error: unknown) => {
      // An open pool would keep the process alive that has just said why it does not start.
      await opened.close()
      throw error
    })
    return {
      url,
      close: async () => {
        await opened.close()
        await endDatabase(embedded, alone)
      },
    }
  } catch (error) {
    await endDatabase(embedded, alone)
    throw error
  }
}

async function database(settings: StoreSettings, say: (doing: string) => void) {
  say('starting the database that comes with the package')
  return startEmbeddedPostgres(settings.DATA_DIR)
}

/** A command stops the database only if it started it and no court has taken it since. */
async function endDatabase(embedded: EmbeddedPostgres | undefined, alone: boolean): Promise<void> {
  if (!embedded) return
  const mine = await embedded.claim()
  if (mine && (alone || !embedded.found)) await embedded.stop()
  else await embedded.leave()
}

async function keys({ MODE, DATA_DIR, KEYS_FILE }: StoreSettings): Promise<string> {
  const path = KEYS_FILE ?? join(DATA_DIR, 'keys.json')
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (!there && MODE === 'demo') await makeKeys(path, true)
  return path
}

async function mustSuitTheMode(mode: 'demo' | 'court'): Promise<void> {
  if (mode === 'court') {
    const demo = await store().write.select().from(courts).where(eq(courts.demo, true)).limit(1)
    const wrong = store().keys.demo
      ? 'the keys are those of a demo'
      : 'the database holds demo data'
    if (store().keys.demo || demo.length > 0 || (await hasDemoHolders(store().write))) {
      throw new Error(`MODE=court does not start: ${wrong}.`)
    }
  }
  await ensureCourts({ kind: 'operator' }, { demo: mode === 'demo' })
  await keepTemplateVersions({ kind: 'operator' }, {})
}
