import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { useCourts } from '../informant.ts'
import { databaseUrl, useStore } from '../store.ts'

/** What a page of the child was given. */
interface Shown {
  status: number
  result?: Record<string, unknown>
  form?: { refusal?: { rule: string } }
  text: string
}

/** A court that runs in a process of its own and dies without warning. */
export interface ChildCourt {
  url: string
  /** Its folder of data and its folder for temporary files. */
  dir: string
  /** All that the process and those before it wrote out. */
  output(): string
  start(): Promise<void>
  /** kill -9, as a crash of the machine does; the store stays. */
  kill(): Promise<void>
  /** Posts a form from a page of its own. */
  post(path: string, values: Record<string, string> | FormData): Promise<Shown>
}

/** The child court of the test file. */
export let child: ChildCourt

/** Gives the test file a store and a court in a child process on it. */
export function useChild(more: () => Record<string, string> = () => ({ ROLES: 'web' })): void {
  useStore()
  useCourts()
  useChildBeside(more)
}

/** The same for a test file that has its store and its courts already. */
export function useChildBeside(more: () => Record<string, string>): void {
  beforeAll(async () => {
    const dir = await mkdtemp(join(tmpdir(), 'yangguang-child-'))
    await chmod(dir, 0o755)
    child = makeChild(dir, {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      PUBLIC_URL: 'http://court.test',
      DATA_DIR: dir,
      TMPDIR: dir,
      DATABASE_URL: databaseUrl,
      KEYS_FILE: inject('cluster').keysFile,
      ...more(),
    })
    await child.start()
  })
  afterAll(async () => {
    await child.kill()
    await rm(child.dir, { recursive: true, force: true })
  })
}

function makeChild(dir: string, env: Record<string, string>): ChildCourt {
  let output = ''
  let running: ChildProcess | undefined
  const made: ChildCourt = {
    url: '',
    dir,
    output: () => output,
    start: async () => {
      const program = join(import.meta.dirname, 'child-court.ts')
      running = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      made.url = await new Promise<string>((up, failed) => {
        const from = output.length
        const hear = (text: Buffer) => {
          output += text.toString()
          const [, url] = /listening (\S+)\n/.exec(output.slice(from)) ?? []
          if (url) up(url)
        }
        running!.stdout!.on('data', hear)
        running!.stderr!.on('data', hear)
        running!.once('exit', () => failed(new Error(`The child ended: ${output.slice(from)}`)))
      })
    },
    kill: async () => {
      const dying = running
      running = undefined
      if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
      const gone = once(dying, 'exit')
      dying.kill('SIGKILL')
      await gone
    },
    post: async (path, values) => {
      const body = values instanceof FormData ? values : new URLSearchParams(values)
      const headers = { origin: 'http://court.test' }
      const init: RequestInit = { method: 'POST', body, headers, redirect: 'manual' }
      const answer = await fetch(made.url + path, init)
      const text = await answer.text()
      const [, shown = '{}'] = /<pre>(.*)<\/pre>/s.exec(text) ?? []
      return {
        ...(JSON.parse(shown) as Omit<Shown, 'status' | 'text'>),
        status: answer.status,
        text,
      }
    },
  }
  return made
}
