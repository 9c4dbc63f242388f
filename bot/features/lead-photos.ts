import { Composer } from 'grammy'
import { photoLimits } from '#db'
import type { Draft, Tip } from '../state.ts'
import type { Ctx, Turn } from '../turn.ts'
import { withMore } from './lead-answers.ts'
import { sayWhereItStands } from './lead-steps.ts'

/** Photos of a lead: at their own question, or whenever somebody has one in hand. */
export const leadPhotos = new Composer<Ctx>()

const inTip = ({ state }: Turn): Tip | undefined => (state?.at === 'tip' ? state : undefined)

const writing = leadPhotos.filter(({ turn }) => inTip(turn) !== undefined)

const megabyte = 1_000_000
/** Telegram hands no more than this to a bot. */
const mostBytes = Math.min(photoLimits.bytes, 20 * megabyte)

/** A file as Telegram names it. */
interface Sent {
  file: string
  size: number
  from: number
  album: string | undefined
  caption: string | undefined
}

writing.on('message:photo', ({ message, turn }) => {
  // The last one is the largest that Telegram made.
  const photo = message.photo.at(-1)
  if (photo) take(turn, { ...sentOf(message), file: photo.file_id, size: photo.file_size ?? 0 })
})

writing.on('message:document', ({ message, turn }) => {
  const { document } = message
  const refused = whyNot(turn, document)
  // An album comes as many updates; one sentence is enough for it.
  if (refused) return message.media_group_id ? turn.sayQuietly(refused) : turn.say(refused)
  take(turn, { ...sentOf(message), file: document.file_id, size: document.file_size ?? 0 })
})

interface Message {
  message_id: number
  media_group_id?: string
  caption?: string
}

const sentOf = ({ message_id: from, media_group_id: album, caption }: Message) => ({
  from,
  album,
  caption,
})

/** Why a file is not taken, by what it is called; what it is in truth is seen when it is drawn anew. */
export function whyNot(
  { t }: Turn,
  { mime_type: type = '', file_name: name = '' }: { mime_type?: string; file_name?: string },
): string | undefined {
  if (/hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name)) return t.tip.heic
  const image = type === '' ? /\.(jpe?g|png|webp|avif|gif)$/i.test(name) : type.startsWith('image/')
  return image && type !== 'image/svg+xml' ? undefined : t.tip.notAPhoto
}

function take(turn: Turn, sent: Sent): void {
  const tip = inTip(turn)
  if (!tip) return
  const { t } = turn
  // An album is answered once, when the last of it has come.
  const tell = (said: string, button = false) => {
    const buttons = button && tip.step === 'photos' ? doneButton(turn) : []
    return sent.album ? turn.sayQuietly(said, buttons) : turn.say(said, buttons)
  }
  const { draft } = tip
  const trouble = tooMuch(turn, draft, sent)
  const photos = trouble
    ? draft.photos
    : [...draft.photos, { file: sent.file, from: sent.from, size: sent.size }]
  const next = withMore(turn, { ...draft, photos }, sent.caption, sent.from)
  turn.go({ ...tip, draft: next ?? { ...draft, photos } })
  tell(
    [trouble, t.tip.photosSoFar(photos.length), sayWhereItStands(turn)].filter(Boolean).join('\n'),
    true,
  )
}

function tooMuch({ t, publicUrl }: Turn, { photos }: Draft, { size }: Sent): string | undefined {
  if (size > mostBytes) return t.tip.photoTooLarge(mostBytes / megabyte, publicUrl)
  if (photos.length >= photoLimits.count) return t.tip.tooManyPhotos(photoLimits.count)
  const together = photos.reduce((sum, photo) => sum + photo.size, size)
  const most = photoLimits.together
  return together > most ? t.tip.tooLargeTogether(most / megabyte, publicUrl) : undefined
}

const doneButton = ({ t }: Turn) => [[{ text: t.tip.done, data: 'tip:photos:done' }]]
