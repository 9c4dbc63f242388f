import { expect, test } from 'vitest'
import { draftIn, postPhotos, walkTo } from '../api/tip-form.ts'
import { openApp, useCourt } from '../api/court.ts'
import { photo } from '../informant.ts'
import { owner } from '../store.ts'

useCourt()

const app = openApp()

test('L26 a photo that waits in a draft is as long as every other of about its size, and so is its stamp', async () => {
  const tip = await walkTo(app, 'photos')
  const sizes: [number, number][] = [
    [80, 60],
    [81, 77],
  ]
  const sent = await Promise.all(
    sizes.map(async (size, at) => ({
      name: `${at}.jpg`,
      bytes: new Uint8Array(
        await photo(...size)
          .jpeg()
          .toBuffer(),
      ),
    })),
  )
  const page = await draftIn(
    await postPhotos(app, { draft: tip.draft, version: tip.version, go: 'add' }, sent),
  )
  expect(page.photos).toHaveLength(2)
  const kept = await owner`select octet_length(sealed) as photo, octet_length(small) as stamp
    from lead_draft_photos`
  // A nonce, the padded picture, and the mark by which a change is found.
  expect(kept.map(({ photo: own, stamp }) => [own, stamp])).toEqual([
    [24 + 65_536 + 16, 24 + 8192 + 16],
    [24 + 65_536 + 16, 24 + 8192 + 16],
  ])
})
