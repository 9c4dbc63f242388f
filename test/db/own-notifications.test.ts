import { expect, test } from 'vitest'
import { actorOfSession, askAs, followCase } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei, useCourts } from '../informant.ts'
import { deliverAll, follow, useWorker } from '../notifying.ts'
import { useStore } from '../store.ts'

useStore()
useCourts()
useWorker()

async function ownOf({ caseNumber }: { caseNumber: string }, code: string) {
  const { token } = await followCase({ caseNumber, code, client: 'own' })
  return askAs(await actorOfSession(token)).ownNotifications()
}

test('each side reads what it was sent, by which channel and what became of it, and nothing of the other', async () => {
  const filed = await fileCase(shibei, { applicantEmail: 'chen@example.test' })
  await follow()
  expect(await ownOf(filed, filed.applicantCode)).toMatchObject([
    { state: 'underWay', channel: 'mail' },
  ])
  await deliverAll()

  const [told, ...more] = await ownOf(filed, filed.applicantCode)
  expect(more).toEqual([])
  expect(told).toMatchObject({ state: 'taken', channel: 'mail', language: 'zh' })
  expect(told!.number).toMatch(/^T\d{4}-\d{6}$/)
  expect(told!.body).toContain('已于')
  expect(JSON.stringify(told)).not.toContain('example.test')

  // The debtor has no address: it is told so, and reads the text here all the same.
  const [debtor, ...rest] = await ownOf(filed, filed.debtorCode)
  expect(rest).toEqual([])
  expect(debtor).toMatchObject({ state: 'unreached', channel: null })
  expect(debtor!.body).toContain('报告财产')
})

test('nobody but a party that came in has messages of its own', async () => {
  await expect(askAs({ kind: 'anyone' }).ownNotifications()).rejects.toMatchObject({
    rule: 'access-code-wrong',
  })
})
