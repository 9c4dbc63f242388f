import { beforeAll, expect, test } from 'vitest'
import { admitStaff, importCourt, type Actor } from '../../db/index.ts'
import { caseRow, csvFile } from '../export-files.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const operator = { kind: 'operator' } as const
type Office = Extract<Actor, { kind: 'staff' }>['roles'][number]
const known = new Map<string, string>()

beforeAll(async () => {
  clock.now = new Date('2026-11-21T10:00:00+08:00')
  const people: [string, string, string, Office][] = [
    [shibei, 'wang-yi', '王一', 'officer'],
    [shibei, 'li-tong', '李同', 'officer'],
    [shibei, 'li-tong-2', '李同', 'officer'],
    [shibei, 'zhao-shu', '赵书', 'clerk'],
    [shibei, 'sun-jiu', '孙旧', 'officer'],
    [yuhuatai, 'qian-wai', '钱外', 'officer'],
    [yuhuatai, 'wang-yi-2', '王一', 'officer'],
  ]
  for (const [court, username, name, role] of people) {
    const password = 'a long password'
    await admitStaff(operator, { court, username, name, password, roles: [role] })
  }
  for (const { id, username } of await owner`select id, username from staff`) {
    known.set(username as string, id as string)
  }
  await owner`update offices set "from" = '2020-01-01', "to" = '2026-11-20'
    where staff_id = ${known.get('sun-jiu')!}`
})

const officerOf = async (caseNumber: string) => {
  const [row] = await owner`
    select officer, officer_id from case_files where case_number = ${caseNumber}`
  return [row!['officer'], row!['officer_id']] as unknown
}

test.each<[string, string | undefined, string]>([
  // officer in the export   is                because
  ['王一', 'wang-yi', 'one officer of this court bears the name; another court’s does not count'],
  ['李同', undefined, 'two officers bear the name'],
  ['赵书', undefined, 'a clerk is no officer'],
  ['孙旧', undefined, 'the office has lapsed'],
  ['钱外', undefined, 'of another court'],
  ['周无', undefined, 'nobody'],
])('imported with the officer %s: %s (%s)', async (name, username) => {
  const number = `（2026）鲁0203执${96_000 + name.charCodeAt(1)}号`
  const rows = [caseRow(number, { 承办人: name, 立案日期: '2026-11-02' })]
  await importCourt(operator, { files: [csvFile('cases.csv', rows)] })
  const id = username ? known.get(username) : null
  expect(await officerOf(number)).toEqual([name, id])
})

test('an import that names another officer takes the case from the first', async () => {
  const number = '（2026）鲁0203执96001号'
  for (const [name, id] of [
    ['王一', known.get('wang-yi')],
    ['李同', null],
  ] as const) {
    const rows = [caseRow(number, { 承办人: name, 立案日期: '2026-11-02' })]
    await importCourt(operator, { files: [csvFile('cases.csv', rows)] })
    expect(await officerOf(number)).toEqual([name, id])
  }
})

const actor = (username: string, name: string, role: Office): Actor => ({
  kind: 'staff',
  staffId: known.get(username)!,
  court: shibei,
  name,
  roles: [role],
})

test.each<[string, Office, string, string | undefined, string | undefined, string | undefined]>([
  // who files  as        officer typed  user name    is          refused by
  ['李同', 'officer', '李同', undefined, 'li-tong', undefined],
  ['李同', 'officer', '王一', undefined, undefined, undefined],
  ['李同', 'clerk', '李同', undefined, undefined, undefined],
  ['赵书', 'clerk', '王一', undefined, undefined, undefined],
  ['赵书', 'clerk', '李同', 'li-tong-2', 'li-tong-2', undefined],
  ['赵书', 'clerk', '王一', 'li-tong', undefined, 'officer-unknown'],
  ['赵书', 'clerk', '赵书', 'zhao-shu', undefined, 'officer-unknown'],
  ['赵书', 'clerk', '孙旧', 'sun-jiu', undefined, 'officer-unknown'],
  ['赵书', 'clerk', '钱外', 'qian-wai', undefined, 'officer-unknown'],
])('filed by %s (%s) with officer %s, user name %s: %s %s', async (...row) => {
  const [who, role, officer, officerUsername, username, rule] = row
  const by = actor(who === '赵书' ? 'zhao-shu' : 'li-tong', who, role)
  const attempt = fileCase(shibei, { officer, officerUsername }, by)
  if (rule) await expect(attempt).rejects.toMatchObject({ rule })
  else {
    const { caseNumber } = await attempt
    expect(await officerOf(caseNumber)).toEqual([officer, username ? known.get(username) : null])
  }
})
