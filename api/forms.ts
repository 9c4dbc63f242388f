import { randomUUID } from 'node:crypto'
import {
  checkExact,
  drawReceipt,
  followCase,
  readReceipt,
  receiptStatus,
  receiveReport,
  Refusal,
  signOut,
  writeToCourt,
} from '#db'
import { Hono } from 'hono'
import { claimForms } from './claims.ts'
import { client } from './client.ts'
import { dropSession, keepSession, sessionToken } from './cookies.ts'
import type { Form } from './form.ts'
import { inLanguage, type Env, type Frame, type Locals } from './frame.ts'
import { posted } from './posted.ts'

type Values = Form['values']

/** What a form sends; the act itself reads and checks every field. */
const fields = <Raw>(values: Record<string, unknown>) => values as Raw

/** The receipt that the form was opened with; a form without one gets its own. */
const drawn = ({ receipt, seal }: Values): NonNullable<Locals['draw']> =>
  typeof receipt === 'string' && typeof seal === 'string' && receipt !== ''
    ? { receipt, seal }
    : drawReceipt()

/** The one that comes back with a refused form: the same, unless it was the receipt that was refused. */
const drawnAgain = (values: Values, refusal: Refusal) =>
  refusal.rule.startsWith('receipt-') ? drawReceipt() : drawn(values)

/** The public pages' forms. Each posts to its page's own address. */
export const forms = new Hono<Env>()
  .post('/progress', (c) =>
    posted(c, {
      page: '/progress',
      act: async (values) => {
        const { token, expiresAt } = await followCase(fields({ ...values, client: client(c) }))
        keepSession(c, 'party', token, expiresAt)
      },
      back: '/progress',
    }),
  )
  .post('/progress/leave', async (c) => {
    await signOut(c.var.actor, sessionToken(c, 'party') ?? '')
    dropSession(c, 'party')
    return c.redirect(inLanguage(c, '/progress'), 303)
  })
  .post('/leads', (c) =>
    posted(c, {
      page: '/leads',
      act: (values) => followed(c, values),
      back: (result) => ({ result }),
    }),
  )
  .route('/leads/claim', claimForms)
  .post('/leads/messages', (c) =>
    posted(c, {
      page: '/leads',
      name: 'messages',
      act: async (values) => {
        await writeToCourt(fields({ ...values, client: client(c) }))
        return { ...(await followed(c, values)), sent: true }
      },
      back: (result) => ({ result }),
    }),
  )
  .post('/corrections/new', (c) => report(c, 'correction', '/corrections/new'))
  .post('/complaints/new', (c) => report(c, 'complaint', '/complaints/new'))
  .post('/defaulters/check', (c) =>
    posted(c, {
      page: '/defaulters/check',
      act: async (values) => {
        const name = String(values['name'] ?? '')
        const checked = await checkExact(fields(values)).catch(unlessAway)
        return checked ? { name, ...checked } : { name, couldNotCheck: true }
      },
      back: (result) => ({ result }),
    }),
  )

const report = (c: Frame, kind: 'correction' | 'complaint', address: string) =>
  posted(c, {
    page: address,
    draw: drawnAgain,
    act: (values) => receiveReport(c.var.actor, fields({ ...values, ...drawn(values), kind })),
    back: ({ receipt }) => ({ result: { receipt } }),
  })

/** The page speaks of a tip's states in the desk's names; an informant learns no more than these three. */
const onThePage = { received: 'received', accepted: 'acknowledged', answered: 'concluded' } as const

/** What a receipt leads to: a tip or a report. */
async function followed(c: Frame, values: Values) {
  const asked = { receipt: String(values['receipt'] ?? ''), client: client(c) }
  const { kind, ...status } = await receiptStatus(asked)
  const receipt = readReceipt(asked.receipt) ?? asked.receipt
  return kind === 'lead'
    ? { receipt, lead: { ...status, state: onThePage[status.state] }, once: randomUUID() }
    : { receipt, report: { kind, ...status } }
}

function unlessAway(error: unknown): undefined {
  if (error instanceof Refusal && error.rule === 'store-away') return undefined
  throw error
}
