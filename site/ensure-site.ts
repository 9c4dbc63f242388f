import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/site')
const fresh = join(root, 'dist/site.new')
const stamp = 'made-from'
const lock = join(root, 'dist/site-is-being-built')

/**
 * Builds the site when it is missing or was made from other sources. Two processes that ask at once build it once.
 * @param say is told when a build begins, since it takes a while
 * @throws Error with the builder's own words when it fails
 */
export async function ensureSite(say: (words: string) => void = () => {}): Promise<void> {
  const sources = await fingerprint()
  if (await madeFrom(sources)) return
  await mkdir(join(root, 'dist'), { recursive: true })
  const release = await takeLock()
  try {
    if (await madeFrom(sources)) return
    say('Building the site 正在生成网站 …')
    await rm(fresh, { recursive: true, force: true })
    await build()
    await writeFile(join(fresh, stamp), sources)
    // Whoever looks finds a whole site, the old one or the new one.
    const old = `${built}.old`
    await rm(old, { recursive: true, force: true })
    await rename(built, old).catch(() => {})
    await rename(fresh, built)
    await rm(old, { recursive: true, force: true })
  } finally {
    await release()
  }
}

const madeFrom = async (sources: string) =>
  (await readFile(join(built, stamp), 'utf8').catch(() => '')) === sources

/** One number for everything that the built site depends on. */
async function fingerprint(): Promise<string> {
  const folders = [join(root, 'site'), join(root, 'halves')]
  const entries = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  )
  const files = entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](\.astro|node_modules)[\\/]/.test(path))
    .sort()
  const hash = createHash('sha256')
  for (const path of [...files, join(root, 'package-lock.json')]) {
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0')
  }
  return hash.digest('hex')
}

function build(): Promise<void> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [astro, 'build', '--root', 'site', '--outDir', fresh], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      const tail = Buffer.concat(words).toString().split('\n').slice(-40).join('\n')
      reject(new Error(`The site could not be built.\n${tail}`))
    })
  })
}

/** Waits for the process that is building, unless that process is gone. */
async function takeLock(): Promise<() => Promise<void>> {
  for (;;) {
    const file = await open(lock, 'wx').catch(() => undefined)
    if (file) {
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(lock, { force: true })
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (holder && !isRunning(holder)) await rm(lock, { force: true })
    await sleep(200)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

if (import.meta.main) await ensureSite((words) => process.stdout.write(`${words}\n`))
