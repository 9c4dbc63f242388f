import { expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { admitted } from '../clock-people.ts'
import { sendLead, shibei, useCourts } from '../informant.ts'
import { owner, useStore } from '../store.ts'

useStore()
useCourts()

test('of more leads with news than are shown the newest are shown, and not whichever', async () => {
  const officer = await admitted(shibei, '执行员丁', 'officer')
  const { id } = await sendLead()
  // Three hundred leads like it, each with an entry of its own, all of this officer.
  await owner`
    with made as (
      insert into leads (id, court, received_at, channel, category, receipt, handed_to)
      select gen_random_uuid(), court, received_at, channel, category,
        decode(md5(n::text), 'hex'), ${officer.staffId}::uuid
      from leads, generate_series(1, 300) n where id = ${id} returning id
    )
    insert into journal ("at", "on", kind, court, subject_kind, subject_id, actor_kind)
    select now(), current_date, 'lead.received', ${shibei}, 'lead', id, 'anyone' from made`
  const newest = await owner`select l.id from leads l join journal j on j.subject_id = l.id
    where l.handed_to = ${officer.staffId} order by j.seq desc limit 20`
  const shown = await askAs(officer).newsOfLeads()
  expect(shown.map((one) => one.id)).toEqual(newest.map((row) => row['id']))
})
