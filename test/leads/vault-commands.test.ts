import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  addHolder,
  addHolderNamed,
  askAs,
  askToOpen,
  giveHalf,
  takeHalves,
} from '../../db/index.ts'
import { offlineCommands } from '../../halves/commands.ts'
import { openKeyFile } from '../../halves/index.ts'
import { admitted } from '../clock-people.ts'
import { shibei, useCourts } from '../informant.ts'
import { databaseUrl, owner, useStore } from '../store.ts'
import { give, holder, named, sendConfidential, type Holder } from '../vaulting.ts'

useStore()
useCourts()

const passphrase = 'a passphrase that is long enough'
let folder: string
let director: Holder['by']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
  director = await admitted(shibei, '局长甲', 'director')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  code: number
  out: string
  err: string
}

/** Runs the operators’ command with a passphrase on its standard input, and no setting of a database unless one is given. */
function run(words: string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../../court.ts'), ...words],
      { cwd: folder, env: { PATH: process.env['PATH'] ?? '', DATA_DIR: '/nowhere', ...env } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    )
    child.stdin?.end(`${input}\n`)
  })
}

/** What a command without a database does, in this process: a whole one takes its time to start. */
async function offline(words: string[], typed = passphrase) {
  const said: string[] = []
  const [verb = '', file = '', , key] = words
  const answer = await offlineCommands[verb]!({
    words: [file],
    options: key === undefined ? {} : { key },
    typed: async () => typed,
    say: (line) => void said.push(line),
    byHand: false,
  })
  return { json: answer.json as Record<string, string>, said: said.join('\n') }
}

/** Makes a key file as a holder does at home. */
async function keyFile(name: string): Promise<{ path: string; publicKey: string }> {
  const path = join(folder, name)
  const { json } = await offline(['new', path])
  return { path, publicKey: json['publicKey']! }
}

describe('keys on a machine without a network and without a database', () => {
  test('L29 a key file is its owner’s alone, says its public key, and opens with its passphrase only', async () => {
    const { path, publicKey } = await keyFile('own.key')
    expect((await stat(path)).mode & 0o077).toBe(0)
    const text = await readFile(path, 'utf8')
    expect(text).toContain(publicKey)
    await expect(openKeyFile(text, passphrase)).resolves.toBeTruthy()
    await expect(openKeyFile(text, `${passphrase}!`)).rejects.toThrow('passphrase is wrong')
    await expect(offline(['new', path])).rejects.toThrow('EEXIST')
    expect(await readFile(path, 'utf8')).toBe(text)
    await expect(offline(['new', join(folder, 'short.key')], 'short')).rejects.toThrow('14')
  })

  test('L29 the command itself needs no database: it reads the passphrase from its input and answers one line of JSON', async () => {
    const path = join(folder, 'run.key')
    const made = await run(['holder', 'new', path, '--json'], passphrase)
    expect(made.code).toBe(0)
    const { publicKey } = JSON.parse(made.out) as { publicKey: string }
    expect(await readFile(path, 'utf8')).toContain(publicKey)
    expect(made.out + made.err).not.toContain(passphrase)
  }, 240_000)

  test('L29 the whole opening goes by files: asked, given by one offline and one at the desk, read offline', async () => {
    const keeper = await admitted(shibei, '保密员乙', 'custodian')
    const own = await keyFile('custodian.key')
    await addHolder(keeper, { role: 'custodian', publicKey: own.publicKey })
    const supervisor = await holder(shibei, 'supervisor')
    const lead = await sendConfidential(shibei)
    const oneTime = await keyFile('one-time.key')
    const { id } = await askToOpen(director, {
      leadId: lead.id,
      reasonCode: 'law',
      reason: '法律要求核实举报人',
      publicKey: oneTime.publicKey,
      hours: 4,
    })
    await give(supervisor, id)
    const { requests, version, fingerprint } = await askAs(keeper).opening(id)
    const request = join(folder, 'request.json')
    await writeFile(request, JSON.stringify(requests[0]))
    const given = await offline(['give', request, '--key', own.path])
    expect(given.said).toContain(fingerprint)
    const { sealed = '' } = given.json
    await giveHalf(keeper, { id, version, role: 'custodian', sealed })
    const taken = join(folder, 'taken.json')
    await writeFile(
      taken,
      JSON.stringify({ yangguang: 'vault-taken', ...(await takeHalves(director, { id })) }),
    )
    expect((await offline(['open', taken, '--key', oneTime.path])).json).toEqual(named)
    await expect(offline(['open', taken, '--key', own.path])).rejects.toThrow()
    await expect(offline(['give', taken, '--key', own.path])).rejects.toThrow('no file of the desk')
  })
})

describe('what operators do', () => {
  const at = () => ({
    DATABASE_URL: databaseUrl,
    KEYS_FILE: inject('cluster').keysFile,
    DATA_DIR: folder,
  })

  test('L29 an operator registers a public key, sees the drills of all courts, and retires a key that nothing needs', async () => {
    const person = await admitted(shibei, '保密员丙', 'custodian')
    const { publicKey } = await keyFile('added.key')
    const words = ['holder', 'add', '--username', person.username, '--role', 'custodian']
    const added = await run([...words, '--public-key', publicKey, '--json'], '', at())
    expect(added.code).toBe(0)
    const { id } = JSON.parse(added.out) as { id: string }
    const drills = await run(['vault', 'drill', '--json'], '', at())
    const states = JSON.parse(drills.out) as { court: string; late: boolean }[]
    expect(states.map(({ late }) => late)).not.toContain(true)
    expect([drills.code, states.length]).toEqual([0, 5])
    expect((await run(['holder', 'retire', id, '--json'], '', at())).code).toBe(0)
    await owner`update key_holders set added_at = now() - interval '40 days'`
    const late = await run(['vault', 'drill', '--court', shibei, '--json'], '', at())
    expect([late.code, late.out.includes('"late":true')]).toEqual([1, true])
  }, 240_000)

  test('L29 a real court does not start on keys of the demo', async () => {
    const person = await admitted(shibei, '保密员丁', 'custodian')
    const { publicKey } = await keyFile('demo.key')
    const { id } = await addHolderNamed(
      { kind: 'operator' },
      { username: person.username, role: 'custodian', publicKey },
    )
    await owner`update key_holders set demo = true where id = ${id}`
    await owner`update courts set demo = false`
    const keysFile = join(folder, 'keys.json')
    const keys = JSON.parse(await readFile(inject('cluster').keysFile, 'utf8')) as object
    await writeFile(keysFile, JSON.stringify({ ...keys, demo: false }))
    const court = {
      ...at(),
      MODE: 'court',
      KEYS_FILE: keysFile,
      PUBLIC_URL: 'https://court.example',
      SMTP_URL: 'smtp://mail.example',
    }
    const refused = await run(['courts'], '', court)
    expect([refused.code, refused.err.includes('demo data')]).toEqual([1, true])
    await owner`update key_holders set demo = false`
    expect((await run(['courts'], '', court)).code).toBe(0)
  }, 240_000)
})
