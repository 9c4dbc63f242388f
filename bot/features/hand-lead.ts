import { drawReceipt, photoLimits, receiveLead, Refusal, type FieldError } from '#db'
import { FileGone } from '../download.ts'
import type { Draft } from '../state.ts'
import type { Turn } from '../turn.ts'
import { askStep } from './lead-steps.ts'
import { wordsOf } from './lead-summary.ts'
import { sayReceipt } from './keep-receipt.ts'

/** Hands the lead to the court and gives the receipt. With it the keys of the photos are forgotten. */
export async function handLead(turn: Turn, draft: Draft): Promise<void> {
  try {
    const photos = await fetchPhotos(turn, draft)
    await receiveLead(turn.by, { ...fieldsOf(turn, draft), photos })
  } catch (error) {
    return notTaken(turn, draft, error)
  }
  sayReceipt(turn, draft)
}

/** One after the other, so that ten photos need the memory of their bytes and no more. */
async function fetchPhotos(turn: Turn, { photos }: Draft) {
  const fetched: { name: string; bytes: Uint8Array }[] = []
  for (const [at, { file }] of photos.entries()) {
    const bytes = await turn.download(file, photoLimits.bytes / 1_000_000)
    fetched.push({ name: String(at + 1), bytes })
  }
  return fetched
}

function fieldsOf(turn: Turn, draft: Draft) {
  const { about, caseNumber, standing, name, phone, claim } = draft
  return {
    receipt: draft.receipt,
    seal: draft.seal,
    channel: 'chat' as const,
    court: draft.court ?? '',
    category: draft.category ?? 'other',
    text: wordsOf(draft),
    officer: draft.officer,
    whereabouts: draft.whereabouts,
    basics: draft.basics,
    place: draft.place,
    township: draft.township,
    urgent: draft.urgent,
    mayAsk: draft.mayAsk,
    standing,
    wantsReward: draft.wantsReward,
    about: { listingId: about?.listingId, bountyId: about?.bountyId, caseNumber },
    ...(standing !== 'anonymous' && name && { identity: { name, phone } }),
    ...(claim && { claim: { ...claim, answers: draft.claimAnswers } }),
    ...(draft.nudge && { nudgeChat: turn.chatId }),
  }
}

/** Says why the lead was not taken, and keeps everything that is not the reason. */
async function notTaken(turn: Turn, draft: Draft, error: unknown): Promise<void> {
  const { t, language } = turn
  if (error instanceof FileGone) {
    turn.say(t.tip.photoGone)
    return askStep(turn, 'photos', { ...draft, photos: [], returning: true })
  }
  if (!(error instanceof Refusal)) throw error
  if (error.rule === 'receipt-lapsed') {
    turn.say(t.tip.again)
    return askStep(turn, 'confirm', { ...draft, ...drawReceipt() })
  }
  if (error.rule !== 'photo-unusable') throw error
  const wrong = error.fields ?? []
  turn.say([error.explain().says[language], ...saidOf(wrong, turn)].join('\n'))
  const bad = wrong.flatMap(({ says }) => /“(\d+)”/.exec(says.zh)?.[1] ?? [])
  const photos = draft.photos.filter((_, at) => !bad.includes(String(at + 1)))
  turn.say(t.tip.badPhotosDropped(bad.join('、')))
  return askStep(turn, 'photos', { ...draft, photos, returning: true })
}

/** Beside the first, which the sentence names already. */
const saidOf = (wrong: readonly FieldError[], { language }: Turn) =>
  wrong.slice(1).map(({ says }) => says[language])
