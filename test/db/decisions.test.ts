import { expect, test } from 'vitest'
import {
  editDecision,
  proposeDecision,
  recordStep,
  refuseDecision,
  signDecision,
  submitDecision,
  withdrawDecision,
  type Matter,
} from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { decided, proposal } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const officer = staff(shibei, 'officer', 'clerk')
const director = staff(shibei, 'director')
const president = staff(shibei, 'president')

/** A proposal that waits for its first signature, and what it is held by. */
async function waiting(matter: Matter = 'debtForProperty', court = shibei) {
  const { id: caseFileId } = await fileCase(court)
  const by = court === shibei ? officer : staff(court, 'officer')
  const { id, version } = await proposeDecision(by, proposal(caseFileId, matter))
  return { caseFileId, held: { id, version } }
}

const kept = async (id: string) => {
  const [row] = await owner`select state, version, text, reason from decisions where id = ${id}`
  return row!
}
const kindsOf = async (id: string) =>
  (await owner`select kind from journal where subject_id = ${id} order by seq`).map(
    (row) => row['kind'] as string,
  )
const signaturesOf = async (id: string) =>
  (await owner`select act, role from approvals where subject_id = ${id} order by act`).map(
    (row) => `${row['act']} ${row['role']}`,
  )

test('a decision is proposed, signed by whose turn it is, approved, and used up by its step', async () => {
  const { caseFileId, held } = await waiting()
  expect(await signDecision(director, held)).toMatchObject({ state: 'approved' })
  const step = {
    caseFileId,
    code: 'N18',
    doneOn: dayOf(clock.now),
    text: '已办理。',
    version: 1,
  } as const
  await recordStep(officer, step)
  expect(await kept(held.id)).toMatchObject({ state: 'used' })
  expect(await kindsOf(held.id)).toEqual([
    'decision.drafted',
    'decision.proposed',
    'decision.signed',
    'decision.approved',
    'decision.used',
  ])
  await expect(
    recordStep(officer, { ...step, text: '再次办理。', version: 2 }),
  ).rejects.toMatchObject({ rule: 'decision-needed' })
})

test('nobody signs their own proposal, and nobody signs twice', async () => {
  const both = staff(shibei, 'officer', 'director')
  const { id: caseFileId } = await fileCase(shibei)
  const own = await proposeDecision(both, proposal(caseFileId, 'release'))
  await expect(signDecision(both, { id: own.id, version: own.version })).rejects.toMatchObject({
    rule: 'four-eyes',
  })
  expect(await signaturesOf(own.id)).toEqual([])
})

test('whoever holds two offices gives one of the signatures, not both', async () => {
  const { id: caseFileId } = await fileCase('琼9027')
  const special = await proposeDecision(staff('琼9027', 'officer'), proposal(caseFileId, 'exitBan'))
  await owner`update case_files set tags = '["special"]' where id = ${caseFileId}`
  await owner`insert into steps (court, case_file_id, code, done_on, text, recorded_at)
    values ('琼9027', ${caseFileId}, 'N04', ${dayOf(clock.now)}, '已发出。', now())`
  const both = staff('琼9027', 'judge', 'director')
  const first = await signDecision(both, { id: special.id, version: special.version })
  expect(first).toMatchObject({ state: 'proposed' })
  const next = { id: first.id, version: first.version }
  await expect(signDecision(both, next)).rejects.toMatchObject({ rule: 'decision-signed-once' })
  expect(await signDecision(staff('琼9027', 'director'), next)).toMatchObject({
    state: 'approved',
  })
  expect(await signaturesOf(special.id)).toEqual([
    'decision.sign.1 judge',
    'decision.sign.2 director',
  ])
})

test.each([
  ['another court’s director', staff(yuhuatai, 'director'), 'other-court'],
  ['an officer', staff(shibei, 'officer'), 'role-needed'],
  ['the administrator', staff(shibei, 'administrator'), 'role-needed'],
  ['nobody signed in', { kind: 'anyone' } as const, 'sign-in-needed'],
])('%s signs nothing', async (_, by, rule) => {
  const { held } = await waiting()
  await expect(signDecision(by, held)).rejects.toMatchObject({ rule })
  expect(await kept(held.id)).toMatchObject({ state: 'proposed', version: held.version })
  expect(await signaturesOf(held.id)).toEqual([])
})

test('of two who sign the same version one wins, and the other reads that it changed', async () => {
  const { held } = await waiting()
  const answers = await Promise.allSettled([
    signDecision(director, held),
    signDecision(staff(shibei, 'director'), held),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { rule: 'changed-meanwhile' },
  })
  expect(await signaturesOf(held.id)).toEqual(['decision.sign.1 director'])
})

test('an edit makes a draft of it again, and every signature on it is void', async () => {
  const { caseFileId, held } = await waiting()
  const signed = await signDecision(director, held)
  const facts = { consent: 'both', othersUnharmed: 'yes' }
  const edited = await editDecision(officer, {
    id: held.id,
    version: signed.version,
    text: '作价改为九十万元。',
    facts,
  })
  expect(edited).toMatchObject({ state: 'drafted' })
  const again = await submitDecision(officer, { id: held.id, version: edited.version })
  const step = { caseFileId, code: 'N18', doneOn: dayOf(clock.now), text: '已办理。' } as const
  await expect(recordStep(officer, { ...step, version: 1 })).rejects.toMatchObject({
    rule: 'decision-needed',
  })
  expect(
    await signDecision(staff(shibei, 'director'), { id: held.id, version: again.version }),
  ).toMatchObject({ state: 'approved' })
})

test('what was approved cannot be changed behind the door, nor who signed it', async () => {
  const { held } = await waiting()
  await signDecision(director, held)
  await expect(
    owner`update decisions set text = '改掉' where id = ${held.id}`,
  ).rejects.toMatchObject({ constraint_name: 'decision-text-stands' })
  await expect(
    owner`update approvals set role = 'president' where subject_id = ${held.id}`,
  ).rejects.toThrow('append-only')
})

test('a signature over content that is no longer the same allows nothing', async () => {
  const { caseFileId, held } = await waiting()
  await signDecision(director, held)
  // Even where somebody takes the guard away, the hash tells.
  await owner`alter table decisions disable trigger decision_stands`
  await owner`update decisions set text = '改掉' where id = ${held.id}`
  await owner`alter table decisions enable trigger decision_stands`
  await expect(
    recordStep(officer, {
      caseFileId,
      code: 'N18',
      doneOn: dayOf(clock.now),
      text: '已办理。',
      version: 1,
    }),
  ).rejects.toMatchObject({ rule: 'decision-needed' })
  expect(await kept(held.id)).toMatchObject({ state: 'approved' })
})

test('what is sent back says why, and only its author proposes it again', async () => {
  const { held } = await waiting('release')
  await expect(refuseDecision(president, { ...held, reason: '依据不足' })).rejects.toMatchObject({
    rule: 'role-needed',
  })
  const back = await refuseDecision(director, { ...held, reason: '依据不足' })
  expect(await kept(held.id)).toMatchObject({ state: 'returned', reason: '依据不足' })
  const again = { id: held.id, version: back.version }
  await expect(submitDecision(staff(shibei, 'officer'), again)).rejects.toMatchObject({
    rule: 'decision-author-only',
  })
  expect(await submitDecision(officer, again)).toMatchObject({ state: 'proposed' })
})

test('it is withdrawn by its author or the director, and then allows nothing', async () => {
  const { held } = await waiting('release')
  await expect(withdrawDecision(staff(shibei, 'officer'), held)).rejects.toMatchObject({
    rule: 'decision-author-only',
  })
  const gone = await withdrawDecision(officer, held)
  expect(gone).toMatchObject({ state: 'withdrawn' })
  await expect(
    signDecision(director, { id: held.id, version: gone.version }),
  ).rejects.toMatchObject({ rule: 'wrong-state' })
})

test('its conditions are held when it is signed and again when it is carried out', async () => {
  const { id: caseFileId } = await fileCase(shibei)
  const open = await proposeDecision(officer, {
    ...proposal(caseFileId, 'pause'),
    facts: {},
  })
  await expect(
    signDecision(director, { id: open.id, version: open.version }),
  ).rejects.toMatchObject({ rule: 'pause-ground' })
  expect(await signaturesOf(open.id)).toEqual([])
})

test('the answers of a proposal are those that its matter asks', async () => {
  const { id: caseFileId } = await fileCase(shibei)
  const ask = (facts: Record<string, string>) =>
    proposeDecision(officer, { ...proposal(caseFileId, 'pause'), facts })
  await expect(ask({ ground: 'nothing' })).rejects.toMatchObject({ rule: 'input-invalid' })
  await expect(ask({ other: 'yes' })).rejects.toMatchObject({ rule: 'input-invalid' })
  const [count] = await owner`
    select count(*)::int as n from decisions where case_file_id = ${caseFileId}`
  expect(count).toMatchObject({ n: 0 })
})

test('a step is not recorded for a day before its decision was approved', async () => {
  const { id: caseFileId } = await fileCase(shibei, { filedOn: '2026-01-05' })
  await decided(shibei, proposal(caseFileId, 'closing'))
  const step = {
    caseFileId,
    code: 'N30',
    text: '执行完毕',
    result: 'enforced',
    version: 1,
  } as const
  await expect(recordStep(officer, { ...step, doneOn: '2026-01-06' })).rejects.toMatchObject({
    rule: 'decision-before-step',
  })
  const [file] = await owner`select state, version from case_files where id = ${caseFileId}`
  expect(file).toMatchObject({ state: 'open', version: 1 })
  expect(await recordStep(officer, { ...step, doneOn: dayOf(clock.now) })).toMatchObject({
    state: 'closed',
  })
})
