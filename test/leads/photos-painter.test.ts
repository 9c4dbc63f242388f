import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeSafe } from '../../db/leads/photos.ts'
import { lead, photo, sendLead, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

/** The program that the store draws photos with in this file; the real one when none is named. */
const painters = vi.hoisted(() => ({ program: '' }))
vi.mock('../../db/leads/painter.ts', async (original) => {
  const real: typeof import('../../db/leads/painter.ts') = await original()
  return {
    makePainter: (usual: Parameters<typeof real.makePainter>[0]) => ({
      draw: (asked: Parameters<ReturnType<typeof real.makePainter>['draw']>[0]) =>
        real
          .makePainter(
            painters.program ? { ...usual, program: painters.program, seconds: 1 } : usual,
          )
          .draw(asked),
    }),
  }
})

const program = (name: string) => join(import.meta.dirname, 'painters', `${name}.ts`)
const { makePainter: real } = await vi.importActual<typeof import('../../db/leads/painter.ts')>(
  '../../db/leads/painter.ts',
)
const asked = (bytes: Uint8Array) => ({ bytes, longestEdge: 2048, quality: 82 })
const jpeg = () => photo(60, 40).jpeg().toBuffer()
const stored = async () => {
  const [row] = await owner`
    select (select count(*)::int from leads) as leads,
      (select count(*)::int from lead_photos) as photos,
      (select count(*)::int from journal) as entries`
  return { ...row }
}

test.each([
  ['throws', 'photo-unusable'],
  ['hangs', 'photo-unusable'],
  ['is-absent', 'photos-away'],
])(
  'L21 when the program that draws photos is one that %s, the lead is refused and nothing is stored',
  async (name, rule) => {
    const before = await stored()
    const tip = lead({ photos: [{ name: '1.jpg', bytes: await jpeg() }] })
    painters.program = program(name)
    try {
      await expect(sendLead(tip)).rejects.toMatchObject({ rule })
    } finally {
      painters.program = ''
    }
    expect(await stored()).toEqual(before)
    expect(await sendLead(tip)).toMatchObject({ already: false })
  },
)

test('L21 a picture that breaks the program is refused, and the one beside it is drawn', async () => {
  const painter = real({ program: program('unfair'), seconds: 20 })
  const good = Uint8Array.of(1, 2)
  expect(await painter.draw(asked(good))).toMatchObject({ safe: good })
  const [bad, beside, after] = await Promise.all(
    [Uint8Array.of(1), good, good].map((bytes) => painter.draw(asked(bytes))),
  )
  expect(bad).toBe('broke')
  expect(beside).toMatchObject({ safe: good })
  expect(after).toMatchObject({ safe: good })
})

test('L21 the program that draws knows no key, no setting and no database', async () => {
  const painter = real({ program: program('tells'), seconds: 20 })
  process.env['PLANTED'] = 'MARKER-SECRET'
  const out = await painter.draw(asked(Uint8Array.of(1)))
  delete process.env['PLANTED']
  expect(out).toMatchObject({ says: { zh: expect.stringContaining('MALLOC') } })
  expect(JSON.stringify(out)).not.toContain('MARKER-SECRET')
  expect(JSON.stringify(out)).not.toContain('HOME')
})

test('L21 one file of the house decodes pictures, and nothing but that program loads it', () => {
  const home = join(import.meta.dirname, '../..')
  const loads = ['db', 'api', 'bot', 'search', 'halves'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) =>
        /^import (?!type)[^\n]*'sharp'/m.test(readFileSync(join(home, folder, path), 'utf8')),
      )
      .map((path) => join(folder, path)),
  )
  expect(loads).toEqual(['db/leads/draw-photos.ts'])
})

test('L23 a photo that is being drawn lies in no file', async () => {
  const before = new Set(readdirSync(tmpdir()))
  const bytes = await photo(400, 300).resize(3000, 2000).jpeg().toBuffer()
  const drawing = makeSafe([{ name: '1.jpg', bytes }])
  const during = readdirSync(tmpdir()).filter((name) => !before.has(name))
  await drawing
  expect(during.filter((name) => /vips|sharp|photo|jpg/i.test(name))).toEqual([])
})
