import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { readEnv } from '../../env.ts'
import { startCourt, type RunningCourt } from '../../start.ts'

/** The whole demo court of the test file. */
export let court: RunningCourt

/** Starts a whole demo court, as `npm start` does, on a database of its own. */
export function useWholeCourt(): void {
  beforeAll(async () => {
    const { url, keysFile } = inject('cluster')
    const name = `w_${randomUUID().replaceAll('-', '')}`
    const admin = postgres(url.replace(/\/prepared$/, '/postgres'), { max: 1, onnotice: () => {} })
    await admin.unsafe(`create database ${name} template prepared`)
    await admin.end()
    const dir = await mkdtemp(join(tmpdir(), 'yangguang-walk-'))
    await chmod(dir, 0o755)
    const port = await freePort()
    const settings = {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dir,
      DATABASE_URL: url.replace(/\/prepared$/, `/${name}`),
      KEYS_FILE: keysFile,
    }
    court = await startCourt(readEnv(settings))
    afterAll(async () => {
      await court.stop()
      await rm(dir, { recursive: true, force: true })
    })
  }, 300_000)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('No free port.')
  return address.port
}
