import { describe, expect, test } from 'vitest'
import {
  askAs,
  checkListing,
  correctListing,
  correctNotice,
  draftListing,
  draftNotice,
  editNotice,
  publishNotice,
  releaseFinding,
  signListing,
  signNotice,
  type Actor,
} from '../../db/index.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { bench, debtorOf, decision, type Held } from '../publication.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

const people = bench(shibei)
const notice = (other: object = {}) => ({
  kind: 'announcement' as const,
  title: '执行公告',
  body: '被执行人应当履行生效法律文书确定的义务。',
  ...other,
})

describe('a second reader', () => {
  const doubtful = '被执行人的妻子名下车辆一台，限期履行。'
  const read = async (id: string) => askAs(people.judge).deskNotice(id)
  const release = (by: Actor, held: Held, finding: string, reason = '该车为执行标的物，须公告') =>
    releaseFinding(by, { kind: 'notice', ...held, finding, reason })

  test('reading-needed: what is doubtful is kept, named with its place and article, and not signed', async () => {
    const draft = await draftNotice(people.officer, notice({ body: doubtful }))
    const { readings, gates } = await read(draft.id)
    expect(readings).toMatchObject([
      {
        category: 'family',
        field: 'body',
        fieldSays: { zh: '正文' },
        rule: 'text-family',
        article: '第一千零三十二条',
        released: null,
      },
    ])
    const [found] = readings
    expect(doubtful.slice(found!.start, found!.end)).toBe(found!.words)
    expect(gates.find(({ rule }) => rule === 'reading-needed')).toMatchObject({ met: false })
    await expect(signNotice(people.director, draft)).rejects.toMatchObject({
      rule: 'reading-needed',
      facts: { found: '家庭成员', field: '正文' },
    })
  })

  test('reading-releasing: another person in the right office lets it stand, with a reason, in the journal', async () => {
    const draft = await draftNotice(people.officer, notice({ body: doubtful }))
    const [found] = (await read(draft.id)).readings
    const key = found!.key
    const mine = await draftNotice(people.director, notice({ body: doubtful }))
    const [own] = (await read(mine.id)).readings
    await expect(release(people.director, mine, own!.key)).rejects.toMatchObject({
      rule: 'four-eyes',
    })
    await expect(release(people.clerk, draft, key)).rejects.toMatchObject({ rule: 'role-needed' })
    await expect(release(staff(yuhuatai, 'judge'), draft, key)).rejects.toMatchObject({
      rule: 'other-court',
    })
    await expect(release(people.judge, draft, key, '')).rejects.toMatchObject({
      rule: 'input-invalid',
    })
    await expect(release(people.judge, draft, 'f'.repeat(64))).rejects.toMatchObject({
      rule: 'reading-gone',
    })
    const released = await release(people.judge, draft, key)
    await expect(release(people.judge, released, key)).rejects.toMatchObject({
      rule: 'reading-gone',
    })
    const shown = await read(draft.id)
    expect(shown.readings).toMatchObject([
      { released: { role: 'judge', reason: '该车为执行标的物，须公告' } },
    ])
    expect(shown.gates.find(({ rule }) => rule === 'reading-needed')).toMatchObject({ met: true })
    expect(shown.trace.map(({ kind }) => kind)).toEqual(['notice.drafted', 'reading.released'])
    const [entry] = await owner`
      select facts from journal where subject_id = ${draft.id} and kind = 'reading.released'`
    expect(entry!['facts']).toEqual({ category: 'family', field: 'body' })
    await publishNotice(people.clerk, await signNotice(people.director, released))
  })

  test('a release falls with any edit, even of another field', async () => {
    const draft = await draftNotice(people.officer, notice({ body: doubtful }))
    const [found] = (await read(draft.id)).readings
    const released = await release(people.judge, draft, found!.key)
    const edited = await editNotice(people.officer, {
      ...released,
      ...notice({ body: doubtful, title: '执行公告（一）' }),
    })
    await expect(signNotice(people.director, edited)).rejects.toMatchObject({
      rule: 'reading-needed',
    })
  })

  test('public-text: a correction is public at once, so it brings nothing doubtful', async () => {
    const draft = await draftNotice(people.officer, notice())
    const published = await publishNotice(people.clerk, await signNotice(people.director, draft))
    const wrong = { ...published, ...notice({ body: doubtful }) } as Held
    const { id, version } = wrong
    await expect(
      correctNotice(people.president, { id, version, ...notice({ body: doubtful }) }),
    ).rejects.toMatchObject({ rule: 'public-text' })
    await correctNotice(people.president, { id, version, ...notice({ title: '更正公告' }) })
  })

  test('a correction of something else leaves what was read before', async () => {
    const duty = '被执行人的妻子承担连带责任，偿还50000元'
    const draft = await draftListing(people.officer, decision(await debtorOf(shibei), { duty }))
    const [found] = (await askAs(people.judge).deskListing(draft.id)).readings
    const released = await releaseFinding(people.director, {
      kind: 'listing',
      ...draft,
      finding: found!.key,
      reason: '判决主文原文，须照录',
    })
    const signed = await signListing(people.president, await checkListing(people.judge, released))
    await owner`update listings set state = 'published', served_on = decided_on, published_at = now() where id = ${draft.id}`
    const corrected = await correctListing(people.judge, {
      id: draft.id,
      version: signed.version,
      duty,
      basisCourt: '市北区人民法院',
      grounds: [],
    })
    expect(corrected.publicNumber).not.toBeNull()
    await expect(
      correctListing(people.judge, {
        id: draft.id,
        version: corrected.version,
        duty: '其母李某代为保管50000元',
        grounds: [],
      }),
    ).rejects.toMatchObject({ rule: 'public-text' })
  })
})
