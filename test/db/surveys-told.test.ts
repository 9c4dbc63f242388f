import { expect, test } from 'vitest'
import { askAs, recordStep } from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, staff, useCourts, yuhuatai } from '../informant.ts'
import { deliverAll, follow, ledger, sent, useWorker } from '../notifying.ts'
import { clock, useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

/** Who is asked after which step in Yuhuatai: each row is a rule. */
const asked = [
  ['N10', ['M18', 'M18-control-debtor']],
  ['N21', ['M18-payment', 'M18-payment-debtor']],
  ['N11', []],
] as const

test.each(asked)('after %s these rules ask the parties: %s', async (code, rules) => {
  const mailTo = { applicantEmail: 'chen@example.test', debtorEmail: 'lin@example.test' }
  for (const [court, expected] of [
    [yuhuatai, rules],
    [shibei, []],
  ] as const) {
    const filed = await fileCase(court, mailTo)
    await follow()
    await deliverAll()
    sent.length = 0
    const by = staff(court, 'clerk', 'officer')
    const { version } = (await askAs(by).caseFile(filed.id))!
    await recordStep(by, {
      caseFileId: filed.id,
      code,
      doneOn: dayOf(clock.now),
      text: '已办理',
      version,
    })
    await follow()
    await deliverAll()
    const made = (await ledger(court, filed.id)).filter(({ rule }) => rule.startsWith('M18'))
    expect(made.map(({ rule }) => rule).toSorted()).toEqual(expected)
    const about = sent.filter(({ message }) => message.body.includes('答复只给监察'))
    expect(about).toHaveLength(expected.length)
    for (const { message } of about) {
      expect(message.subject).toContain('随案问卷')
      expect(message.body).toContain('进度页')
    }
  }
})
