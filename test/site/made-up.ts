import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll } from 'vitest'
import { ensureSite } from '../../site/ensure-site.ts'
import type { PageLocals } from '../../site/locals.ts'

type Render = (request: Request, locals: PageLocals) => Promise<Response>

/** The court, the entry and the moment that the pages are shown. */
export const court = {
  code: '鲁0203',
  slug: 'shibei',
  name: '市北区人民法院',
  nameEn: 'Shibei Court',
  province: '山东',
  dutyPhone: '0532-00000000',
  phone: '0532-00000001',
  address: '市北区',
  demo: true,
}
export const asOf = new Date('2026-11-21T05:25:00Z')
export const entry = {
  id: '00000000-0000-4000-8000-000000000001',
  court: court.code,
  courtName: court.name,
  courtNameEn: court.nameEn,
  province: '山东',
  name: '张三',
  kind: 'person',
  sex: 'male',
  age: 36,
  ageAsOf: '2026-10-12',
  maskedNumber: '9901011990****0015',
  legalRepresentative: null,
  caseNumber: '（2026）鲁0203执90001号',
  filedOn: '2026-03-02',
  basisNumber: '（2025）鲁0203民初1号',
  basisCourt: court.name,
  duty: '偿还借款<b>十万元</b>',
  performance: 'part',
  grounds: [1, 4],
  decisionNumber: '（2026）鲁0203执90001号之一',
  decidedOn: '2026-08-30',
  termYears: 2,
  validUntil: '2028-08-30',
  publishedAt: new Date('2026-10-12T02:00:00Z'),
  version: 1,
  publicNumber: 7,
} as const

/** Figures with a limit that can be told of, one of which nothing can, and a count that is not published. */
const says = { zh: '十日内发出执行通知书', en: 'The notice is sent within ten days' }
const source = { document: '执行规定', article: '第二十二条' }
export const figures = {
  court: null,
  period: '2026',
  periods: ['2026', '2026Q3'],
  asOf,
  clocks: [
    {
      ...source,
      rule: 'notice-issued',
      says,
      unit: 'days',
      started: 58,
      inTime: 31,
      late: 7,
      running: 14,
      overdue: 6,
      shareInTime: 31 / 44,
      median: 3,
      worst: 30,
    },
    {
      ...source,
      rule: 'money-paid-out',
      says: { zh: '三十日内发放案款', en: 'Money is paid out within thirty days' },
      unit: 'days',
      started: null,
      inTime: null,
      late: 0,
      running: 0,
      overdue: 0,
      shareInTime: null,
      median: null,
      worst: null,
    },
  ],
  answers: [],
  measures: [
    {
      ...source,
      name: 'suspended',
      says: { zh: '终本率', en: 'Suspended' },
      means: { zh: '终本 ÷ 结案', en: 'suspended ÷ concluded' },
      fen: false,
      part: 7,
      whole: 20,
      share: 0.35,
      state: 'shown',
      lacks: null,
    },
    {
      ...source,
      name: 'reversed',
      says: { zh: '撤改率', en: 'Reversed' },
      means: { zh: '撤改 ÷ 异议', en: 'reversed ÷ objections' },
      fen: false,
      part: null,
      whole: null,
      share: null,
      state: 'lacking',
      lacks: { zh: '数据不足', en: 'Not enough data' },
    },
  ],
  quarters: [
    { period: '2026Q3', filed: 20, concluded: null },
    { period: '2026Q4', filed: 12, concluded: 0 },
  ],
} as const

const questions = {
  courts: async () => [court],
  performance: async () => figures,
  openSurveys: async () => [],
  ownLeads: async () => [],
  ownNotifications: async () => [],
  ownCertificates: async () => [],
  guide: async () => [
    {
      id: 'objection',
      title: { zh: '执行行为异议', en: 'Objection to an act of enforcement' },
      says: [{ zh: '法院在15日内审查。', en: 'The court reviews it within 15 days.' }],
      sources: [],
    },
  ],
  ownConsultations: async () => ({ invitation: null, held: [], promises: [] }),
  counts: async () => ({ listings: 1284, restrictions: 0, bounties: 0, notices: 0, asOf }),
  listing: async (id: string) =>
    id === 'gone' ? { gone: '10.1' } : id === entry.id ? entry : undefined,
  restriction: async (id: string) => (id === 'gone' ? { gone: 'lifted' } : undefined),
  restrictions: async () => ({ rows: [] }),
  bounty: async (id: string) => (id === 'gone' ? { gone: 'closed' } : undefined),
  bounties: async () => ({ rows: [] }),
  notice: async (id: string) => (id === 'gone' ? { gone: 'removed' } : undefined),
  notices: async () => ({ rows: [] }),
}

let render: Render

/** The site as it is served, built when needed. */
export async function builtSite(): Promise<Render> {
  await ensureSite()
  const built = join(import.meta.dirname, '../../dist/site/server/entry.mjs')
  const site = (await import(pathToFileURL(built).href)) as { render: Render }
  return site.render
}

/** Single pages can be shown with made-up answers. */
export function useSite(): void {
  beforeAll(async () => {
    render = await builtSite()
  }, 120_000)
}

/** What stands between the tags, as a reader sees it. */
const textOf = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')

/** Shows one page. @param changed what the server hands over besides the usual */
export async function show(path: string, changed: Record<string, unknown> = {}) {
  const locals = {
    language: 'zh',
    path,
    ask: questions,
    find: async () => ({ outcome: 'found', rows: [entry], asOf, engine: 'embedded' }),
    viewer: { kind: 'anyone' },
    demo: false,
    publicUrl: 'http://court.test',
    ...changed,
  } as unknown as PageLocals
  const answer = await render(new Request(new URL(path, 'http://court.test')), locals)
  const html = await answer.text()
  return { status: answer.status, headers: answer.headers, html, text: textOf(html) }
}

/** The questions with other answers. */
export const asking = (other: Record<string, unknown>) => ({ ask: { ...questions, ...other } })
