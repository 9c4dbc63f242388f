import sharp from 'sharp'
import { Refusal, type FieldError } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { mustFit, sniff } from './photo-limits.ts'

// One photo is decoded at a time, on one thread and without a cache: the measure of memory is in photo-limits.ts.
sharp.cache(false)
sharp.concurrency(1)

/** What somebody sent as a photo. The name is only said back to them, never kept. */
export interface SentPhoto {
  name: string
  bytes: Uint8Array
}

const longestEdge = 2048
const secondsToDecode = 20

let lane: Promise<unknown> = Promise.resolve()

/** Runs a piece of work after all that came before, so that many photos at once need the memory of one. */
function inTurn<Out>(work: () => Promise<Out>): Promise<Out> {
  const mine = lane.then(work)
  lane = mine.catch(() => {})
  return mine
}

const damaged: Says = {
  zh: '文件已损坏、不完整，或不是照片',
  en: 'the file is damaged, incomplete, or no photo',
}

/** Why a photo cannot be taken; inside this file only. */
class Unusable extends Error {
  readonly says: Says
  constructor(says: Says) {
    super('unusable photo')
    this.says = says
  }
}

/**
 * Draws a photo anew as JPEG: what is stored has the pixels and nothing else, no place, no device, no time.
 * There is no other way in, and no falling back to what was sent.
 */
async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  const kind = sniff(bytes)
  if ('says' in kind) throw new Unusable(kind.says)
  const options = { failOn: 'warning', limitInputPixels: kind.mostPixels, pages: 1 } as const
  const seen = await sharp(bytes, options).metadata()
  const unfit = seen.format === kind.format ? mustFit(kind, seen) : damaged
  if (unfit) throw new Unusable(unfit)
  return sharp(bytes, options)
    .timeout({ seconds: secondsToDecode })
    .autoOrient()
    .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer()
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
    try {
      safe.push(await inTurn(() => redraw(photo.bytes)))
    } catch (error) {
      // The decoder's own words could quote the file, so they go no further.
      const says = error instanceof Unusable ? error.says : damaged
      wrong.push({ name: sayable(photo.name, at), says })
    }
  }
  const [first] = wrong
  if (!first) return safe
  throw new Refusal(
    'photo-unusable',
    { name: first.name, why: first.says.zh, whyEn: first.says.en },
    wrong.map(besideField),
  )
}

/** What is said beside the field that all photos come from, so it repeats which photo is meant. */
const besideField = ({ name, says }: { name: string; says: Says }): FieldError => ({
  field: 'photos',
  says: { zh: `“${name}”：${says.zh}`, en: `“${name}”: ${says.en}` },
})
