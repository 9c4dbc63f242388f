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

test.each([
  ['as on the letter', (number: string, code: string) => `${number} ${code}`],
  ['with a label', (number: string, code: string) => `${number}\n查询码：${code}`],
  [
    'without 号, in groups',
    (number: string, code: string) =>
      `${number.replace('号', '')} ${code.replace(/(.{4})(?=.)/g, '$1-')}`,
  ],
  ['after /find', (number: string, code: string) => `/find ${number} ${code}`],
])('number and code in one message, %s, open the case', async (_, written) => {
  const filed = await fileCase(shibei)
  const told = await newChat().says(written(filed.caseNumber, filed.applicantCode))
  expect(told).toContain('您的身份：申请执行人')
  expect(told).not.toContain(filed.applicantCode)
})

test.each(['5QNJ3K0XX8S9', '张三 5QNJ-3K0X-X8S9', '0123-4567-89AB-CDEF-G'])(
  'a search for %s finds nothing and does not repeat the code',
  async (words) => {
    const told = await newChat().says(words)
    expect(told).toContain('没有找到')
    expect(told).not.toMatch(/5QNJ|X8S9|0123|CDEF/)
  },
)

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
