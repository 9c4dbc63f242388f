import { askAs, Refusal, type Ask } from '#db'
import { Hono } from 'hono'
import type { Env, Frame } from '../frame.ts'
import { sheet } from './sheet.ts'

type Asked = Record<string, string>
type Column = readonly [field: string, zh: string, en: string]

interface Sheet {
  rows: (ask: Ask, asked: Asked) => Promise<{ rows: object[] }>
  columns: readonly Column[]
}

const caseNumber = ['caseNumber', '案号', 'Case number'] as const
const state = ['state', '状态', 'State'] as const
const name = ['name', '姓名或名称', 'Name'] as const
const masked = ['maskedNumber', '证件号码（遮盖）', 'Number (masked)'] as const

/** The lists that can be taken along, as they are shown: the same filter, the same page, nothing more than the list has. */
const lists: Record<string, Sheet> = {
  cases: {
    rows: (ask, asked) => ask.cases(asked as Parameters<Ask['cases']>[0]),
    columns: [
      caseNumber,
      ['applicants', '申请执行人', 'Applicants'],
      ['debtors', '被执行人', 'Debtors'],
      ['cause', '案由', 'Cause'],
      ['filedOn', '立案日期', 'Filed on'],
      ['officer', '承办人', 'Officer'],
      state,
    ],
  },
  listings: {
    rows: (ask, asked) => ask.deskListings(asked as Parameters<Ask['deskListings']>[0]),
    columns: [
      name,
      masked,
      ['decisionNumber', '决定书文号', 'Decision'],
      caseNumber,
      ['decidedOn', '决定日期', 'Decided on'],
      state,
    ],
  },
  restrictions: {
    rows: (ask, asked) => ask.deskRestrictions(asked as Parameters<Ask['deskRestrictions']>[0]),
    columns: [
      name,
      masked,
      ['orderNumber', '限制消费令文号', 'Order'],
      caseNumber,
      ['orderedOn', '日期', 'Ordered on'],
      state,
    ],
  },
  bounties: {
    rows: (ask, asked) => ask.deskBounties(asked as Parameters<Ask['deskBounties']>[0]),
    columns: [
      ['number', '公告号', 'Number'],
      ['kind', '类型', 'Kind'],
      name,
      caseNumber,
      ['until', '截止日期', 'Until'],
      state,
    ],
  },
  notices: {
    rows: (ask, asked) => ask.deskNotices(asked as Parameters<Ask['deskNotices']>[0]),
    columns: [
      ['title', '标题', 'Title'],
      ['kind', '类型', 'Kind'],
      caseNumber,
      ['until', '截止日期', 'Until'],
      state,
    ],
  },
  notifications: {
    rows: (ask, asked) => ask.notifications(asked as Parameters<Ask['notifications']>[0]),
    columns: [
      ['number', '编号', 'Number'],
      ['rule', '依据', 'Rule'],
      caseNumber,
      name,
      ['subject', '事项', 'Subject'],
      ['createdAt', '生成时间', 'Made'],
      state,
    ],
  },
}

export const sheets = new Hono<Env>().get('/:file{[a-z]+\\.csv}', async (c: Frame) => {
  const list = c.req.path.split('/').at(-1)!.slice(0, -'.csv'.length)
  const wanted = Object.hasOwn(lists, list) ? lists[list] : undefined
  if (!wanted) throw new Refusal('not-found')
  const { rows } = await wanted.rows(askAs(c.var.actor), c.req.query())
  const heading = wanted.columns.map(([, zh, en]) => (c.var.language === 'zh' ? zh : en))
  const cells = rows.map((row) =>
    wanted.columns.map(([field]) => (row as Record<string, unknown>)[field]),
  )
  return c.body(sheet([heading, ...cells]), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${list}.csv"`,
  })
})
