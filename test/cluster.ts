import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts'
import { makeKeys } from '../db/keys.ts'
import { migrateStore } from '../db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The template database, prepared once; a test file gets a copy with every guard on. */
    cluster: { url: string; keysFile: string; dir: string }
  }
}

/** Starts one PostgreSQL for the whole run and prepares the template that every test file copies. */
export default async function cluster(project: TestProject) {
  const dir = await mkdtemp(join(tmpdir(), 'yangguang-test-'))
  await chmod(dir, 0o755)
  const server = await startEmbeddedPostgres(join(dir, 'data'))
  const sql = postgres(server.url, { max: 1, onnotice: () => {} })
  await sql`create database prepared`
  await sql.end()
  const url = server.url.replace(/\/postgres$/, '/prepared')
  await migrateStore(url)
  const keysFile = join(dir, 'keys.json')
  await makeKeys(keysFile, true)
  project.provide('cluster', { url, keysFile, dir })
  return async () => {
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  }
}
