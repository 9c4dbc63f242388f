import { Composer } from 'grammy'
import type { Draft, Tip } from '../state.ts'
import type { Ctx, Turn } from '../turn.ts'
import { isTextStep, withWords } from './lead-answers.ts'
import { askStep, sayWhereItStands } from './lead-steps.ts'
import { cannotBeDrawn, whyNot } from './lead-photos.ts'

/** An edited message replaces the answer that it gave, as long as the lead is being written. */
export const leadEdits = new Composer<Ctx>()

// Where somebody goes on to is not followed: a live place was taken once.
leadEdits.on('edited_message:location', () => {})

leadEdits.on('edited_message', async (ctx) => {
  const { turn, editedMessage } = ctx
  const { state, t } = turn
  if (state?.at !== 'tip') return turn.say(state ? t.edited : t.editedLater)
  const { message_id: from, text, caption, photo, document } = editedMessage
  const file = document ?? photo?.at(-1)
  const image = file && (await withPhoto(turn, state, from, file, document))
  if (image === 'refused') return
  const words = text ?? caption
  const draft = image ?? state.draft
  const edited = words === undefined ? image : withEdit(turn, draft, from, words, state)
  if (edited === 'said') return
  if (!edited) return turn.say(t.edited)
  turn.say(t.tip.replaced)
  if (state.step === 'confirm') return askStep(turn, 'confirm', edited)
  turn.go({ ...state, draft: edited })
  const where = sayWhereItStands(turn)
  if (where) turn.say(where)
})

/** The lead with the words of a message replaced; nothing when the message gave no answer. */
function withEdit(
  turn: Turn,
  draft: Draft,
  from: number,
  words: string,
  { step }: Tip,
): Draft | 'said' | undefined {
  if (
    draft.more.some((part) => part.from === from) ||
    draft.photos.some((one) => one.from === from)
  ) {
    return withWords(turn, draft, 'text', words, from) ?? 'said'
  }
  const [answered] = Object.entries(draft.said).find(([, message]) => message === from) ?? []
  const known = answered as typeof step | undefined
  if (!known || !isTextStep(known)) return undefined
  return withWords(turn, draft, known, words, from) ?? 'said'
}

async function withPhoto(
  turn: Turn,
  { draft }: Tip,
  from: number,
  file: { file_id: string; file_size?: number },
  document: { mime_type?: string; file_name?: string } | undefined,
): Promise<Draft | 'refused' | undefined> {
  const old = draft.photos.find((photo) => photo.from === from)
  if (!old) return undefined
  const named = { file: file.file_id, name: document?.file_name }
  const refused = (document && whyNot(turn, document)) ?? (await cannotBeDrawn(turn, draft, named))
  if (refused) {
    turn.say(refused)
    return 'refused'
  }
  const next = { file: file.file_id, from, size: file.file_size ?? 0 }
  return { ...draft, photos: draft.photos.map((photo) => (photo === old ? next : photo)) }
}
