/**
 * The program that decodes what strangers send, in a process of its own: it has no key, no database and no settings, and a file that
 * breaks it breaks nothing else. What it draws has the pixels and nothing more: no place, no device, no time.
 */
import sharp from 'sharp'
import type { Says } from '../rulebooks/rule.ts'
import { mostBytesAtOnce, mustFit, sniff } from './photo-limits.ts'

/** What is asked of this program, and what it answers. */
export interface ToDraw {
  number: number
  bytes: Uint8Array
  longestEdge: number
  quality: number
}
/** Said first: the decoder is there. */
export interface Hello {
  ready: true
}
export type Drawn = { number: number } & ({ safe: Uint8Array } | { says: Says })

// Without a cache and with one thread for each photo; how many at once is a matter of memory.
sharp.cache(false)
sharp.concurrency(1)
// Of the many readers that come with the library these five are used; no other ever sees a file.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}Buffer`),
})

const secondsToDecode = 20

const damaged: Says = {
  zh: '文件已损坏、不完整，或不是照片',
  en: 'the file is damaged, incomplete, or no photo',
}

let busy = 0
let waiting: (() => void)[] = []

/** Does a piece of work as soon as what is being done leaves enough memory for it. */
async function withMemory<Out>(bytes: number, work: () => Promise<Out>): Promise<Out> {
  while (busy > 0 && busy + bytes > mostBytesAtOnce) {
    await new Promise<void>((done) => waiting.push(done))
  }
  busy += bytes
  try {
    return await work()
  } finally {
    busy -= bytes
    const woken = waiting
    waiting = []
    woken.forEach((wake) => wake())
  }
}

async function draw({ bytes, longestEdge, quality }: ToDraw): Promise<Uint8Array | Says> {
  const kind = sniff(bytes)
  if ('says' in kind) return kind.says
  const options = { failOn: 'warning', limitInputPixels: kind.mostPixels, pages: 1 } as const
  const seen = await sharp(bytes, options).metadata()
  if (seen.format !== kind.format) return damaged
  const fit = mustFit(kind, seen)
  if ('says' in fit) return fit.says
  return withMemory(fit.bytesHeld, () =>
    sharp(bytes, options)
      .timeout({ seconds: secondsToDecode })
      .autoOrient()
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer(),
  )
}

/** The decoder's own words could quote the file, so they go no further. */
const drawn = (asked: ToDraw) => draw(asked).catch(() => damaged)

process.on('message', (asked: ToDraw) => {
  void drawn(asked).then((out) => {
    const answer = out instanceof Uint8Array ? { safe: out } : { says: out }
    process.send?.({ number: asked.number, ...answer } satisfies Drawn)
  })
})
process.send?.({ ready: true } satisfies Hello)
process.once('disconnect', () => process.exit())
