import { expect, test } from 'vitest'
import { signDecision, proposeDecision, refuseDecision } from '../../db/index.ts'
import { decided, proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

test('a decision is proposed, signed by whose turn it is, and approved', async () => {
  const { id } = await fileCase(shibei)
  const officer = staff(shibei, 'officer', 'clerk')
  const proposed = await proposeDecision(officer, proposal(id, 'debtForProperty'))
  const { id: decision, version } = proposed
  expect(proposed.state).toBe('proposed')
  await expect(
    signDecision(staff(shibei, 'vicePresident'), { id: decision, version }),
  ).rejects.toMatchObject({ rule: 'role-needed' })
  expect(await signDecision(staff(shibei, 'director'), { id: decision, version })).toMatchObject({
    state: 'approved',
  })
  const kinds = await owner`select kind from journal where subject_id = ${decision} order by seq`
  expect(kinds.map((row) => row['kind'])).toEqual([
    'decision.drafted',
    'decision.proposed',
    'decision.signed',
    'decision.approved',
  ])
})

test('what is sent back says why', async () => {
  const { id } = await fileCase(shibei)
  const held = await proposeDecision(staff(shibei, 'officer'), proposal(id, 'release'))
  expect(
    await refuseDecision(staff(shibei, 'director'), {
      id: held.id,
      version: held.version,
      reason: '依据不足',
    }),
  ).toMatchObject({ state: 'returned' })
})
