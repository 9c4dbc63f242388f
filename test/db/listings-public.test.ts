import { expect, test } from 'vitest'
import { askAs, publicNumber } from '../../db/index.ts'
import { findListings } from '../../search/index.ts'
import { owner, useStore } from '../store.ts'

useStore()
const ask = askAs({ kind: 'anyone' })

test('smoke', async () => {
  await owner`insert into courts (code, slug, name, name_en, province, duty_phone, phone, address) values ('鲁0203','shibei','青岛市市北区人民法院','Shibei','山东','1','2','3')`
  const [f] = await owner`insert into case_files (court, case_number, filed_on, cause, basis_number, basis_court, claim, created_at) values ('鲁0203','（2026）鲁0203执90001号','2026-01-05','借款','（2025）鲁0203民初1号','市北法院',100,now()) returning id`
  for (const name of ['张三', '张三丰', '青岛张三贸易有限公司', 'Ａbc·阿不都']) {
    const [p] = await owner`insert into parties (court, case_file_id, role, name, kind, id_type, id_number, person_key) values ('鲁0203', ${f!['id']}, 'debtor', ${name}, 'person', 'idCard', '990101199003070015', ${Buffer.from(name)}) returning id`
    await owner`insert into listings (court, case_file_id, party_id, state, name, kind, sex, born_on, id_number, masked_number, case_number, filed_on, basis_number, basis_court, duty, performance, grounds, exclusions, decision_number, decided_on, served_on, published_at, public_number, salt)
     values ('鲁0203', ${f!['id']}, ${p!['id']}, 'published', ${name}, 'person', 'male', '1990-03-07', '990101199003070015', '9901011990****0015', '（2026）鲁0203执90001号', '2026-01-05', 'x', 'y', 'z', 'none', '[3]', '{}', '（2026）鲁0203执失1号', '2026-02-01', '2026-02-02', now(), 1, '\\x00')`
  }
  expect(await publicNumber()).toBe(0)
  expect((await ask.listings()).rows).toHaveLength(4)
  expect((await findListings({ q: '张三' }))).toMatchObject({ outcome: 'found', rows: [{ name: '张三' }, { name: '张三丰' }, { name: '青岛张三贸易有限公司' }] })
  expect((await findListings({ q: 'abc.阿', court: 'shibei', ground: '3' }))).toMatchObject({ outcome: 'found', rows: [{ age: 36 }] })
  expect((await findListings({ q: '(2026)鲁0203执90001', limit: 2 }))).toMatchObject({ outcome: 'found', rows: [{ }, {}] })
  expect((await findListings({ q: '%' }))).toMatchObject({ outcome: 'notFound' })
  expect(await ask.counts()).toMatchObject({ listings: 4 })
  expect(await ask.checkExact({ name: ' 张三 ', idNumber: '990101199003070015' })).toMatchObject({ listed: true })
  const [first] = (await ask.listings()).rows
  console.log(first)
  expect(await ask.listing(first!.id)).toEqual(first)
  expect((await ask.restrictions({ q: '张' })).rows).toEqual([])
  expect((await ask.bounties()).rows).toEqual([])
  expect((await ask.notices()).rows).toEqual([])
  expect(await ask.notice(first!.id)).toBeUndefined()
})
