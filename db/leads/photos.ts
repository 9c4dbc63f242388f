import { join } from 'node:path'
import { Refusal, type FieldError } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { makePainter } from './painter.ts'
import { sniff } from './photo-limits.ts'

/** What somebody sent as a photo. The name is only said back to them, never kept. */
export interface SentPhoto {
  name: string
  bytes: Uint8Array
}

const painter = makePainter({ program: join(import.meta.dirname, 'draw-photos.ts') })

/** As the desk sees it: the plate of a car across the street can be read. */
const asEvidence = { longestEdge: 2048, quality: 82 } as const
/** As small as a stamp, so that ten of them come over a bad line. */
const asStamp = { longestEdge: 160, quality: 60 } as const

const broke: Says = {
  zh: '文件无法解码，可能已损坏',
  en: 'the file cannot be decoded; it may be damaged',
}

/**
 * Draws a photo anew as JPEG, or says why it cannot be taken. There is no other way in, and no falling back to what was sent:
 * without the program that draws there are no photos.
 */
async function redraw(
  bytes: Uint8Array,
  as: { longestEdge: number; quality: number },
): Promise<Uint8Array | Says> {
  // What is no photo by its first bytes goes no further.
  const kind = sniff(bytes)
  if ('says' in kind) return kind.says
  const out = await painter.draw({ bytes, ...as })
  if (out === 'away') throw new Refusal('photos-away')
  if (out === 'broke') return broke
  return 'says' in out ? out.says : out.safe
}

/** A photo that was drawn anew, once more and small, for the form that shows it. */
export async function drawSmall(photo: Uint8Array): Promise<Uint8Array> {
  const small = await redraw(photo, asStamp)
  if (small instanceof Uint8Array) return small
  throw new Refusal('photos-away')
}

/** A name fit to be said back: short, and without characters that turn the line around. */
const sayable = (name: string, at: number) =>
  name
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, 60)
    .trim() || String(at + 1)

/**
 * Draws every photo anew, or refuses and names each that cannot be; then nothing of the lead is stored.
 * Runs before the transaction, so that no lock waits for pixels.
 */
export async function makeSafe(photos: readonly SentPhoto[]): Promise<Uint8Array[]> {
  const safe: Uint8Array[] = []
  const wrong: { name: string; says: Says }[] = []
  for (const [at, photo] of photos.entries()) {
    const out = await redraw(photo.bytes, asEvidence)
    if (out instanceof Uint8Array) safe.push(out)
    else wrong.push({ name: sayable(photo.name, at), says: out })
  }
  const [first] = wrong
  if (!first) return safe
  throw new Refusal(
    'photo-unusable',
    { name: first.name, why: first.says.zh, whyEn: first.says.en },
    wrong.map(besideField),
  )
}

/**
 * Draws a photo that has just come anew and keeps nothing of it, so that somebody hears at once, and not at the last button,
 * that it cannot be taken.
 * @throws Refusal photo-unusable
 */
export async function tryPhoto(photo: SentPhoto): Promise<void> {
  await makeSafe([photo])
}

/** What is said beside the field that all photos come from, so it repeats which photo is meant. */
const besideField = ({ name, says }: { name: string; says: Says }): FieldError => ({
  field: 'photos',
  says: { zh: `“${name}”：${says.zh}`, en: `“${name}”: ${says.en}` },
})
