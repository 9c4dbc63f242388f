import { expect, test } from 'vitest'
import { askAs, recordServiceConsent, withdrawServiceConsent } from '../../db/index.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()

const clerk = staff(shibei, 'clerk')
const today = () => dayOf(clock.now)

async function party() {
  const filed = await fileCase(shibei, { applicantEmail: 'chen@example.test' })
  const { id: partyId } = filed.parties.find(({ role }) => role === 'applicant')!
  return { filed, partyId }
}

test('consent to electronic service is recorded by means and stage, once, and withdrawn (consent-once)', async () => {
  const { filed, partyId } = await party()
  const asked = { partyId, channels: ['mail' as const], stage: 'trial' as const, agreedOn: today() }
  const { id } = await recordServiceConsent(clerk, asked)
  await expect(recordServiceConsent(clerk, asked)).rejects.toMatchObject({ rule: 'consent-once' })
  const of = async () =>
    (await askAs(clerk).reaching(filed.id)).find((one) => one.partyId === partyId)!
  expect(await of()).toMatchObject({
    channels: ['mail'],
    ordered: false,
    consent: { channels: ['mail'], stage: 'trial', version: 1 },
  })
  const back = { consentId: id, withdrawnOn: today() }
  await expect(withdrawServiceConsent(clerk, { ...back, version: 2 })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
  await withdrawServiceConsent(clerk, { ...back, version: 1 })
  expect((await of()).consent).toBeNull()
  await expect(withdrawServiceConsent(clerk, { ...back, version: 1 })).rejects.toMatchObject({
    rule: 'changed-meanwhile',
  })
  // A new one takes the place of the old one, and both stay.
  await recordServiceConsent(clerk, { ...asked, stage: 'enforcement' })
  const rows = await owner`select stage from service_consents where party_id = ${partyId}`
  expect(rows).toHaveLength(2)
  await expect(owner`update service_consents set stage = 'trial'`).rejects.toThrow('not rewritten')
  await expect(owner`delete from service_consents`).rejects.toThrow('append-only')
})

test('no consent to a means without an address, nor of a day to come, nor in another court (consent-channel, consent-day)', async () => {
  const { filed, partyId } = await party()
  const asked = { partyId, channels: ['mail' as const], stage: 'trial' as const, agreedOn: today() }
  for (const channels of [['sms' as const], []]) {
    await expect(recordServiceConsent(clerk, { ...asked, channels })).rejects.toMatchObject({
      rule: 'consent-channel',
    })
  }
  const tomorrow = addDays(today(), 1)
  await expect(recordServiceConsent(clerk, { ...asked, agreedOn: tomorrow })).rejects.toMatchObject(
    { rule: 'consent-day' },
  )
  const elsewhere = staff(yuhuatai, 'clerk')
  await expect(recordServiceConsent(elsewhere, asked)).rejects.toMatchObject({
    rule: 'other-court',
  })
  expect(await askAs(elsewhere).reaching(filed.id)).toEqual([])
  const { id } = await recordServiceConsent(clerk, asked)
  const before = addDays(today(), -1)
  await expect(
    withdrawServiceConsent(clerk, { consentId: id, withdrawnOn: before, version: 1 }),
  ).rejects.toMatchObject({ rule: 'consent-day' })
  expect(await owner`select 1 from service_consents where party_id = ${partyId}`).toHaveLength(1)
})
