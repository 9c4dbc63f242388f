import { Composer } from 'grammy'
import { photoLimits, Refusal, tryPhoto } from '#db'
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
  /** What its sender calls it; a photo has no name. */
  name?: string | undefined
  size: number
  from: number
  album: string | undefined
  caption: string | undefined
}

writing.on('message:photo', async ({ message, turn }) => {
  // The last one is the largest that Telegram made.
  const photo = message.photo.at(-1)
  if (photo)
    await take(turn, { ...sentOf(message), file: photo.file_id, size: photo.file_size ?? 0 })
})

writing.on('message:document', async ({ message, turn }) => {
  const { document } = message
  const refused = whyNot(turn, document)
  // An album comes as many updates; one sentence is enough for it.
  if (refused) return message.media_group_id ? turn.sayQuietly(refused) : turn.say(refused)
  const { file_id: file, file_name: name, file_size: size = 0 } = document
  await take(turn, { ...sentOf(message), file, name, size })
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

async function take(turn: Turn, sent: Sent): Promise<void> {
  const tip = inTip(turn)
  if (!tip) return
  const { t } = turn
  // An album is answered once, when the last of it has come.
  const tell = (said: string, button = false) => {
    const buttons = button && tip.step === 'photos' ? doneButton(turn) : []
    return sent.album ? turn.sayQuietly(said, buttons) : turn.say(said, buttons)
  }
  const { draft } = tip
  const trouble = tooMuch(turn, draft, sent) ?? (await cannotBeDrawn(turn, draft, sent))
  // Of an album only the last is answered, so that which of it is not taken is said by itself.
  if (trouble && sent.album) turn.say(trouble)
  const photos = trouble
    ? draft.photos
    : [...draft.photos, { file: sent.file, from: sent.from, size: sent.size }]
  const next = withMore(turn, { ...draft, photos }, sent.caption, sent.from)
  turn.go({ ...tip, draft: next ?? { ...draft, photos } })
  tell(
    [sent.album ? '' : trouble, t.tip.photosSoFar(photos.length), sayWhereItStands(turn)]
      .filter(Boolean)
      .join('\n'),
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

/**
 * Why a photo cannot be taken, told when it comes; nothing of it is kept but its key with Telegram. What cannot be fetched now
 * is looked at when the lead is handed over.
 */
export async function cannotBeDrawn(
  turn: Turn,
  { photos }: Draft,
  { file, name = String(photos.length + 1) }: Pick<Sent, 'file' | 'name'>,
): Promise<string | undefined> {
  const bytes = await turn.download(file, mostBytes / megabyte).catch(() => undefined)
  if (!bytes) return undefined
  try {
    await tryPhoto({ name, bytes })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.explain().says[turn.language]
  }
}

const doneButton = ({ t }: Turn) => [[{ text: t.tip.done, data: 'tip:photos:done' }]]
