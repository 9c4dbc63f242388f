import { expect, test } from 'vitest'
import { askAs, drawClaim } from '../../db/index.ts'
import { newChat, useChat } from '../bot/chatting.ts'
import { beginTip, fillIn, receiptOf, tellOnly } from '../bot/tipping.ts'
import { shibei, staff } from '../informant.ts'
import { claimed } from '../rewarding.ts'
import { owner } from '../store.ts'

useChat()

test('the chat tells how far a reward is by both codes, says what Telegram sees, and deletes the claim code', async () => {
  const one = await claimed()
  const chat = newChat()
  expect(await chat.says('/claim')).toContain('Telegram 也看得到')
  expect(await chat.says('abc')).toContain('不像回执码')
  expect(await chat.says(one.receipt)).toContain('领奖码')
  expect(await chat.says(one.receipt)).toContain('不像领奖码')
  const answer = await chat.says(one.claim)
  expect(answer).toContain('举报奖励：已登记，待审查')
  expect(answer).toContain('/leads/claim')
  await expect.poll(() => chat.log().filter(({ text }) => text.includes(one.claim)).length).toBe(0)
  const rows = await owner`select row_to_json(c) as all from chat_languages c`
  expect(JSON.stringify(rows)).not.toContain(one.claim)
})

test('a wrong pair of codes is answered as one that does not exist', async () => {
  const one = await claimed()
  const chat = newChat()
  await chat.says('/claim')
  await chat.says(one.receipt)
  expect(await chat.says(drawClaim().claim)).toContain('没有与这两个码相符的登记')
})

const director = askAs(staff(shibei, 'director'))

/** The newest lead, with what was answered about its reward. */
async function newestClaim() {
  const [row] =
    await owner`select l.id as lead, c.id from leads l left join claims c on c.lead_id = l.id
    order by l."order" desc limit 1`
  return { leadId: String(row!['lead']), id: row!['id'] as string | null }
}

test('who wants a reward is asked the five questions by which the law excludes it; each answer is seen before sending and by the desk', async () => {
  const chat = newChat()
  const answers = ['是', '不是', '不清楚', '不是', '不是'] as const
  const summary = await fillIn(chat, { reward: '是', answers: [...answers] })
  expect(summary).toContain(
    '法院还不知道：是\n是申请执行人或者代理人：不是\n有法定义务提供：不清楚',
  )
  await chat.presses('提交')
  const claim = await director.claim((await newestClaim()).id!)
  expect(claim.answers).toMatchObject({
    isNew: 'yes',
    agent: 'no',
    obliged: 'unsure',
    staff: 'no',
    spouse: 'no',
  })
})

test('who wants no reward after all is not asked about it, and no answer is left', async () => {
  const chat = newChat()
  await beginTip(chat)
  await tellOnly(chat, '他的车停在车库')
  await chat.presses('完成')
  await chat.presses('否')
  await chat.presses('是')
  await chat.presses('匿名')
  expect(await chat.presses('是')).toContain('法院还不知道这条线索吗')
  expect(await chat.says('是')).toContain('代理人吗')
  await chat.presses('上一步')
  await chat.presses('上一步')
  expect(await chat.presses('否')).toContain('提醒您吗')
  expect(await chat.presses('否')).not.toContain('法院还不知道')
  await chat.presses('提交')
  expect((await newestClaim()).id).toBeNull()
})

test('L34 /status says when and by which rule a lead was destroyed, as the page of the receipt does', async () => {
  const chat = newChat()
  await fillIn(chat)
  await chat.presses('提交')
  const { leadId } = await newestClaim()
  await owner`update leads set key = null where id = ${leadId}`
  await owner`insert into lead_erasures
    (id, court, lead_id, kept_for, rule, kept_until, erased_at, receipt_until)
    values (gen_random_uuid(), ${shibei}, ${leadId}, 'notUsed', 'retention-not-used',
      '2026-07-10', '2026-07-11T02:00:00Z', '2028-07-11')`
  const answer = await chat.says(receiptOf(chat))
  expect(answer).toContain('内容已依法销毁，不能恢复。')
  expect(answer).toContain('销毁日期：2026-07-11。依据：未采用的线索，办结后保存6个月')
  expect(answer).not.toContain('还没有答复')
})
