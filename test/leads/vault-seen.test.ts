import { beforeAll, expect, test } from 'vitest'
import { askAs, handLead } from '../../db/index.ts'
import { admitted } from '../clock-people.ts'
import { shibei, useCourts } from '../informant.ts'
import { useStore } from '../store.ts'
import { ask, holder, sendConfidential, type Holder } from '../vaulting.ts'

useStore()
useCourts()

let director: Holder['by']
let officer: Holder['by']
let supervisor: Holder

beforeAll(async () => {
  director = await admitted(shibei, '局长甲', 'director')
  officer = await admitted(shibei, '执行员丁', 'officer')
  supervisor = await holder(shibei, 'supervisor')
  await holder(shibei, 'custodian')
})

test('L08 whose name is asked for is seen by who asked and by who holds the keys, in the list as on the page', async () => {
  const lead = await sendConfidential(shibei)
  const { id } = await ask(director, lead.id)
  const seen = async (by: Holder['by']) =>
    (await askAs(by).openings()).rows.map((row) => row.id).includes(id)
  expect(await seen(director)).toBe(true)
  expect(await seen(supervisor.by)).toBe(true)
  expect(await seen(officer)).toBe(false)
  await expect(askAs(officer).opening(id)).rejects.toMatchObject({ rule: 'opening-of-another' })
})

test('L08 whether a name is kept with a lead is told to who handles it, and to no other officer', async () => {
  const lead = await sendConfidential(shibei)
  await expect(askAs(officer).vaultOfLead(lead.id)).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(ask(officer, lead.id)).rejects.toMatchObject({ rule: 'role-needed' })
  const { version } = await askAs(director).lead(lead.id)
  await handLead(director, { id: lead.id, version, officer: officer.staffId })
  expect((await askAs(officer).vaultOfLead(lead.id)).order).toBe(lead.order)
  await ask(officer, lead.id)
})
