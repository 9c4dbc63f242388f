import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { drawReceipt, receiveLead } from '#db'
import { makeSafe } from '../db/leads/photos.ts'
import { quantile, type Measure } from './measure.ts'
import { childrenOf, inEmptyCourt } from './temporary.ts'

/** What a telephone takes: twelve megapixels with grain, some five megabytes. */
async function twelveMegapixels(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const grain = await sharp({
    create: { width: 1344, height: 1008, channels: 3, background: '#777777', noise },
  })
    .png()
    .toBuffer()
  return sharp(grain).resize(4032, 3024).jpeg({ quality: 92 }).toBuffer()
}

const rounds = 9
const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const redraw = (bytes: Buffer) => makeSafe([{ name: '1.jpg', bytes }])
/** The same picture from the library alone: decoded, made smaller, packed. */
const bare = (bytes: Buffer) =>
  sharp(bytes).autoOrient().resize({ width: 2048, height: 2048, fit: 'inside' }).jpeg().toBuffer()

/** One photo, from the first look at its bytes to the new picture, through the process that draws them. */
export const photoRedrawn: Measure = {
  name: 'photo of 12 megapixels drawn anew',
  unit: 'ms',
  bar: 600,
  better: 'less',
  run: async () => {
    const bytes = await twelveMegapixels()
    await redraw(bytes)
    const all: number[] = []
    for (let round = 0; round < rounds; round += 1) all.push(await timed(() => redraw(bytes)))
    return quantile(all, 0.5)
  },
}

/** The same in turns with the library alone. */
export const photoAgainstSharp: Measure = {
  name: 'photo of 12 megapixels / bare sharp',
  unit: 'ratio',
  bar: 1.5,
  better: 'less',
  run: async () => {
    const bytes = await twelveMegapixels()
    await Promise.all([redraw(bytes), bare(bytes)])
    const all: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const ours = await timed(() => redraw(bytes))
      all.push(ours / (await timed(() => bare(bytes))))
    }
    return quantile(all, 0.5)
  },
}

/** What some processes hold in memory, in megabytes. */
function heldBy(pids: readonly number[]): number {
  const pages = pids.map((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]))
  return (pages.reduce((sum, count) => sum + count, 0) * 4096) / 1e6
}

/** Twenty leads with a photo each, at the same moment: how much more memory than at rest that takes, with the photos themselves. */
export const photosAtOnce: Measure = {
  name: 'memory of 20 photos of 12 megapixels at once',
  unit: 'MB',
  bar: 300,
  better: 'less',
  run: () =>
    inEmptyCourt('photos_at_once', async () => {
      const bytes = await twelveMegapixels()
      const send = () =>
        receiveLead(
          { kind: 'anyone' },
          {
            ...drawReceipt(),
            channel: 'api',
            court: '鲁0203',
            category: 'property',
            text: '照片',
            photos: [{ name: '1.jpg', bytes: Buffer.from(bytes) }],
          },
        )
      await send()
      const family = [process.pid, ...childrenOf(process.pid)]
      const rest = heldBy(family)
      let most = rest
      const watch = setInterval(() => (most = Math.max(most, heldBy(family))), 10)
      await Promise.all(Array.from({ length: 20 }, send))
      clearInterval(watch)
      return most - rest
    }),
}
