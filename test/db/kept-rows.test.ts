import { expect, test } from 'vitest'
import { store } from '../../db/connection.ts'
import { useStore } from '../store.ts'

useStore()

test.each([
  'case_files',
  'clocks',
  'clock_pauses',
  'clock_warnings',
  'consultations',
  'consultation_cases',
  'consultation_leads',
  'promises',
  'decisions',
  'delegations',
  'petitions',
  'surveys',
  'suspension_rulings',
  'suspension_objections',
  'resumptions',
  'staff',
  'offices',
  'sign_in_resets',
])('no act deletes from %s: what was done is answered for', async (table) => {
  await expect(store().write.execute(`delete from ${table}`)).rejects.toMatchObject({
    cause: { code: '42501' },
  })
})

test.each([
  'journal',
  'readings',
  'clock_reasons',
  'case_money',
  'property_searches',
  'suspension_hearings',
  'suspension_opinions',
  'suspension_services',
  'applicant_visits',
])('what %s holds is written once', async (table) => {
  await expect(store().write.execute(`update ${table} set court = court`)).rejects.toMatchObject({
    cause: { code: '42501' },
  })
})
