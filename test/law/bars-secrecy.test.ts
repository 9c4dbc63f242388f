import { expect, test } from 'vitest'
import {
  actorOfSession,
  askAs,
  followCase,
  receiveLead,
  recordStep,
  stepCatalogue,
  type StepCode,
} from '../../db/index.ts'
import { addDays, dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { anyone, lead, shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { follow, ledger, useWorker } from '../notifying.ts'
import { clock, owner, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

/** What may be known before it is done, because nobody can be warned by it (domain 5.6, “I”). */
const withoutSecret: readonly string[] = ['N01', 'N02', 'N03', 'N14', 'N15', 'N17', 'N25']
const secret = stepCatalogue.map(({ code }) => code).filter((code) => !withoutSecret.includes(code))

test.each(secret)(
  'C-3, step-future: %s is neither recorded nor seen before it is done: page, chat, questions, notifications',
  async (code: StepCode) => {
    const filed = await fileCase(yuhuatai)
    await follow()
    const told = (await ledger(yuhuatai, filed.id)).length
    const tomorrow = addDays(dayOf(clock.now), 1)
    const by = staff(yuhuatai, 'clerk', 'officer')
    const { version } = (await askAs(by).caseFile(filed.id))!
    const step = { caseFileId: filed.id, code, doneOn: tomorrow, text: '明晨六时搜查' }
    await expect(recordStep(by, { ...step, version })).rejects.toMatchObject({
      rule: 'step-future',
    })
    // Whatever way it came into the store, nobody outside sees it.
    await owner`insert into steps (court, case_file_id, code, done_on, text, recorded_at)
      values (${yuhuatai}, ${filed.id}, ${code}, ${tomorrow}, '明晨六时搜查', now())`
    for (const access of [filed.applicantCode, filed.debtorCode]) {
      const { caseNumber } = filed
      const { token } = await followCase({ caseNumber, code: access, client: 'c3' })
      const ask = askAs(await actorOfSession(token))
      // The chat reads the same question as the page.
      const own = await ask.ownCase()
      expect(own.steps.map((one) => one.code)).not.toContain(code)
      expect(JSON.stringify(own)).not.toContain('搜查')
      expect(await ask.openSurveys()).toEqual([])
    }
    await follow()
    expect(await ledger(yuhuatai, filed.id)).toHaveLength(told)
  },
)

test('C-3: a lead that is being checked, and officers on their way, stand on no party’s page', async () => {
  const filed = await fileCase(shibei)
  await receiveLead(anyone, lead({ urgent: true, about: { caseNumber: filed.caseNumber } }))
  for (const code of [filed.applicantCode, filed.debtorCode]) {
    const { token } = await followCase({ caseNumber: filed.caseNumber, code, client: 'c3' })
    const own = await askAs(await actorOfSession(token)).ownCase()
    expect(own.clocks.map(({ says }) => says.zh).filter((says) => /线索|出警/.test(says))).toEqual(
      [],
    )
  }
})
