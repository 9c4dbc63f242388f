import {
  askRewardReview,
  claimReward,
  claimStatus,
  drawClaim,
  giveIdentity,
  mustBeUnclaimed,
  readReceipt,
  withdrawClaim,
} from '#db'
import { Hono } from 'hono'
import { client } from './client.ts'
import type { Form } from './form.ts'
import type { Env, Frame } from './frame.ts'
import { posted } from './posted.ts'

type Values = Form['values']

const text = (values: Values, name: string) => String(values[name] ?? '')

/** Both codes, as an informant typed or the page sent them. */
const codesOf = (c: Frame, values: Values) => ({
  receipt: text(values, 'receipt'),
  claim: text(values, 'claim'),
  client: client(c),
})

/** The fields under a name with a dot, `identity.phone`, as one object. */
const under = (values: Values, name: string) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      field.startsWith(`${name}.`) ? [[field.slice(name.length + 1), value]] : [],
    ),
  )

/** What the page shows of a claim, with the codes that its forms send again. */
async function shown(c: Frame, values: Values, done?: string) {
  const codes = codesOf(c, values)
  const status = await claimStatus(codes)
  return { codes: { receipt: codes.receipt, claim: codes.claim }, status, done }
}

type Held = Parameters<typeof withdrawClaim>[0]
/** Both codes and the version that the page showed. */
const held = (c: Frame, values: Values): Held => ({
  ...codesOf(c, values),
  version: text(values, 'version') as unknown as number,
})

/** Does what a form of the page asks, and shows what the claim is now; a refused form comes back beside it. */
const holderForm = (c: Frame, name: string, act: (values: Values) => Promise<unknown>) =>
  posted(c, {
    page: '/leads/claim',
    name,
    act: async (values) => {
      await act(values)
      return shown(c, values, name)
    },
    back: (result) => ({ result }),
    again: async (values) => (await shown(c, values).catch(() => undefined)) ?? {},
  })

/** The informant’s page of a reward: both codes by post, never in an address. */
export const claimForms = new Hono<Env>()
  .post('/', (c) =>
    posted(c, {
      page: '/leads/claim',
      act: (values) => shown(c, values),
      back: (result) => ({ result }),
    }),
  )
  .post('/new', (c) =>
    posted(c, {
      page: '/leads/claim',
      name: 'new',
      act: async (values) => {
        const asked = text(values, 'receipt')
        await mustBeUnclaimed({ receipt: asked, client: client(c) })
        return { register: { receipt: readReceipt(asked) ?? asked, ...drawClaim() } }
      },
      back: (result) => ({ result }),
    }),
  )
  .post('/register', (c) =>
    posted(c, {
      page: '/leads/claim',
      name: 'register',
      act: async (values) => {
        const { receipt, claim } = codesOf(c, values)
        const seal = text(values, 'seal')
        const answers = under(values, 'answers')
        const tail = text(values, 'tail')
        await claimReward({ receipt, claim, seal, answers, tail, client: client(c) })
        return shown(c, values, 'register')
      },
      back: (result) => ({ result }),
      again: async (values) => ({
        register: {
          receipt: text(values, 'receipt'),
          claim: text(values, 'claim'),
          seal: text(values, 'seal'),
        },
      }),
    }),
  )
  .post('/identity', (c) =>
    holderForm(c, 'identity', (values) =>
      giveIdentity({ ...held(c, values), identity: under(values, 'identity') } as Parameters<
        typeof giveIdentity
      >[0]),
    ),
  )
  .post('/withdraw', (c) => holderForm(c, 'withdraw', (values) => withdrawClaim(held(c, values))))
  .post('/review', (c) => holderForm(c, 'review', (values) => askRewardReview(held(c, values))))
