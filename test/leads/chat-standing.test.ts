import { beforeAll, expect, test } from 'vitest'
import { askAs } from '../../db/index.ts'
import { shibei, staff } from '../informant.ts'
import { clock, owner } from '../store.ts'
import { offered } from '../rewarding.ts'
import { holder, open, type Holder } from '../vaulting.ts'
import { admitted } from '../clock-people.ts'
import { newChat, useChat, type Chat } from '../bot/chatting.ts'
import { beginTip, receiptOf, tellOnly } from '../bot/tipping.ts'

useChat()

let supervisor: Holder
let custodian: Holder
beforeAll(async () => {
  clock.now = new Date()
  supervisor = await holder(shibei, 'supervisor')
  custodian = await holder(shibei, 'custodian')
})

const newest = async () => {
  const [row] = await owner`select id from leads order by "order" desc limit 1`
  return askAs(staff(shibei, 'dutyOfficer')).lead(String(row!['id']))
}

/** Up to the question of how much of themselves somebody leaves. */
async function toStanding(chat: Chat, court?: string): Promise<string> {
  await beginTip(chat, court === undefined ? {} : { court })
  await tellOnly(chat, '他的车停在车库')
  await chat.presses('完成')
  await chat.presses('否')
  return chat.presses('是')
}

async function send(chat: Chat): Promise<string> {
  await chat.presses('否')
  const summary = await chat.presses('否')
  await chat.presses('提交')
  return summary
}

test('L13 a confidential lead by chat: first an honest word about Telegram, then name and phone go into the vault and two people open them', async () => {
  const chat = newChat()
  expect(await toStanding(chat)).toContain('保密：姓名和电话进保密库')
  const warning = await chat.presses('保密')
  expect(warning).toContain('Telegram 也会看到')
  expect(warning).toContain('https://court.example/leads/new')
  await chat.presses('在这里填')
  expect(await chat.says('x')).toContain('不像姓名')
  await chat.says('举报人甲')
  expect(await chat.says('12')).toContain('不像电话')
  await chat.says('139 0000 1234')
  const summary = await send(chat)
  expect(summary).toContain('保密\n举报人甲 139 0000 1234')
  const lead = await newest()
  expect(lead.standing).toBe('confidential')
  expect(JSON.stringify(lead)).not.toMatch(/举报人甲|0000/)
  const director = await admitted(shibei, '局长甲', 'director')
  expect(await open(director, lead.id, [supervisor, custodian])).toMatchObject({
    name: '举报人甲',
    phone: '13900001234',
  })
})

test('who reads the warning and stays anonymous after all leaves nothing', async () => {
  const chat = newChat()
  await toStanding(chat)
  await chat.presses('实名')
  expect(await chat.presses('还是匿名')).toContain('想要赏金吗')
  expect(await send(chat)).toContain('匿名')
  const lead = await newest()
  expect(lead.standing).toBe('anonymous')
  const [kept] =
    await owner`select count(*)::int as n from vault_records where lead_id = ${lead.id}`
  expect(kept!['n']).toBe(0)
})

test('a named lead by chat lets the officer read the name and the phone', async () => {
  const chat = newChat()
  await toStanding(chat)
  await chat.presses('实名')
  await chat.presses('在这里填')
  await chat.says('王小明')
  await chat.presses('跳过')
  await send(chat)
  expect(JSON.stringify(await newest())).toContain('王小明')
})

test('what a court cannot keep is not offered: without two holders nobody is promised secrecy', async () => {
  const chat = newChat()
  const asked = await toStanding(chat, '南京市雨花台区人民法院')
  expect(asked).toContain('匿名')
  expect(asked).toContain('实名')
  expect(asked).not.toContain('保密')
  expect(() => chat.presses('保密')).toThrow('no button')
})

test('where a court’s teams serve townships, the township is asked and goes to its team', async () => {
  const chat = newChat()
  await beginTip(chat, { court: '乐东黎族自治县人民法院' })
  await chat.says('他的车停在车库')
  for (let skipped = 0; skipped < 3; skipped += 1) await chat.presses('跳过')
  expect(await chat.says('佛罗镇某街')).toContain('在哪个乡镇')
  await chat.presses('佛罗镇')
  await chat.presses('完成')
  await chat.presses('否')
  await chat.presses('是')
  await chat.presses('匿名')
  expect(await send(chat)).toContain('乡镇：佛罗镇')
  const [lead] =
    await owner`select team is not null as routed from leads order by "order" desc limit 1`
  expect(lead!['routed']).toBe(true)
})

test('whoever types the name of a button means it, one step back keeps what was answered, and one answer can be changed at the end', async () => {
  const chat = newChat()
  await toStanding(chat)
  expect(await chat.says('匿名')).toContain('想要赏金吗')
  expect(await chat.presses('上一步')).toContain('怎样留下身份')
  await chat.presses('匿名')
  await chat.says('否')
  expect(await chat.says('是')).toContain('有答复时提醒：是')
  await chat.presses('改地点')
  const summary = await chat.says('香港中路1号')
  expect(summary).toContain('请核对')
  expect(summary).toContain('香港中路1号')
  await chat.says('提交')
  expect(receiptOf(chat)).toMatch(/^[0-9A-Z-]{21}$/)
})

test('in English the whole lead is English', async () => {
  const chat = newChat('en')
  const before = chat.log().length
  await chat.says('/tip')
  await chat.presses('Begin')
  await chat.presses('I do not know')
  await chat.presses('Shibei District People’s Court, Qingdao')
  await chat.presses('property')
  await chat.says('His car is in the garage')
  await chat.presses('Skip the rest')
  await chat.presses('Done')
  await chat.presses('No')
  await chat.presses('Yes')
  await chat.presses('Anonymous')
  await chat.presses('Yes')
  for (let asked = 0; asked < 5; asked += 1) await chat.presses('Not sure')
  await chat.presses('No')
  expect(await chat.presses('Send')).toContain('please write it down')
  const said = chat
    .log()
    .slice(before)
    .flatMap(({ from, text }) => (from === 'bot' ? [text] : []))
  expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('a bounty is chosen from those that are offered, or comes with the link of its page; its court and case are known then', async () => {
  const { bountyId } = await offered(shibei, 'property')
  const chat = newChat()
  await chat.says('/tip')
  await chat.presses('开始填写')
  await chat.presses('看悬赏公告')
  const button = chat.log().at(-1)!.buttons.flat()[0]!.text
  expect(await chat.presses(button)).toContain('是哪一类线索')
  await chat.presses('财产线索')
  await tellOnly(chat, '他的车停在车库')
  await chat.presses('完成')
  await chat.presses('否')
  await chat.presses('是')
  await chat.presses('匿名')
  await send(chat)
  expect(await newest()).toMatchObject({ bountyId })
  const linked = newChat()
  await linked.says(`/start bounty-${bountyId}`)
  expect(await linked.presses('开始填写')).toContain('是哪一类线索')
})
