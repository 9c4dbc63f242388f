import { Composer } from 'grammy'
import type { Draft } from '../state.ts'
import type { Ctx, Turn } from '../turn.ts'
import { askStep, most } from './lead-steps.ts'

/** Photos, places and further words of a lead, in any order and number, until “done”. */
export const evidence = new Composer<Ctx>()

/** The lead of a chat that is at this step. */
const draftOf = ({ state }: Turn): Draft | undefined =>
  state?.at === 'tip' && state.step === 'evidence' ? state.draft : undefined

const collecting = evidence.filter(({ turn }) => draftOf(turn) !== undefined)

collecting.on('message:photo', (ctx) => {
  // The last one is the largest that Telegram made.
  const photo = ctx.message.photo.at(-1)
  takePhoto(ctx.turn, photo?.file_id, photo?.file_size, ctx.message)
})

collecting.on('message:document', (ctx) => {
  const { document } = ctx.message
  if (document.mime_type && !document.mime_type.startsWith('image/')) {
    return ctx.turn.say(ctx.turn.t.tip.notAPhoto)
  }
  takePhoto(ctx.turn, document.file_id, document.file_size, ctx.message)
})

interface Sent {
  media_group_id?: string
  caption?: string
}

function takePhoto(turn: Turn, id: string | undefined, size: number | undefined, sent: Sent): void {
  const draft = draftOf(turn)
  if (!draft || !id) return
  const { tip } = turn.t
  if (size && size > most.megabytes * 1_000_000) return turn.say(tip.photoTooLarge(most.megabytes))
  const album = sent.media_group_id
  if (draft.photos.length >= most.photos) {
    // An album comes as many updates; one sentence is enough for it.
    if (!album || draft.album !== `${album}!`) turn.say(tip.tooManyPhotos(most.photos))
    return move(turn, { ...draft, ...(album && { album: `${album}!` }) })
  }
  const photos = [...draft.photos, id]
  const text = withMore(draft, sent.caption)
  if (!album || draft.album !== album) turn.say(tip.photo(photos.length), doneButton(turn))
  move(turn, { ...draft, photos, text, ...(album && { album }) })
}

// A venue comes with its location.
collecting.on('message:location', ({ message, turn }) => {
  const draft = draftOf(turn)
  const at = message.location
  if (!draft) return
  const named = message.venue ? `${message.venue.title} ${message.venue.address} ` : ''
  // Five decimals are about a metre: enough to find a car, and no more than was meant.
  const place = `${named}${at.latitude.toFixed(5)}, ${at.longitude.toFixed(5)}`.slice(0, 500)
  move(turn, { ...draft, place })
  turn.say(turn.t.tip.place, doneButton(turn))
})

collecting.on('message:text', async (ctx, next) => {
  const { turn, message } = ctx
  const draft = draftOf(turn)
  if (!draft || message.text.startsWith('/')) return next()
  const text = withMore(draft, message.text)
  if (text.length > most.text) return turn.say(turn.t.tip.textTooLong(most.text))
  await askStep(turn, 'evidence', { ...draft, text })
})

const withMore = (draft: Draft, more: string | undefined) =>
  more ? `${draft.text}\n${more}`.trim() : draft.text

const doneButton = ({ t }: Turn) => [[{ text: t.tip.done, data: 'tip:evidence:done' }]]

const move = (turn: Turn, draft: Draft): void => turn.go({ at: 'tip', step: 'evidence', draft })
