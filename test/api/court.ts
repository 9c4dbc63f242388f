import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { beforeAll } from 'vitest'
import { makeApp, type Mounts } from '../../api/app.ts'
import type { Locals, Render } from '../../api/frame.ts'
import { makePageCache } from '../../api/page-cache.ts'
import { publicNumber } from '../../db/index.ts'
import { owner, useStore } from '../store.ts'

/** A site that writes down what it was given, for pages whose looks do not matter. */
export const plainSite: Render = async (request, locals) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/unknown') return new Response('<h1>404</h1>', { status: 404 })
  if (pathname === '/broken') throw new Error('张三 990101199003070015')
  if (pathname === '/refused') return html(locals)
  const rows = pathname === '/defaulters' ? (await locals.ask.listings({})).rows : []
  return html({ ...locals, names: rows.map((row) => row.name) })
}

const html = (shown: object) =>
  new Response(`<!doctype html><pre>${JSON.stringify(shown)}</pre>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** What `plainSite` was given for a page. */
export async function shown(answer: Response): Promise<Locals & { names: string[] }> {
  const [, text = '{}'] = /<pre>(.*)<\/pre>/s.exec(await answer.text()) ?? []
  return JSON.parse(text) as Locals & { names: string[] }
}

interface CourtOptions {
  mode?: 'demo' | 'court'
  render?: Render
  mounts?: Mounts
  trustProxy?: boolean
  dataDir?: string
  smsSecret?: string
  waitingFor?: () => string | undefined
}

export const publicUrl = 'http://court.test'

/** All addresses of a court, to be asked without a server. */
export function openApp({
  mode = 'court',
  trustProxy = false,
  dataDir = tmpdir(),
  ...more
}: CourtOptions = {}) {
  const cache = makePageCache({ publicNumber, headers: {} })
  const env = { MODE: mode, TRUST_PROXY: trustProxy, DATA_DIR: dataDir, publicUrl }
  return makeApp({ env, cache, render: plainSite, ...more })
}

/** A form as a browser sends it from a page of ours. */
export const form = (values: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(values),
  headers: { origin: publicUrl, ...headers },
})

/** A body as a program sends it. */
export const json = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

/** Gives the test file a store with one court and one case. */
export function useCourt(): void {
  useStore()
  beforeAll(async () => {
    await owner`insert into courts (code, slug, name, name_en, province, duty_phone, phone, address)
      values ('鲁0203', 'shibei', '青岛市市北区人民法院', 'Shibei District Court', '山东', '0532-1', '0532-2', '敦化路')`
    await owner`insert into case_files (id, court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at)
      values (${caseFileId}, '鲁0203', '（2026）鲁0203执90001号', '2026-01-05', '借款', '（2025）鲁0203民初1号', '市北法院', 100, now())`
  })
}

const caseFileId = randomUUID()

/** Puts a published entry into the store, as an act of publication leaves it. */
export async function publishedListing(name: string): Promise<string> {
  const [party] = await owner`
    insert into parties (court, case_file_id, role, name, kind, id_type, id_number, person_key)
    values ('鲁0203', ${caseFileId}, 'debtor', ${name}, 'person', 'idCard', '990101199003070015', ${Buffer.from(name)})
    returning id`
  const [listing] = await owner`
    insert into listings (court, case_file_id, party_id, state, name, kind, sex, born_on, id_number, masked_number,
      case_number, filed_on, basis_number, basis_court, duty, performance, grounds, exclusions, decision_number,
      decided_on, served_on, published_at, public_number, salt)
    values ('鲁0203', ${caseFileId}, ${party!['id'] as string}, 'published', ${name}, 'person', 'male', '1990-03-07',
      '990101199003070015', '9901011990****0015', '（2026）鲁0203执90001号', '2026-01-05', '（2025）鲁0203民初1号',
      '市北法院', '支付100元', 'none', '[3]', '{}', ${name}, '2026-02-01', '2026-02-02', now(), 1, '\\x00')
    returning id`
  await announce()
  return listing!['id'] as string
}

/** Takes an entry out of the public record, in one transaction with the public number and its announcement. */
export const removeListing = (id: string) =>
  announce(
    `update listings set state = 'removed', removed_at = now(), removal_reason = '10.1' where id = '${id}'`,
  )

const announce = (change = 'select 1') =>
  owner.begin((tx) =>
    tx.unsafe(`${change}; update public_counter set last = last + 1;
      select pg_notify('yangguang_journal', (select last::text from public_counter))`),
  )
