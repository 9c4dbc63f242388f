import { beforeAll, expect, test } from 'vitest'
import { askAs, finishDrill, startDrill, takeHalves } from '../../db/index.ts'
import { makePair, writeKey } from '../../halves/index.ts'
import { admitted, begin, sweep } from '../clock-people.ts'
import { shibei, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'
import { give, holder, readTaken, type Holder } from '../vaulting.ts'

useStore()
useCourts()

let director: Holder['by']
let supervisor: Holder
let custodian: Holder

const on = (moment: string) => (clock.now = new Date(`${moment}+08:00`))
const drillClocks = (court: string) =>
  owner<{ id: string; started: string; due: string; stopped: Date | null }[]>`
    select id, started_on::text as started, stopped_at as stopped,
      to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due
    from clocks where rule = 'vault-drilled-monthly' and court = ${court} order by started_on`

async function drill() {
  const pair = makePair()
  const { id } = await startDrill(director, { publicKey: writeKey(pair.publicKey), hours: 4 })
  await give(supervisor, id)
  // Whatever the program does, the second half is not the same person's (half-same-person).
  const again = owner`
    insert into vault_given (court, opening_id, role, holder_id, staff_id, at)
    select court, opening_id, 'custodian', holder_id, staff_id, at from vault_given
    where opening_id = ${id}`
  await expect(again).rejects.toMatchObject({ constraint_name: 'half-same-person' })
  await give(custodian, id)
  const { word } = readTaken(await takeHalves(director, { id }), pair) as { word: string }
  await finishDrill(director, { id, word })
}

beforeAll(async () => {
  director = await admitted(shibei, '局长甲', 'director')
  supervisor = await holder(shibei, 'supervisor')
  custodian = await holder(shibei, 'custodian')
})

test('L29 every month a court with a vault owes a drill; a court without one owes none (vault-drilled-monthly)', async () => {
  on('2026-08-01T00:10:00')
  await begin()
  expect(await drillClocks(shibei)).toMatchObject([
    { started: '2026-08-01', due: '2026-08-31', stopped: null },
  ])
  expect(await drillClocks(yuhuatai)).toEqual([])
})

test('L29 a late drill is warned of like every other duty: the supervisor first, then those above', async () => {
  on('2026-09-01T00:10:00')
  await sweep()
  const [late] = await drillClocks(shibei)
  const detail = await askAs(supervisor.by).clock(late!.id)
  expect(detail?.warnings.map(({ level, name }) => [level, name])).toEqual(
    expect.arrayContaining([
      ['half', supervisor.by.name],
      ['whole', director.name],
    ]),
  )
})

test('L29 the drill’s entry stops the clock of the month; a month that begins anew owes its own', async () => {
  on('2026-09-02T09:00:00')
  await begin()
  await drill()
  expect((await drillClocks(shibei)).every(({ stopped }) => stopped !== null)).toBe(true)
  on('2026-10-01T00:10:00')
  await begin()
  expect((await drillClocks(shibei)).at(-1)).toMatchObject({
    started: '2026-10-01',
    due: '2026-10-31',
    stopped: null,
  })
})
