import { expect, test } from 'vitest'
import { recordStep } from '../../db/index.ts'
import { dayOf } from '../../db/time/days.ts'
import { fileCase } from '../filed-case.ts'
import { shibei } from '../informant.ts'
import { clock, owner } from '../store.ts'
import { newChat, useChat } from './chatting.ts'

useChat()

test('number and code show the party’s own progress, and a yes links the chat until /stop', async () => {
  const filed = await fileCase(shibei)
  const chat = newChat()
  await chat.says('/follow')
  expect(await chat.says('没有这样的案号')).toContain('不像一个案号')
  await chat.says(filed.caseNumber.replace('（', ' ( ').replace('）', ')'))
  const told = await chat.says(filed.applicantCode.toLowerCase())
  expect(told).toContain(filed.caseNumber)
  expect(told).toContain('您的身份：申请执行人')
  expect(told).toContain('立案')
  expect(told).toContain('120,000.00元')
  expect(await chat.presses('是')).toContain('通知会发到这里')
  const [channel] = await owner`select confirmed_at, ended_at from channels`
  expect(channel!['confirmed_at']).not.toBeNull()
  expect(await chat.says('/stop')).toContain('不再发到这里')
  const [ended] = await owner`select ended_at from channels`
  expect(ended!['ended_at']).not.toBeNull()
  await chat.says('/forget')
  await chat.presses('全部忘记')
  expect(await owner`select 1 from channels`).toHaveLength(0)
})

test('a wrong code gets one sentence that names neither of the two, and guessing costs time for this chat alone', async () => {
  const filed = await fileCase(shibei)
  const guesser = newChat()
  await guesser.says('/follow')
  await guesser.says(filed.caseNumber)
  expect(await guesser.says('000000000000')).toContain('案号或查询码不正确')
  for (let n = 0; n < 4; n += 1) await guesser.says('000000000000')
  expect(await guesser.says('000000000000')).toContain('尝试次数过多')
  const party = newChat()
  await party.says(filed.caseNumber)
  expect(await party.says(filed.debtorCode)).toContain('您的身份：被执行人')
})

test('the debtor does not see a step that is the applicant’s alone', async () => {
  const filed = await fileCase(shibei)
  await recordStep(filed.by, {
    caseFileId: filed.id,
    code: 'N07',
    doneOn: dayOf(clock.now),
    text: '已查询银行存款',
    version: filed.version,
  })
  const [applicant, debtor] = [newChat(), newChat()]
  await applicant.says(filed.caseNumber)
  expect(await applicant.says(filed.applicantCode)).toContain('已查询银行存款')
  await debtor.says(filed.caseNumber)
  expect(await debtor.says(filed.debtorCode)).not.toContain('已查询银行存款')
})

test('in English everything is English', async () => {
  const filed = await fileCase(shibei)
  const chat = newChat('en')
  expect(await chat.says('/start')).toContain('This is the chat of the court')
  await chat.says(filed.caseNumber)
  const told = await chat.says(filed.applicantCode)
  expect(told).toContain('You are: the applicant')
  expect(await chat.presses('No')).toContain('nothing will be sent')
  await chat.says('/language')
  await chat.presses('中文')
  expect(await chat.says('/help')).toContain('您好')
})
