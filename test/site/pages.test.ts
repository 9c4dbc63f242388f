import { describe, expect, test } from 'vitest'
import { asking, asOf, court, entry, show, useSite } from './made-up.ts'

useSite()

const pages = [
  '/',
  '/defaulters',
  `/defaulters/${entry.id}`,
  '/defaulters/check',
  '/restrictions',
  '/bounties',
  '/notices',
  '/progress',
  '/leads',
  '/leads/new',
  '/corrections/new',
  '/complaints/new',
  '/certificates/verify',
  '/performance',
  '/guide',
  '/about',
]

/** The tip form has files of our own that only add to it; it works without them. */
const withoutOwnScripts = (html: string) =>
  html.replaceAll(/<script type="module" src="\/_astro\/[\w.-]+"><\/script>/g, '')

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(pages)('%s needs no script, no inline style and no stranger', async (path) => {
    const { status, headers, html } = await show(path, { language })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toMatch(/<head>\s*<meta charset="utf-8">/)
    expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`)
    const bare = path === '/leads/new' ? withoutOwnScripts(html) : html
    expect(bare).not.toMatch(/<script|<style|\sstyle=|\son\w+=|(src|href)="(https?:)?\/\//)
    expect(html).not.toMatch(/undefined|\[object|NaN/)
  })

  test.each(pages)(
    'the links of %s stay in the language, but for the one that changes it',
    async (path) => {
      const { html } = await show(path, { language })
      const links = [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)]
        .map(([, href = '']) => href)
        .filter((href) => !/^\/(_astro|favicon|api)/.test(href))
      const others = links.filter((href) => /^\/en(\/|$)/.test(href) !== (language === 'en'))
      expect(others).toHaveLength(1)
    },
  )
})

const found = (answer: object) => ({ find: async () => ({ asOf, engine: 'embedded', ...answer }) })

test('found, not found and could not check are three different answers', async () => {
  const yes = await show('/defaulters?q=张三')
  const no = await show('/defaulters?q=赵六', found({ outcome: 'notFound', rows: [] }))
  const unknown = await show('/defaulters?q=赵六', found({ outcome: 'couldNotCheck' }))

  expect(yes.text).toContain('与“张三”相符的记录')
  expect(no.text).toContain('没有查到“赵六”')
  expect(unknown.text).toContain('现在查不了')
  expect(unknown.text).not.toContain('没有查到')
  expect(unknown.text).not.toContain('数据截至')
  expect([yes.status, no.status, unknown.status]).toEqual([200, 200, 503])
  expect(unknown.headers.get('retry-after')).toBe('30')
})

test('a result always carries sex, age, masked number, court and case number, and the warning of same names', async () => {
  const { text } = await show('/defaulters?q=张三')
  for (const shown of ['男，36岁', entry.maskedNumber, court.name, entry.caseNumber]) {
    expect(text).toContain(shown)
  }
  expect(text).toContain('同名不等于同一人')
})

test('the list of defaulters itself carries the sanctions and how to report', async () => {
  const { text, html } = await show('/defaulters?court=鲁0203')
  for (const shown of ['惩戒措施', '举报方式', court.dutyPhone]) expect(text).toContain(shown)
  expect(html).toContain(`href="/leads/new?court=${encodeURIComponent(court.code)}"`)
})

test('a restriction found by name carries the age and the warning of same names', async () => {
  const restriction = {
    ...entry,
    subjectRole: 'debtor',
    relatedUnit: null,
    relation: null,
    orderNumber: '（2026）鲁0203执限1号',
    orderedOn: '2026-08-30',
    items: [1, 9],
    periodText: '自送达之日起至履行完毕之日止',
    consequences: '违反的，予以罚款、拘留',
  }
  const known = asking({
    restrictions: async () => ({ rows: [restriction] }),
    restriction: async () => restriction,
  })
  const list = await show('/restrictions?q=张三', known)
  for (const shown of ['男，36岁', '同名不等于同一人']) expect(list.text).toContain(shown)
  const one = await show(`/restrictions/${entry.id}`, known)
  for (const shown of ['36岁', restriction.periodText, restriction.consequences]) {
    expect(one.text).toContain(shown)
  }
})

test('an entry shows the sanctions and how to report beside it, and who wrote HTML sees it as text', async () => {
  const { text, html } = await show(`/defaulters/${entry.id}`)
  expect(text).toContain('惩戒措施')
  expect(text).toContain('举报方式')
  expect(text).toContain(court.dutyPhone)
  expect(html).toContain(`href="/leads/new?listing=${entry.id}"`)
  expect(html).toContain(`href="/corrections/new?listing=${entry.id}"`)
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(text).toContain('偿还借款<b>十万元</b>')
  expect(html).not.toContain('<b>十万元')
})

test.each(['defaulters', 'restrictions', 'bounties', 'notices'])(
  'what is gone from %s is 410, what never was is 404',
  async (list) => {
    const gone = await show(`/${list}/gone`)
    expect(gone.status).toBe(410)
    expect(gone.text).not.toContain(entry.name)
    expect((await show(`/${list}/never`)).status).toBe(404)
  },
)

test('a removed listing tells the class of the reason', async () => {
  expect((await show('/defaulters/gone')).text).toContain('撤下原因： 已经履行义务')
})

test('the list goes on from where it ended, with the same question', async () => {
  const next = found({ outcome: 'found', rows: [entry], next: 'bmV4dA' })
  const { html } = await show('/defaulters?q=%E5%BC%A0&court=%E9%B2%810203', next)
  expect(html).toContain('href="/defaulters?q=%E5%BC%A0&amp;court=%E9%B2%810203&amp;after=bmV4dA"')
})

const says = (zh: string) => ({ zh, en: zh })
const receipt = '7K3M-Q9TB-X2WD-5HNE-4'

/** A draft of a tip at one of its steps. */
const draftAt = (step: string, values: Record<string, string> = {}) => ({
  state: 'open',
  draft: 'k'.repeat(43),
  version: 3,
  step,
  steps: ['standing', 'about', 'kind', 'know', 'where', 'photos', 'more', 'check'],
  values,
  whole: false,
  photos: [],
  townships: [],
})

test('a tip that came back keeps what was written and says beside each field what is wrong', async () => {
  const { html, text } = await show('/leads/new', {
    result: draftAt('know'),
    form: {
      name: 'new',
      values: { text: '', whereabouts: '延安三路' },
      errors: [{ field: 'text', says: says('请填写内容') }],
    },
  })
  expect(text).toContain('还不能提交')
  expect(html).toMatch(/<a href="#text">\s*发生了什么：请填写内容\s*<\/a>/)
  expect(html).toMatch(
    /<textarea id="text"[^>]+aria-describedby="text-hint text-wrong"[^>]+aria-invalid="true"/,
  )
  expect(html).toMatch(/<textarea id="whereabouts"[^>]*>延安三路/)
  expect(html).toContain(`name="draft" value="${'k'.repeat(43)}"`)
  expect(html).toContain('<title>填写有误：')
  expect(html).toMatch(/<li[^>]*aria-current="step"/)
})

test('what was chosen stays chosen when a page is seen again', async () => {
  const kept = await show('/leads/new', { result: draftAt('kind', { category: 'breach' }) })
  expect(kept.html).toMatch(/value="breach" checked/)
})

test('a receipt is shown big and in no address', async () => {
  const sent = { state: 'sent', draft: 'k'.repeat(43), receipt, order: 12, qr: '<svg></svg>' }
  const { html, text } = await show('/leads/new', { result: sent })
  expect(html).toContain(`value="${receipt}"`)
  expect(text.replaceAll(' ', '')).toContain(receipt)
  expect(html).not.toMatch(new RegExp(`(href|action)="[^"]*${receipt}`))
})

const own = (changed: Record<string, unknown>) => ({
  viewer: { kind: 'party' },
  ...asking({
    ownCase: async () => ({
      caseNumber: entry.caseNumber,
      court: court.code,
      courtName: court.name,
      courtNameEn: court.nameEn,
      filedOn: '2026-03-02',
      cause: '借款',
      officer: null,
      phone: court.phone,
      state: 'closedForNow',
      role: 'applicant',
      claim: 35000000,
      received: 0,
      steps: [],
      clocks: [],
      documents: [],
      ...changed,
    }),
    ownSuspension: async () => ({ searches: [], mayAsk: changed['role'] !== 'debtor' }),
    ownCertificates: async () => [],
    ownMoney: async () => ({ received: 0, paid: 0, held: 0, movements: [] }),
    ownSeizures: async () => [],
    ownConsultations: async () => ({ held: [], promises: [] }),
  }),
})

test.each([
  ['open', true],
  ['closedForNow', false],
  ['closed', false],
])('the way to the court above is told of a case that is %s: %s', async (state, told) => {
  const { text } = await show('/progress', own({ state }))
  expect(text.includes('可以向上一级法院申请执行')).toBe(told)
})

test.each([
  [false, false, '计算中'],
  [false, true, '已超过期限'],
  [true, false, '已办'],
  [true, true, '已办（逾期）'],
])('a time limit that is stopped (%s) and late (%s) is “%s”', async (stopped, late, word) => {
  const limit = { says: says('发出通知书'), article: '第二十二条', document: '规定' }
  const days = { startedOn: '2026-03-02', dueOn: '2026-03-12', provisional: false }
  const { text } = await show('/progress', own({ clocks: [{ ...limit, ...days, stopped, late }] }))
  expect(text).toContain(` 发出通知书 ${word} `)
})

test('a case closed for now says that this is not the end, to each side in its own words', async () => {
  const applicant = await show('/progress', own({ role: 'applicant' }))
  const debtor = await show('/progress', own({ role: 'debtor' }))
  expect(applicant.text).toContain('“终本”不等于结束')
  expect(applicant.text).toContain('350,000.00元')
  expect(applicant.text).toContain('申请恢复执行')
  expect(debtor.text).toContain('终本不是免除债务')
  expect(debtor.text).not.toContain('提供财产线索')
})

test('what a question throws leaves the site unchanged, and the same locals can show the next page', async () => {
  const away = asking({ counts: async () => Promise.reject(new Error('away')) })
  await expect(show('/', away)).rejects.toThrow('away')
  expect((await show('/guide', away)).status).toBe(200)
})

test('an address that leads nowhere is 404 even when the store is away', async () => {
  const away = asking({ courts: async () => Promise.reject(new Error('away')) })
  expect((await show('/nowhere', away)).status).toBe(404)
})

test('a text comes back letter by letter, without a space of ours', async () => {
  const text = '第一行\n  第二行 <b>'
  const { html } = await show('/complaints/new', {
    form: { name: 'new', values: { text }, errors: [{ field: 'court', says: says('请选择') }] },
  })
  expect(html).toMatch(/<textarea[^>]*>第一行\n  第二行 &lt;b&gt;<\/textarea>/)
  expect((await show('/complaints/new')).html).toMatch(/<textarea[^>]*><\/textarea>/)
})

test.each([
  ['/leads/messages', '/leads'],
  ['/progress/leave', '/progress'],
])('%s is only for posting; who comes by its address is sent to %s', async (path, to) => {
  const { status, headers } = await show(path, { language: 'en' })
  expect([status, headers.get('location')]).toEqual([302, `/en${to}`])
})
