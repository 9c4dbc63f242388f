import { beforeAll, expect, test } from 'vitest'
import { retireHolder } from '../../db/index.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'
import { holder, sendConfidential, type Holder } from '../vaulting.ts'

useStore()
useCourts()

const president = staff(shibei, 'president')
let custodian: Holder
let left: Holder

beforeAll(async () => {
  await holder(shibei, 'supervisor')
  custodian = await holder(shibei, 'custodian')
  left = await holder(shibei, 'custodian')
})

test('L29 a key whose holder has left the office does not stand in for the last one that opens', async () => {
  await sendConfidential(shibei)
  await owner`update offices set "to" = "from" where staff_id = ${left.by.staffId}`
  await expect(retireHolder(president, { id: custodian.id })).rejects.toMatchObject({
    rule: 'holder-last',
  })
  await owner`update offices set "to" = null where staff_id = ${left.by.staffId}`
  await retireHolder(president, { id: custodian.id })
})

test('L29 a name that comes while the last key of an office is being retired is not sealed to it', async () => {
  await owner`update vault_records set sealed = null, destroyed_at = now()`
  let came: Promise<unknown> = Promise.resolve()
  await owner.begin(async (tx) => {
    await tx`select 1 from key_holders where id = ${left.id} for update`
    came = sendConfidential(shibei).catch((error: { rule?: string }) => error.rule)
    // The lead is there, and waits for what becomes of the key.
    await expect
      .poll(async () => {
        const [row] = await owner`select count(*)::int as n from pg_stat_activity
          where wait_event_type = 'Lock' and query ilike '%key_holders%'`
        return Number(row!['n'])
      })
      .toBeGreaterThan(0)
    await tx`update key_holders set retired_at = now() where id = ${left.id}`
  })
  expect(await came).toBe('vault-closed')
  const [kept] = await owner`select count(*)::int as n from vault_halves
    where holder_id = ${left.id}
      and record_id in (select id from vault_records where destroyed_at is null)`
  expect(kept!['n']).toBe(0)
})
