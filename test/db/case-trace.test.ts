import { expect, test } from 'vitest'
import { admitStaff, askAs, editParty, recordStep, type Actor } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, yuhuatai } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()

/** A clerk who stands in the table of staff, so that the trace can say who it was, and in which office. */
async function aClerk(): Promise<Actor> {
  await owner`insert into courts (code, slug, name, name_en, province, duty_phone, phone, address)
    values (${shibei}, 'shibei', '市北', 'Shibei', '山东', '1', '1', 'x') on conflict do nothing`
  const { staffId } = await admitStaff(
    { kind: 'operator' },
    {
      court: shibei,
      username: 'wang-jia',
      name: '王甲',
      password: 'four words in a row',
      roles: ['clerk', 'officer'],
    },
  )
  return { kind: 'staff', staffId, court: shibei, name: '王甲', roles: ['clerk', 'officer'] }
}

test('the trace of a case says what, when, by whom in which office, and what changed, in codes alone', async () => {
  const by = await aClerk()
  const filed = await fileCase(shibei, {}, by)
  const ask = askAs(by)
  const { parties } = (await ask.caseFile(filed.id))!
  const debtor = parties.find(({ role }) => role === 'debtor')!
  await editParty(by, {
    partyId: debtor.id,
    version: debtor.version,
    partyName: '林二改',
    partyKind: 'person',
    partyIdType: 'idCard',
    partyIdNumber: debtor.idNumber!,
  } as Parameters<typeof editParty>[1])
  const before = (await ask.caseFile(filed.id))!
  await recordStep(by, {
    caseFileId: filed.id,
    code: 'N03',
    doneOn: before.filedOn,
    text: '已确定承办人。',
    version: before.version,
  } as Parameters<typeof recordStep>[1])

  const { rows } = await ask.caseTrace({ caseFileId: filed.id, limit: 100 })
  expect(rows[0]).toMatchObject({
    kind: 'step.N03',
    actorName: '王甲',
    offices: ['clerk', 'officer'],
    step: { zh: expect.any(String), en: expect.any(String) },
  })
  const changed = rows.find(({ kind }) => kind === 'party.changed')!
  expect(changed.facts).toEqual({ fields: 'name' })
  expect(JSON.stringify(rows)).not.toMatch(/林二|已确定/)

  const kinds = (await ask.caseTraceKinds(filed.id)).map(({ kind }) => kind)
  expect(kinds).toContain('party.changed')
  const one = await ask.caseTrace({ caseFileId: filed.id, kind: 'party.changed' })
  expect(one.rows.map(({ seq }) => seq)).toEqual([changed.seq])

  const seen: number[] = []
  for (let after: string | undefined, more = true; more;) {
    const page = await ask.caseTrace({ caseFileId: filed.id, limit: 2, ...(after && { after }) })
    seen.push(...page.rows.map(({ seq }) => seq))
    after = page.next
    more = after !== undefined
  }
  expect(seen).toEqual(rows.map(({ seq }) => seq))
  const oldestFirst = await ask.caseTrace({
    caseFileId: filed.id,
    sort: 'seq',
    order: 'asc',
    limit: 100,
  })
  expect(oldestFirst.rows.map(({ seq }) => seq)).toEqual(seen.toReversed())

  await expect(
    askAs(staff(yuhuatai, 'clerk')).caseTrace({ caseFileId: filed.id }),
  ).rejects.toMatchObject({
    rule: 'other-court',
  })
  await expect(
    askAs(staff(shibei, 'administrator')).caseTraceKinds(filed.id),
  ).rejects.toMatchObject({ rule: 'role-needed' })
  await expect(ask.caseTrace({ caseFileId: filed.id, after: 'x' })).rejects.toMatchObject({
    rule: 'input-invalid',
  })
})
