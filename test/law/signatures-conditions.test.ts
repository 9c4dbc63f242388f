import { expect, test } from 'vitest'
import {
  askAs,
  carryOutDecision,
  countersignDecision,
  proposeDecision,
  recordStep,
  signDecision,
  type Matter,
} from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { decided, goodFacts, proposal, recordDecided, signersOf } from '../decided.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, shifan, staff, useCourts } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

/** A case in which the enforcement notice was issued; suspended where the matter is about such a case. */
async function caseFor(court: string, matter: Matter) {
  const { id, by } = await fileCase(court)
  const doneOn = dayOf(clock.now)
  await recordStep(by, { caseFileId: id, code: 'N04', doneOn, text: '已发出。', version: 1 })
  if (matter === 'emergencyControl') {
    await owner`update case_files set state = 'closedForNow' where id = ${id}`
  }
  return id
}

const without = (matter: Matter, ...names: string[]) =>
  Object.fromEntries(
    Object.entries(goodFacts[matter] ?? {}).filter(([name]) => !names.includes(name)),
  )

test.each<[string, Matter, Record<string, string>, string, string]>([
  // court  matter             answers                              refused by                  because
  [shibei, 'closing', {}, 'closing-way', '执行规定64: the way of closing'],
  [shibei, 'ending', {}, 'ending-ground', '民诉法268: one of six grounds'],
  [shibei, 'pause', {}, 'pause-ground', '民诉法267: one of five grounds'],
  [
    shibei,
    'stay',
    { cause: 'security', agreed: 'no', until: '2099-01-01' },
    'stay-secured',
    '民诉法242: the applicant agrees',
  ],
  [shibei, 'stay', { cause: 'ordered' }, 'stay-secured', '民诉法242: a term'],
  [
    shibei,
    'debtForProperty',
    without('debtForProperty', 'othersUnharmed'),
    'debt-agreed',
    '解释489: nobody else is harmed',
  ],
  [shifan, 'debtForProperty', {}, 'debt-agreed', '解释489 and seed 0 第二十条 (debt-voluntary)'],
  [shibei, 'delegation', {}, 'delegation-elsewhere', '民诉法240: where the property is'],
  [shibei, 'exitBan', {}, 'exit-ban-unperformed', '民诉法266: the failure to perform'],
  [shibei, 'searchWarrant', {}, 'search-concealed', '民诉法259: concealed property'],
  [
    shifan,
    'detention',
    without('detention', 'evidence'),
    'detention-evidence',
    'seed 0 第四条第2项',
  ],
  [
    shifan,
    'detention',
    { ...goodFacts.detention, newConduct: 'no' },
    'detention-once',
    'seed 0 第四条第6项',
  ],
  [
    shifan,
    'detention',
    { ...goodFacts.detention, permitted: 'no' },
    'detention-permitted',
    'seed 0 第四条第5项',
  ],
  [shifan, 'eviction', {}, 'eviction-housing', 'seed 0 第八条'],
  [shifan, 'feeWaiver', {}, 'fee-waiver-evidence', 'seed 0 第十九条'],
  [shifan, 'distribution', {}, 'distribution-panel', 'seed 0 第二十三条'],
  [
    shibei,
    'emergencyControl',
    {},
    'decision-emergency-suspended',
    'T07: how the property may be moved',
  ],
])('%s %s with %j is not signed: %s (%s)', async (court, matter, facts, rule) => {
  const caseFileId = await caseFor(court, matter)
  const { id, version } = await proposeDecision(
    staff(court, 'officer'),
    proposal(caseFileId, matter, { facts }),
  )
  const [signer] = signersOf(court, matter)
  const { gates } = await askAs(signer!).decision(id)
  expect(gates.find((gate) => gate.rule === rule)).toMatchObject({ met: false, warns: false })
  await expect(signDecision(signer!, { id, version })).rejects.toMatchObject({ rule })
  const [left] = await owner`select count(*)::int as n from approvals where subject_id = ${id}`
  expect(left).toMatchObject({ n: 0 })
})

test.each(
  (Object.keys(goodFacts) as Matter[]).flatMap((matter): [string, Matter][] => [
    [shibei, matter],
    [shifan, matter],
  ]),
)('%s %s with every answer goes through every hand', async (court, matter) => {
  const caseFileId = await caseFor(court, matter)
  expect(await decided(court, proposal(caseFileId, matter))).toMatchObject({ state: 'approved' })
})

test('a rule that one court made asks nothing of another', async () => {
  const caseFileId = await caseFor(shibei, 'distribution')
  const asked = proposal(caseFileId, 'distribution', { facts: {} })
  expect(await decided(shibei, asked)).toMatchObject({ state: 'approved' })
})

test('closing as performed with less money than was claimed warns and does not bar (closing-performed)', async () => {
  const caseFileId = await caseFor(shibei, 'closing')
  const { id, version } = await proposeDecision(
    staff(shibei, 'officer'),
    proposal(caseFileId, 'closing'),
  )
  const director = staff(shibei, 'director')
  const { gates } = await askAs(director).decision(id)
  expect(gates.find(({ rule }) => rule === 'closing-performed')).toMatchObject({
    met: false,
    warns: true,
  })
  expect(await signDecision(director, { id, version })).toMatchObject({ state: 'approved' })
})

test('nothing is proposed, signed or carried out in a case that has ended (decision-case-ended)', async () => {
  const { id: caseFileId, by } = await fileCase(shibei)
  const officer = staff(shibei, 'officer')
  const open = await proposeDecision(officer, proposal(caseFileId, 'pause'))
  await recordDecided(by, {
    caseFileId,
    code: 'N30',
    doneOn: dayOf(clock.now),
    text: '执行完毕。',
    version: 1,
  })
  await expect(proposeDecision(officer, proposal(caseFileId, 'pause'))).rejects.toMatchObject({
    rule: 'decision-case-ended',
  })
  await expect(
    signDecision(staff(shibei, 'director'), { id: open.id, version: open.version }),
  ).rejects.toMatchObject({ rule: 'decision-case-ended' })
})

test('what has a step is carried out by its step, what has none is recorded as carried out (decision-by-step)', async () => {
  const officer = staff(shibei, 'officer')
  const caseFileId = await caseFor(shibei, 'pause')
  const withStep = await decided(shibei, proposal(caseFileId, 'pause'))
  await expect(
    carryOutDecision(officer, { id: withStep.id, version: withStep.version }),
  ).rejects.toMatchObject({ rule: 'decision-by-step' })
  const alone = await decided(shibei, proposal(caseFileId, 'changeApplicant'))
  const held = { id: alone.id, version: alone.version }
  expect(await carryOutDecision(officer, held)).toMatchObject({ state: 'used' })
  await expect(carryOutDecision(officer, held)).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
})

test('a step is only what its code can be (decision-measure)', async () => {
  const { id: caseFileId, by } = await fileCase(shibei)
  const step = { caseFileId, doneOn: dayOf(clock.now), text: '已办理。', version: 1 } as const
  await expect(
    recordStep(by, { ...step, code: 'N22', measure: 'detention' }),
  ).rejects.toMatchObject({ rule: 'decision-measure' })
  expect(await recordStep(by, { ...step, code: 'N22', measure: 'settlement' })).toMatchObject({
    version: 2,
  })
})

test('only an emergency approval is countersigned (decision-countersign-done)', async () => {
  const caseFileId = await caseFor(shibei, 'emergencyControl')
  const { id, version } = await decided(shibei, proposal(caseFileId, 'emergencyControl'))
  await expect(
    countersignDecision(staff(shibei, 'vicePresident'), { id, version }),
  ).rejects.toMatchObject({ rule: 'decision-countersign-done' })
})

test.each([
  // court       who                                refused (A15: objection-outside-ledong, objection-outside-danzhou)
  ['琼9027', ['judge'], false],
  ['琼9027', ['officer'], true],
  ['琼9027', ['director'], true],
  ['琼9003', ['clerk'], true],
  ['琼9003', ['judge'], false],
  ['鲁0203', ['officer'], false],
] as const)('an objection in %s is recorded by %j: refused %s', async (court, roles, refused) => {
  const { id: caseFileId } = await fileCase(court)
  const said = { text: '异议不成立。', result: 'upheld' }
  const step = { caseFileId, code: 'N24', doneOn: dayOf(clock.now), ...said } as const
  const attempt = recordStep(staff(court, ...roles), { ...step, version: 1 })
  if (refused) await expect(attempt).rejects.toMatchObject({ rule: 'objection-outside' })
  else expect(await attempt).toMatchObject({ version: 2 })
})

test('whoever handles the case does not record its objection, a judge or not', async () => {
  const handling = staff('琼9027', 'judge', 'officer', 'clerk')
  const { id: caseFileId } = await fileCase('琼9027', {}, handling)
  const { staffId } = handling as Extract<typeof handling, { kind: 'staff' }>
  await owner`update case_files set officer_id = ${staffId} where id = ${caseFileId}`
  await expect(
    recordStep(handling, {
      caseFileId,
      code: 'N24',
      doneOn: dayOf(clock.now),
      text: '异议不成立。',
      result: 'upheld',
      version: 1,
    }),
  ).rejects.toMatchObject({ rule: 'objection-outside' })
})
