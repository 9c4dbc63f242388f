import { afterEach, expect, test, vi } from 'vitest'
import { askAs, concludeLead, expireLeads, leadStatus } from '../../db/index.ts'
import { periodOf } from '../../db/retention/periods.ts'
import { sendLead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import type { CourtDate } from '../../db/time/days.ts'
import { clock, owner, useStore } from '../store.ts'

/** A rulebook of one court, in force from the day on which its president issued it. */
vi.mock('../../db/rulebooks/shibei-2013.ts', async (importOriginal) => {
  const { shibei2013 } = await importOriginal<typeof import('../../db/rulebooks/shibei-2013.ts')>()
  const { document } = await import('../../db/rulebooks/rule.ts')
  const { mandate } = document({
    title: '本院线索保管规定',
    from: '2026-03-01',
    court: '鲁0203',
  })
  const kept = (article: string, keeps: object, wording: string) =>
    mandate(article, {
      tells: 'court',
      templates: [],
      through: ['lead-erased'],
      keeps,
      wording,
      says: { zh: wording, en: wording },
    } as Parameters<typeof mandate>[1])
  return {
    shibei2013: {
      ...shibei2013,
      'own-not-used': kept(
        '第一条',
        { what: 'notUsed', length: 3, unit: 'months' },
        '未采用的线索，办结后保存3个月',
      ),
      'own-confirmed': kept(
        '第二条',
        { what: 'confirmed', length: 120, unit: 'months' },
        '已核实的线索，办结后保存120个月',
      ),
      'own-warning': kept(
        '第三条',
        { what: 'warning', length: 45, unit: 'days' },
        '销毁前45日在办案台上列明',
      ),
    },
  }
})

useStore()
useCourts()
afterEach(() => void (clock.now = new Date()))

const client = '203.0.113.9'
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

async function concluded(court: string, outcome: 'notUsed' | 'confirmed') {
  const sent = await sendLead({ court })
  const duty = staff(court, 'dutyOfficer')
  const { version } = await askAs(duty).lead(sent.id)
  const answer = '谢谢，已经核查。'
  await concludeLead(duty, { id: sent.id, version, outcome, answer })
  return { ...sent, kept: await askAs(duty).retentionOf(sent.id) }
}
const isGone = async (id: string) =>
  (await owner`select key is null as gone from leads where id = ${id}`)[0]!['gone']

test.each([
  ['2026-04-10', shibei, 'notUsed', '2026-07-10', 'its own shorter period holds'],
  ['2026-04-10', yuhuatai, 'notUsed', '2026-10-10', 'another court keeps to the house’s'],
  ['2026-02-10', shibei, 'notUsed', '2026-08-10', 'what was before its first day is of the house'],
  ['2026-04-10', shibei, 'confirmed', '2029-04-10', 'its own longer period keeps nothing longer'],
] as const)(
  'L33 concluded on %s in %s, %s: until %s, since %s',
  async (day, court, outcome, until, _why) => {
    clock.now = noon(day)
    const { kept, receipt } = await concluded(court, outcome)
    expect(kept).toMatchObject({ keptFor: outcome, until })
    expect((await leadStatus({ receipt, client })).kept?.until).toBe(until)
  },
)

test('L33 by its own rule a court is warned earlier, its lead is destroyed earlier, and the informant reads which rule it was', async () => {
  clock.now = noon('2026-04-10')
  const { id, receipt } = await concluded(shibei, 'notUsed')
  for (const [day, gone] of [
    ['2026-05-25', false],
    ['2026-05-26', false],
    ['2026-07-10', false],
    ['2026-07-11', true],
  ] as const) {
    clock.now = noon(day)
    await expireLeads({ kind: 'portal' })
    expect([day, await isGone(id)]).toEqual([day, gone])
  }
  const [told] = await owner`
    select "on"::text from journal where subject_id = ${id} and kind = 'lead.expiring'`
  expect(told).toEqual({ on: '2026-05-26' })
  const { gone } = await leadStatus({ receipt, client })
  expect(gone).toMatchObject({ says: { zh: '未采用的线索，办结后保存3个月' } })
})

const april = '2026-04-10' as CourtDate

test('L33 of two warnings the longer one holds, and of two periods the shorter', () => {
  expect(periodOf('warning', shibei, april)).toMatchObject({ length: 45 })
  expect(periodOf('warning', yuhuatai, april)).toMatchObject({ length: 30 })
  expect(periodOf('notUsed', shibei, april)).toMatchObject({ rule: 'own-not-used' })
  expect(periodOf('confirmed', shibei, april)).toMatchObject({ rule: 'retention-confirmed' })
})
