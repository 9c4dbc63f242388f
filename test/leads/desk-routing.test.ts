import { expect, test } from 'vitest'
import { askAs, handLead, teamOf, townshipsOf } from '../../db/index.ts'
import { sendLead, shibei, staff, useCourts } from '../informant.ts'
import { useStore } from '../store.ts'

useStore()
useCourts()

const ledong = '琼9027'
const director = staff(ledong, 'director')

test.each([
  // 三（二）3 (townships-ledong)
  [ledong, '黄流镇', 'coast'],
  [ledong, '莺歌海', 'coast'],
  [ledong, ' 尖峰镇 ', 'coast'],
  [ledong, '抱由镇', 'hills'],
  [ledong, '万冲', 'hills'],
  [ledong, '乐东镇', null],
  [ledong, '', null],
  [shibei, '黄流镇', null],
])('a lead of %s that names %s goes to %s', async (court, township, team) => {
  expect(teamOf(court, township)).toBe(team)
  const { id } = await sendLead({ court, township })
  expect((await askAs(staff(court, 'director')).lead(id)).team).toBe(team)
})

test('eleven townships belong to two teams, and each to one', () => {
  const all = townshipsOf(ledong)
  expect([all.length, new Set(all).size]).toEqual([11, 11])
  expect(townshipsOf(shibei)).toEqual([])
})

test('the desk lists the leads of one team, and hands one to the other team', async () => {
  const { id, order } = await sendLead({ court: ledong, township: '九所镇' })
  const of = async (team: string) =>
    (await askAs(director).leads({ team })).rows.map((row) => row.order)
  expect(await of('coast')).toContain(order)
  await handLead(director, { id, version: 1, team: 'hills' })
  expect(await of('coast')).not.toContain(order)
  expect(await of('hills')).toContain(order)
})
