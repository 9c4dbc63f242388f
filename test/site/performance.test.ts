import { expect, test } from 'vitest'
import { asking, figures, show, useSite } from './made-up.ts'

useSite()

test('a limit stands with its source, its share, its counts, and how long it took', async () => {
  const { text } = await show('/performance')
  for (const shown of [
    '十日内发出执行通知书',
    '执行规定 第二十二条',
    '70.5%',
    '31',
    '3天',
    '30天',
  ]) {
    expect(text).toContain(shown)
  }
})

test('performance-small-cells: what is not published is a dash, never a zero, and the page says what it means', async () => {
  const { text, html } = await show('/performance')
  expect(text).toContain('“—”表示不公布')
  expect(text).toContain('另有1项期限，这段时间里数量太少，不公布')
  expect(html).toMatch(/第3季度<\/th>\s*<td[^>]*>20<\/td>\s*<td[^>]*>—<\/td>/)
})

test('what the store lacks is said, with how it would be computed', async () => {
  const { text } = await show('/performance')
  expect(text).toContain('数据不足')
  expect(text).toContain('撤改 ÷ 异议')
  expect(text).toContain('35%')
})

test('every chart has a name and its table; no chart needs a script or a style', async () => {
  const { html } = await show('/performance')
  const charts = html.match(/<svg(?![^>]*aria-hidden).*?<\/svg>/gs) ?? []
  const drawn = charts.filter((chart) => chart.includes('role="img"'))
  expect(drawn.length).toBeGreaterThan(1)
  for (const chart of drawn) expect(chart).toMatch(/<title[^>]*>[^<]+<\/title>/)
  expect(html).toContain('<desc')
  expect(html.match(/<caption>/g)!.length).toBeGreaterThan(1)
})

test('the files are of the same court and time', async () => {
  const court = { code: '鲁0203', name: '市北', nameEn: 'Shibei' }
  const chosen = asking({ performance: async () => ({ ...figures, court, period: '2026Q3' }) })
  const { html } = await show('/performance?court=shibei&period=2026Q3', chosen)
  const asked = `court=${encodeURIComponent('鲁0203')}&#38;period=2026Q3`
  for (const file of [
    '/performance/clocks.csv',
    '/performance/measures.csv',
    '/api/v1/performance',
  ]) {
    expect(html.replaceAll('&amp;', '&#38;')).toContain(`href="${file}?${asked}"`)
  }
})

test.each(['clocks', 'measures'])(
  '%s.csv has a heading and whose figures they are',
  async (name) => {
    const { html, headers } = await show(`/performance/${name}.csv`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [heading = '', first = ''] = html.replace('\uFEFF', '').split('\r\n')
    expect(heading).toContain('统计时间')
    expect(first).toMatch(/^全部法院,2026,2026-11-21T05:25:00.000Z,/)
  },
)

test('a file that there is not is not found', async () => {
  expect((await show('/performance/officers.csv')).status).toBe(404)
})

test('nothing was counted yet: the page says so and shows no empty table', async () => {
  const { text } = await show(
    '/performance',
    asking({ performance: async () => ({ ...figures, asOf: null }) }),
  )
  expect(text).toContain('还没有统计数据')
  expect(text).not.toContain('31')
})

test('no page of it speaks of an officer or of a target for listings', async () => {
  const { text } = await show('/performance')
  expect(text).not.toMatch(/承办人/)
  expect(text).toContain('不设、也不公布任何名单数量目标，不对执行人员排名')
})
