import {
  addDraftPhotos,
  confirmReceipt,
  draftShown,
  drawDraft,
  forgetDraft,
  removeDraftPhoto,
  saveStep,
  sendDraft,
  showReceiptAgain,
  type DraftShown,
  type DraftStep,
  type Refusal,
} from '#db'
import { Hono } from 'hono'
import { network } from './client.ts'
import { formOf, type Form, type FormFile } from './form.ts'
import { inLanguage, type Env, type Frame } from './frame.ts'
import { mayAskPlace } from './headers.ts'
import { photosOf } from './lead-fields.ts'
import { posted } from './posted.ts'
import { roomOf } from './room.ts'

type Values = Form['values']

const formPage = '/leads/new'
/** The words of one step, and not the photos of another. */
const textOnly = 256_000
const mostOfKey = 4000

/** What a form sends; the act itself reads and checks every field. */
const fields = <Raw>(values: object) => values as Raw
const of = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '')

/** What the page is given beside the draft: matters that no draft keeps. */
interface Beside {
  /** Came from the last page to change one thing. */
  after?: 'check' | undefined
  /** What is looked for among bounties and listings. */
  q?: string | undefined
  /** What somebody wants to say that needs no form. */
  away?: string | undefined
}

/** Something that belongs elsewhere: a danger, an objection, a complaint. */
const isAway = (category: string) => category.startsWith('away-')

/** Who typed a name and pressed Enter wants to find it, once. */
const isSearch = (values: Values, go: string) =>
  go === 'find' || (go === 'next' && of(values, 'q') !== '' && values['q'] !== values['asked'])

async function take(c: Frame, step: string, values: Values, files: FormFile[]) {
  const draft = of(values, 'draft')
  const go = of(values, 'go') || 'next'
  const category = of(values, 'category')
  const elsewhere = go === 'next' && isAway(category)
  const after = step === 'check' || values['after'] === 'check' ? ('check' as const) : undefined
  const [act, photo = ''] = isSearch(values, go) ? ['find'] : go.split(':')
  const beside: Beside = {
    after,
    ...(act === 'find' && { q: of(values, 'q') }),
    ...(elsewhere && { away: category }),
  }
  if (act === 'remove') {
    return { ...(await removeDraftPhoto(c.var.actor, { draft, photo })), ...beside }
  }
  const photos = photosOf(files)
  if (photos.length > 0 || act === 'add') {
    const shown = await addDraftPhotos(c.var.actor, { draft, photos, room: await roomOf(c) })
    if (act === 'add') return { ...shown, ...beside }
  }
  const stays = elsewhere || act === 'find'
  const asked = {
    draft,
    version: values['version'],
    step,
    go: stays ? 'stay' : go,
    after: values['after'] || undefined,
    values: onlyText(values),
  }
  return { ...(await saveStep(c.var.actor, fields(asked))), ...beside }
}

/** Of a field that came twice the first counts. */
const onlyText = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0]!]))

/** At the question of where it is, and at no other, the page may ask the browser for the place. */
function withPlace<Shown extends object>(c: Frame, shown: Shown): Shown {
  if ('step' in shown && shown.step === 'where') c.header('Permissions-Policy', mayAskPlace)
  return shown
}

/** The page of a refused form: the step at which it stands with the photos and all, or the first one of a new draft. */
const again =
  (step: string) =>
  async (values: Values, refusal: Refusal): Promise<Record<string, unknown>> => {
    const after = values['after'] === 'check' ? 'check' : undefined
    const shown =
      refusal.rule === 'store-away'
        ? undefined
        : await draftShown(values['draft'], step as DraftStep).catch(() => undefined)
    if (shown) return { ...shown, after }
    if (refusal.rule === 'draft-lapsed') return { state: 'new', draft: drawDraft() }
    const { draft, version } = values
    return {
      state: 'open',
      draft,
      version,
      step,
      values,
      after,
      steps: [],
      photos: [],
      townships: [],
    }
  }

const answered = (
  c: Frame,
  step: string,
  act: (values: Values, files: FormFile[]) => Promise<DraftShown>,
) =>
  posted(c, {
    page: formPage,
    act,
    back: (shown) => ({ result: withPlace(c, { ...shown }) }),
    again: async (values, refusal) => withPlace(c, await again(step)(values, refusal)),
    ...(step !== 'photos' && { most: textOnly }),
  })

/** The steps of the tip form, each a page of its own that the one before posts to. */
export const leadSteps = new Hono<Env>()
  .get('/leads/leave', (c) => {
    c.header('Cache-Control', 'no-store')
    // What the browser kept of the form goes too, the page that the back button would show among it.
    c.header('Clear-Site-Data', '"cache"')
    return c.redirect(inLanguage(c, '/notices'), 303)
  })
  .get('/leads/new/:step', (c) => {
    c.header('Cache-Control', 'no-store')
    return c.redirect(inLanguage(c, formPage), 303)
  })
  .post('/leads/new/send', (c) =>
    answered(c, 'check', async (values) =>
      sendDraft(
        c.var.actor,
        fields({
          draft: values['draft'],
          version: values['version'],
          proof: values['proof'],
          trap: values['homepage'],
          network: network(c),
          room: await roomOf(c),
        }),
      ),
    ),
  )
  .post('/leads/new/receipt', (c) =>
    answered(c, 'check', ({ draft, last }) =>
      confirmReceipt(c.var.actor, fields({ draft, last: last ?? '' })),
    ),
  )
  .post('/leads/new/again', (c) =>
    answered(c, 'check', ({ draft }) => showReceiptAgain(c.var.actor, fields({ draft }))),
  )
  .post('/leads/new/forget', async (c) => {
    const { values } = await formOf(c, mostOfKey)
    await forgetDraft(c.var.actor, fields({ draft: values['draft'] }))
    return c.redirect(inLanguage(c, '/leads/leave'), 303)
  })
  .post('/leads/new/:step', (c) => {
    const step = c.req.param('step')
    return answered(c, step, (values, files) => take(c, step, values, files))
  })
