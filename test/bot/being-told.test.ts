import { expect, test } from 'vitest'
import { openChannels, startStandins } from '../../bot/index.ts'
import { askAs, chatActor, followCase, linkChat, startWork } from '../../db/index.ts'
import { fileCase, inventedNumber } from '../filed-case.ts'
import { shibei, staff, useCourts } from '../informant.ts'
import { clock, databaseUrl, owner, useStore } from '../store.ts'

useStore()
useCourts()

test('from the filing to chat and mailbox without a hand; then everything stops and nothing is left running', async () => {
  // Jobs are timed by the database's clock.
  clock.now = new Date()
  const standins = await startStandins()
  const { telegram, mail } = standins
  const channels = openChannels({
    telegram,
    smtpUrl: mail.smtpUrl,
    mailFrom: 'noreply@court.example',
  })
  const faults: unknown[] = []
  const work = await startWork({
    url: databaseUrl,
    channels,
    report: (fault) => void faults.push(fault),
  })
  const applicantIdNumber = inventedNumber()
  const first = await fileCase(shibei, { applicantIdNumber, applicantEmail: 'chen@example.test' })
  await expect
    .poll(() => mail.mails.map(({ to }) => to), { timeout: 15_000 })
    .toEqual([['chen@example.test']])

  const chatId = 990101001
  const { caseNumber, applicantCode: code } = first
  const { token } = await followCase({ caseNumber, code, client: 'c' })
  await linkChat(chatActor(chatId), { token, chatId, language: 'en' })
  const second = await fileCase(shibei, {
    applicantIdNumber,
    applicantEmail: 'chen@example.test',
    debtorEmail: 'lin@example.test',
  })
  await expect
    .poll(() => telegram.world.log(chatId).at(-1)?.text, { timeout: 15_000 })
    .toMatch(/^\[Shibei.*\] （\d{4}）鲁0203执\d+号: The case that you applied/)
  await expect.poll(() => mail.mails.at(-1)?.to, { timeout: 15_000 }).toEqual(['lin@example.test'])

  await expect
    .poll(
      async () => {
        const { rows } = await askAs(staff(shibei, 'clerk')).notifications({
          caseFileId: second.id,
        })
        return rows.map(({ state }) => state)
      },
      { timeout: 10_000 },
    )
    .toEqual(['delivered', 'delivered'])
  const jobs = await owner`select data from pgboss.job where name in ('notification', 'nudge')`
  for (const { data } of jobs) expect(Object.keys(data as object)).toEqual(['id'])

  await work.stop()
  channels.close()
  await standins.close()
  expect(faults).toEqual([])
  // The database ends a session a moment after its client has hung up; one left open would stay.
  const left = () => owner`select application_name from pg_stat_activity
    where datname = current_database() and application_name = 'yangguang_jobs'`
  await expect.poll(left, { timeout: 10_000 }).toHaveLength(0)
})
