import { readdirSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join, relative } from 'node:path'
import postgres from 'postgres'
import { afterEach, expect, test, vi } from 'vitest'
import { askAs, leadStatus, listCourts, writeToCourt } from '../../db/index.ts'
import { readEnv } from '../../env.ts'
import { sendLead, sendReport, shibei, staff, useCourts } from '../informant.ts'
import { databaseUrl, owner, useStore } from '../store.ts'

useStore()
useCourts()

afterEach(() => void vi.restoreAllMocks())

const home = join(import.meta.dirname, '../..')

test('L11 the database takes a password from everybody, listens on this machine alone, and so does the court', async () => {
  const [row] = await owner`show listen_addresses`
  expect(row!['listen_addresses']).toBe('127.0.0.1')
  const without = new URL(databaseUrl)
  without.password = ''
  const stranger = postgres(without.href, { max: 1, onnotice: () => {} })
  await expect(stranger`select 1`).rejects.toThrow()
  await stranger.end()
  expect(readEnv({}).HOST).toBe('127.0.0.1')
  const rules = await owner`select distinct auth_method from pg_hba_file_rules`
  expect(rules.map((rule) => rule['auth_method'])).toEqual(['scram-sha-256'])
})

test('L11 the role of the public pages reads the public views and the public number, and nothing else', async () => {
  const rows = await owner`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'v', 'p')
      and has_table_privilege('yangguang_read', c.oid, 'select') order by 1`
  const names = rows.map(({ name }) => String(name))
  expect(names.filter((name) => !name.startsWith('public_'))).toEqual([])
  const writes = await owner`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'v', 'p')
      and (has_table_privilege('yangguang_read', c.oid, 'insert')
        or has_table_privilege('yangguang_read', c.oid, 'update')
        or has_table_privilege('yangguang_read', c.oid, 'delete'))`
  expect(writes).toEqual([])
})

test('L11 the role of the acts signs in nowhere, deletes no lead, and changes no entry of the journal', async () => {
  const roles = await owner`
    select rolname, rolcanlogin, rolsuper, rolcreaterole from pg_roles
    where rolname like 'yangguang\\_%' and rolname in ('yangguang_app', 'yangguang_read') order by 1`
  expect(roles).toEqual(
    ['yangguang_app', 'yangguang_read'].map((rolname) => ({
      rolname,
      rolcanlogin: false,
      rolsuper: false,
      rolcreaterole: false,
    })),
  )
  const refused = async (statement: string) =>
    expect(
      owner.begin(async (tx) => {
        await tx.unsafe('set local role yangguang_app')
        await tx.unsafe(statement)
      }),
    ).rejects.toThrow(/permission denied|must be owner/)
  for (const table of ['leads', 'lead_holds', 'lead_erasures', 'reports', 'journal']) {
    await refused(`delete from ${table}`)
    await refused(`truncate ${table}`)
    await refused(`drop table ${table}`)
    await refused(`alter table ${table} disable trigger all`)
  }
  await refused(`update journal set kind = 'lead.cut'`)
})

/** The only lines of the server that ask another machine: the Bot API's files, by a path that the Bot API gave. */
const asks = ['bot/download.ts']

test('L37 the server has no line that would ask an address which somebody wrote', () => {
  const files = ['api', 'bot', 'db', 'halves', 'search', 'site'].flatMap((folder) =>
    readdirSync(`${home}/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
      .map(({ parentPath, name }) => relative(home, join(parentPath, name)))
      .filter((path) => !/^(bot\/standins|site\/scripts|site\/\.astro)\//.test(path)),
  )
  const asking =
    /\bfetch\(|node:(https|http2|tls|dns|dgram)'|\b(http|net)\.(request|get|connect)\(|undici|axios|WebSocket\(/
  const found = files.filter((path) =>
    readFileSync(`${home}/${path}`, 'utf8')
      .split('\n')
      .some((line) => asking.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)),
  )
  expect(files.length).toBeGreaterThan(400)
  expect(found.filter((path) => !/<script/.test(readFileSync(`${home}/${path}`, 'utf8')))).toEqual(
    asks,
  )
})

test('L37 a lead full of addresses is received, opened and answered without anybody being asked', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  const connected = vi.spyOn(Socket.prototype, 'connect')
  const hook =
    'http://169.254.169.254/latest/meta-data http://[::1]:4321/ file:///etc/passwd gopher://x'
  const { id, receipt } = await sendLead({ text: hook, place: `https://maps.invalid/?q=${hook}` })
  await sendReport({ text: hook, contact: 'http://127.0.0.1:1/' })
  await writeToCourt({ receipt, text: hook, once: crypto.randomUUID() })
  expect((await askAs(staff(shibei, 'dutyOfficer')).lead(id)).content?.text).toBe(hook)
  await leadStatus({ receipt, client: 'a' })
  await listCourts()
  expect(fetched).not.toHaveBeenCalled()
  const { port } = new URL(databaseUrl)
  const asked = connected.mock.calls.map(([to]) => JSON.stringify(to))
  expect(asked.filter((to) => !to.includes(port))).toEqual([])
})
