import { beforeAll, describe, expect, test } from 'vitest'
import type { Render } from '../../api/frame.ts'
import { draftNotice } from '../../db/index.ts'
import { builtSite } from '../site/made-up.ts'
import { owner } from '../store.ts'
import { atTheDesk } from './at-the-desk.ts'
import { openApp, useCourt } from './court.ts'

useCourt()

let render: Render
const app = openApp({ render: (request, locals) => render(request, locals) })
let clerk: Awaited<ReturnType<typeof atTheDesk>>
let administrator: typeof clerk

beforeAll(async () => {
  render = (await builtSite()) as unknown as Render
  clerk = await atTheDesk(app, 'clerk', 'officer')
  administrator = await atTheDesk(app, 'administrator')
  await owner`insert into case_files (court, case_number, filed_on, cause, basis_number, basis_court, claim, officer, created_at)
    select '鲁0203', '（2025）鲁0203执' || (1000 + n) || '号', date '2025-01-01' + n % 7, '借款', '', '', n % 5 * 100,
      case when n % 3 = 0 then '赵六' end, now() from generate_series(1, 60) n`
  await owner`insert into parties (court, case_file_id, role, name, kind, id_type, person_key)
    select '鲁0203', id, 'debtor', '欧阳' || right(case_number, 4), 'person', 'idCard', '\\x00' from case_files
    where case_number like '（2025）%'`
}, 180_000)

const numbersIn = (html: string) => [...html.matchAll(/（20\d\d）鲁0203执\d+号/g)].map(([n]) => n)

/** Follows “next page” to the end, as a reader does. */
async function everyPage(path: string): Promise<string[]> {
  const html = await (await clerk.get(path)).text()
  const next = /rel="next" href="([^"]+)"/.exec(html)?.[1]
  return [...numbersIn(html), ...(next ? await everyPage(next.replace(/&(?:amp|#38);/g, '&')) : [])]
}

/** The mark at its beginning tells a spreadsheet that this is UTF-8; `text()` would take it away. */
const linesOf = async (answer: Response) =>
  Buffer.from(await answer.arrayBuffer())
    .toString('utf8')
    .replace(/\r\n$/, '')
    .split('\r\n')

describe('a list is read in any order without losing or repeating a row', () => {
  test.each(['filedOn', '-filedOn', 'caseNumber', '-claim', 'officer', '-officer'])(
    'by %s',
    async (sort) => {
      const seen = await everyPage(`/desk/cases?sort=${sort}`)
      expect(seen).toHaveLength(61)
      expect(new Set(seen).size).toBe(61)
      const file = await clerk.get(`/desk/cases.csv?sort=${sort}`)
      expect((await linesOf(file)).slice(1).flatMap(numbersIn)).toEqual(seen)
    },
  )
})

test.each([
  ['sort=password', 'an order that the list has not'],
  ['state=explode', 'a state that no case has'],
  ['from=2026-02-30', 'a day that does not exist'],
  ['after=nonsense', 'a page mark that is none'],
])('%s is refused: %s', async (query) => {
  expect((await clerk.get(`/desk/cases?${query}`)).status).toBe(400)
  expect((await clerk.get(`/desk/cases.csv?${query}`)).status).toBe(query[0] === 'a' ? 200 : 400)
})

test('a page mark of one order is none of another', async () => {
  const html = await (await clerk.get('/desk/cases?sort=claim')).text()
  const mark = /after=([\w-]+)/.exec(html)![1]!
  expect((await clerk.get(`/desk/cases?sort=-claim&after=${mark}`)).status).toBe(400)
  expect((await clerk.get(`/desk/cases?sort=filedOn&after=${mark}`)).status).toBe(400)
})

test('what is searched for by name stands in no address, neither of the answer nor of its next page or file', async () => {
  const asked = { name: '欧阳', state: 'open', number: '' }
  const answer = await clerk.post('/desk/cases/find', asked)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const html = await answer.text()
  expect(numbersIn(html)).toHaveLength(20)
  const addresses = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, at]) => at!)
  expect(addresses.filter((at) => decodeURIComponent(at).includes('欧阳'))).toEqual([])
  const mark = /name="after" value="([\w-]+)"/.exec(html)![1]!
  const second = await clerk.post('/desk/cases/find', { ...asked, after: mark })
  expect(numbersIn(await second.text())).toHaveLength(20)
  const file = await clerk.post('/desk/cases/find', { ...asked, as: 'csv' })
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await linesOf(file)).toHaveLength(61)
})

test('a search without a name leads to the address of the list, with the filter in it', async () => {
  const answer = await clerk.post('/en/desk/cases/find', { name: ' ', state: 'open', number: '' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/en/desk/cases?state=open')
  const again = await clerk.get('/desk/cases/find')
  expect(again.headers.get('location')).toBe('/desk/cases')
})

test('a file has the headings of the page in its language, and no cell of it is a formula', async () => {
  const by = {
    kind: 'staff',
    staffId: clerk.staffId,
    court: '鲁0203',
    name: '',
    roles: ['clerk'],
  } as const
  await draftNotice(by, { kind: 'announcement', title: '=1+1', body: '关于领取案款的公告。' })
  const file = await clerk.get('/desk/notices.csv?state=drafted')
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await linesOf(file)).toEqual(['\uFEFF标题,类型,案号,截止,状态', `'=1+1,一般公告,,,已起草`])
  const [heading] = await linesOf(await clerk.get('/en/desk/notices.csv'))
  expect(heading).toBe('\uFEFFTitle,Kind,Case number,Until,State')
})

test.each(['cases', 'listings', 'restrictions', 'bounties', 'notices', 'notifications'])(
  'the list of %s can be taken along, and not by the administrator',
  async (list) => {
    expect((await clerk.get(`/desk/${list}.csv`)).status).toBe(200)
    expect((await administrator.get(`/desk/${list}.csv`)).status).toBe(403)
  },
)

test.each(['/desk/nothing.csv', '/desk/constructor.csv'])(
  'nothing else can be taken along: %s',
  async (address) => {
    expect((await clerk.get(address)).status).toBe(404)
  },
)
