import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { makeKeys, openCourt } from '#db'
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts'

export const root = join(import.meta.dirname, '..')

const toEnd: (() => Promise<unknown>)[] = []

/** Ends what was started here, the newest first. */
export async function endAll(): Promise<void> {
  for (const end of toEnd.splice(0).reverse()) await end()
}

/** A folder that is gone when the run ends; the database's system account may enter it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yangguang-bench-'))
  await chmod(folder, 0o755)
  toEnd.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

let database: Promise<{ url: string; keysFile: string }> | undefined

/** An empty database of its own, on the one PostgreSQL of this run, and keys to go with it. */
export async function temporaryDatabase(name: string): Promise<{ url: string; keysFile: string }> {
  database ??= startDatabase()
  const { url, keysFile } = await database
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`create database ${sql(name)}`
  await sql.end()
  return { url: url.replace(/\/postgres$/, `/${name}`), keysFile }
}

/** Opens an empty court in this process, on a database of its own, for as long as the work takes. */
export async function inEmptyCourt<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  const { url, keysFile } = await temporaryDatabase(name)
  const folder = await temporaryFolder()
  const settings = {
    MODE: 'demo',
    DATA_DIR: folder,
    KEYS_FILE: keysFile,
    DATABASE_URL: url,
  } as const
  const court = await openCourt(settings, { alone: true })
  try {
    return await work(url)
  } finally {
    await court.close()
  }
}

async function startDatabase() {
  const folder = await temporaryFolder()
  const server = await startEmbeddedPostgres(join(folder, 'data'))
  toEnd.push(() => server.stop())
  const keysFile = join(folder, 'keys.json')
  await makeKeys(keysFile, true)
  return { url: server.url, keysFile }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('No free port.')
  return address.port
}

/** A program of this house in a process of its own. */
export interface Running {
  url: string
  /** From the start of the process to its first good answer, in seconds. */
  ready: number
  stop(): Promise<void>
}

/**
 * Starts a file of the house that listens on PORT, and waits until it answers.
 * @throws Error with its last words when it ends before that
 */
export async function startProgram(
  file: string,
  settings: Record<string, string>,
  readyPath = '/',
): Promise<Running> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawnNode([file], { ...settings, PORT: String(port), PUBLIC_URL: url })
  const stop = () => endChild(child)
  toEnd.push(stop)
  while (!(await answers(url + readyPath))) {
    if (child.exitCode !== null) throw new Error(`${file} ended: ${lastWords(child)}`)
    if (performance.now() - began > 300_000) throw new Error(`${file} did not answer.`)
    await sleep(5)
  }
  return { url, ready: (performance.now() - began) / 1000, stop }
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )

const words = new WeakMap<ChildProcess, string>()
export const lastWords = (child: ChildProcess) => (words.get(child) ?? '').trim().slice(-2000)

/** Node with files of this house; what it prints is kept for the case that it fails. */
export function spawnNode(args: string[], settings: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const keep = (chunk: Buffer) => words.set(child, (words.get(child) ?? '') + chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return child
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await Promise.race([ended, sleep(15_000)])
  child.kill('SIGKILL')
  await ended
}

/** The programs that a process began and that have not ended. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    // Its name stands in brackets and may have any characters; then come its state and its parent.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return Number(parent)
  } catch {
    return undefined
  }
}
