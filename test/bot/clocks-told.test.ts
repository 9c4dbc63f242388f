import { expect, test } from 'vitest'
import { recordStep } from '../../db/index.ts'
import { fileCase } from '../filed-case.ts'
import { shibei } from '../informant.ts'
import { clock } from '../store.ts'
import { newChat, useChat } from './chatting.ts'

useChat()

test.each([
  ['2026-03-12', '已办\n'],
  ['2026-03-13', '已办（逾期）\n'],
])('the notice that was due on 12 March and issued on %s is told as %j', async (doneOn, told) => {
  clock.now = new Date('2026-03-02T09:00:00+08:00')
  const { id: caseFileId, by, version, caseNumber, debtorCode } = await fileCase(shibei)
  clock.now = new Date('2026-03-13T09:00:00+08:00')
  await recordStep(by, { caseFileId, code: 'N04', doneOn, text: '已发出。', version })
  const chat = newChat()
  await chat.says(caseNumber)
  const answer = await chat.says(debtorCode)
  expect(answer + '\n').toContain(`法院应当在十日内发出执行通知书：${told}`)
})
