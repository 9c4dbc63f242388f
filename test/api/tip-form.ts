import { expect } from 'vitest'
import type { DraftShown } from '../../db/index.ts'
import { form, publicUrl, shown, type openApp } from './court.ts'

type App = ReturnType<typeof openApp>
type Open = Extract<DraftShown, { state: 'open' }>
export type Sent = Extract<DraftShown, { state: 'sent' }>

/** What the form is at after a post, as its page was told. */
export const draftIn = async (answer: Response) => (await shown(answer))['result' as never] as Open

/** What somebody fills in who knows little: step by step, in the order of the form. */
export const plainTip: Record<string, Record<string, string>> = {
  standing: { standing: 'anonymous' },
  about: { court: '鲁0203' },
  kind: { category: 'property' },
  know: { text: '他有一辆车' },
  where: {},
  photos: {},
  more: { urgent: 'no', mayAsk: 'yes', wantsReward: 'no' },
}

/** Opens the form, as a browser does; nothing is written. */
export async function openForm(app: App, query = ''): Promise<string> {
  const answer = await app.request(`/leads/new${query}`)
  return (await draftIn(answer)).draft
}

/** Posts one page of the form. */
export const postStep = (app: App, step: string, values: Record<string, string | number>) =>
  Promise.resolve(
    app.request(
      `/leads/new/${step}`,
      form(
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
      ),
    ),
  )

/** Posts the page of the photos. */
export function postPhotos(
  app: App,
  values: Record<string, string | number>,
  photos: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[],
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, String(value))
  for (const { name, bytes } of photos) body.append('photos', new File([bytes], name))
  const init = { method: 'POST', body, headers: { origin: publicUrl } }
  return Promise.resolve(app.request('/leads/new/photos', init))
}

/** Goes through the form up to one of its pages, which is not posted; the last one when none is named. */
export async function walkTo(
  app: App,
  upTo = 'check',
  other: Record<string, Record<string, string>> = {},
): Promise<{ draft: string; version: number }> {
  const draft = await openForm(app)
  let version = 0
  let at = 'standing'
  while (at !== upTo) {
    const values = { ...plainTip[at], ...other[at], draft, version, go: 'next' }
    const answer = await postStep(app, at, values)
    expect([at, answer.status]).toEqual([at, 200])
    ;({ version, step: at } = await draftIn(answer))
  }
  return { draft, version }
}

/** Sends a draft from its last page. */
export const sendTip = (app: App, tip: { draft: string; version: number }) =>
  postStep(app, 'send', tip)
