import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, useBrowser } from './browser.ts'
import { openChat } from './chat.ts'
import { court, useWholeCourt } from './court.ts'
import { atTheDesk, perform, send } from './desk.ts'
import { walkTip } from './tip.ts'

useWholeCourt()
useBrowser()

const sample = join(import.meta.dirname, '../samples/shibei')
/** The first entry of the sample: ground (1), signed and served elsewhere, not yet public. */
const debtor = { name: '蒋静梅', caseNumber: '（2024）鲁0203执1号', masked: '9901011998****7497' }
const receiptShape = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]/

async function importTheSample(clerk: Page) {
  const files = (await readdir(sample)).filter((name) => name.endsWith('.csv'))
  await clerk.goto('/desk/import')
  await send(clerk.locator('form[action="/desk/import"]'), {
    files: files.map((name) => join(sample, name)),
  })
  expect(await clerk.innerText('main')).toContain('案号格式错误')
  expect(await clerk.locator('.callout-warn tbody tr').count()).toBe(27)
  await perform(clerk, 'confirm')
  await clerk.waitForSelector('#imported')
}

async function openCase(page: Page, caseNumber: string) {
  await page.goto(`/desk/cases?number=${encodeURIComponent(caseNumber)}`)
  await page.getByRole('link', { name: caseNumber }).click()
  await page.waitForSelector('#documents')
}

/** The restriction that the law wants with every listing, drafted by one and signed by another. */
async function restrictAndSign(officer: Page, president: Page) {
  await openCase(officer, debtor.caseNumber)
  await officer.goto((await officer.getAttribute('a[href^="/desk/restrictions/new"]', 'href'))!)
  await perform(officer, 'new', {
    subjectRole: 'debtor',
    orderNumber: '（2025）鲁0203执限1号',
    orderedOn: '2025-02-09',
    items: ['1', '2', '9'],
  })
  await president.goto(officer.url())
  await perform(president, 'sign')
}

async function publish(officer: Page, president: Page): Promise<string> {
  await openCase(officer, debtor.caseNumber)
  await officer.locator('a[href^="/desk/listings/"]:not([href*=new])').first().click()
  await officer.waitForSelector('#gates')
  const no = { security: 'no', sealedAssets: 'no', laterInTurn: 'no', otherNonRefusal: 'no' }
  await perform(officer, 'answer', no)
  await president.goto(officer.url())
  await perform(president, 'publish')
  return new URL(president.url()).pathname.split('/').at(-1)!
}

async function find(reader: Page) {
  await reader.goto('/')
  await send(reader.locator('form[role=search]').first(), { q: debtor.name })
  const found = await reader.innerText('#results')
  for (const words of [debtor.caseNumber, debtor.masked, '青岛市市北区人民法院', '男']) {
    expect(found).toContain(words)
  }
  await reader.locator('#results').getByRole('link', { name: debtor.name }).click()
  await reader.waitForSelector('#mistake')
}

const tip = '被执行人在南京路开着一家五金店，上周还在营业。'

async function tipByWeb(reader: Page): Promise<string> {
  await reader.locator('a[href^="/leads/new?listing="]').first().click()
  const receipt = await walkTip(reader, { category: 'property', text: tip })
  expect(reader.url()).not.toContain(receipt)
  return receipt
}

async function tipByChat(): Promise<{
  chat: Awaited<ReturnType<typeof openChat>>
  receipt: string
}> {
  const chat = await openChat()
  await chat.say('/tip', '开始前请知道')
  await chat.press('开始填写', '和谁、和哪个案件有关')
  await chat.say(debtor.caseNumber, '是哪一类线索')
  await chat.press('下落线索', '请用文字写下线索')
  await chat.say('每天早上在中山公园门口出现。', '被执行人现在在哪里')
  await chat.press('其余跳过', '有照片吗')
  await chat.press('完成', '情况紧急吗')
  await chat.press('否', '可以问您吗')
  await chat.press('是', '怎样留下身份')
  await chat.press('匿名', '想要赏金吗')
  await chat.press('否', '有答复时要在这里提醒您吗')
  await chat.press('是', '请核对')
  await chat.press('提交', '凭回执码可以看答复')
  const [receipt] = receiptShape.exec(await chat.page.innerText('#log')) ?? []
  return { chat, receipt: receipt! }
}

/** Opens the lead that says these words, takes it up and answers it. */
async function answerLead(duty: Page, words: string, answer: string) {
  await duty.goto('/desk/leads?state=received')
  const leads = await duty
    .locator('#leads tbody a')
    .evaluateAll((links: unknown[]) => links.map((link) => (link as { href: string }).href))
  for (const lead of leads) {
    await duty.goto(lead)
    if ((await duty.innerText('main')).includes(words)) break
  }
  await perform(duty, 'acknowledge')
  await perform(duty, 'answer', { text: answer })
  expect(await duty.innerText('main')).toContain(words)
}

async function readAnswer(reader: Page, receipt: string): Promise<string> {
  await reader.goto('/leads')
  await send(reader.locator('form[action="/leads"]'), { receipt: receipt.toLowerCase() })
  return reader.innerText('#answer')
}

/** Files a case whose parties have mail addresses, and reads what the law wants them told. */
async function beTold(clerk: Page) {
  await clerk.goto('/desk/cases/new')
  await perform(clerk, 'new', {
    caseNumber: '（2026）鲁0203执 70001号',
    filedOn: new Date().toISOString().slice(0, 10),
    cause: '买卖合同纠纷',
    basisNumber: '（2025）鲁0203民初1号',
    basisCourt: '青岛市市北区人民法院',
    claim: '12000.50',
    applicantName: '王乐',
    applicantKind: 'person',
    applicantIdType: 'idCard',
    applicantIdNumber: '990101198510200027',
    applicantEmail: 'applicant@example.test',
    debtorName: '李难',
    debtorKind: 'person',
    debtorIdType: 'idCard',
    debtorIdNumber: '990101199003070015',
    debtorEmail: 'debtor@example.test',
  })
  await clerk.locator('a[href^="/desk/notifications?"]').click()
  await expect
    .poll(() => reload(clerk), { timeout: 30_000 })
    .toMatch(/(申请执行人 王乐|被执行人 李难)[^]*对方已接收[^]*(王乐|李难)[^]*对方已接收/)
  const mail = await openPage(court.url)
  await mail.goto('/demo/mail')
  await expect
    .poll(() => reload(mail), { timeout: 30_000 })
    .toMatch(/applicant@example\.test[^]*debtor@example\.test|debtor@[^]*applicant@/)
}

async function reload(page: Page): Promise<string> {
  await page.reload()
  return page.innerText('main')
}

/** Removes the entry; it is gone from page, list, API and search. */
async function remove(president: Page, id: string) {
  await president.goto(`/desk/listings/${id}`)
  await perform(president, 'remove', { reason: '10.1' })
  const status = async () => (await fetch(`${court.url}/defaulters/${id}`)).status
  await expect.poll(status, { timeout: 10_000, interval: 50 }).toBe(410)
  const page = await fetch(`${court.url}/defaulters/${id}`)
  expect(await page.text()).not.toContain(debtor.name)
  expect((await fetch(`${court.url}/api/v1/listings/${id}`)).status).toBe(410)
  const q = `q=${encodeURIComponent(debtor.name)}`
  for (const address of [`/defaulters?${q}`, `/api/v1/listings?${q}`, '/defaulters', '/']) {
    expect(await (await fetch(court.url + address)).text()).not.toContain(id)
  }
}

test('the main job of a court, from the import to the removal', async () => {
  const [clerk, officer, president, duty, reader] = [
    await atTheDesk('shibei-clerk'),
    await atTheDesk('shibei-officer'),
    await atTheDesk('shibei-president'),
    await atTheDesk('shibei-duty-officer'),
    // What the public does needs no script.
    await openPage(court.url, { javaScriptEnabled: false }),
  ]
  await importTheSample(clerk)
  await restrictAndSign(officer, president)
  const id = await publish(officer, president)
  await find(reader)

  await duty.goto('/desk/leads')
  const receipt = await tipByWeb(reader)
  expect(receipt).toMatch(receiptShape)
  // The duty officer's page hears of it by itself.
  await duty.waitForSelector('[data-arrived-line]:not(:empty)', { timeout: 5000 })
  const { chat, receipt: chatReceipt } = await tipByChat()

  await answerLead(duty, tip, '已派员核查，谢谢您。')
  await answerLead(duty, '中山公园', '已记录，明早到场。')
  expect(await readAnswer(reader, receipt)).toContain('已派员核查，谢谢您。')
  await chat.hear('您关注的事项有新消息')
  expect(await chat.say(chatReceipt, '线索：')).toContain('已记录，明早到场。')

  await beTold(clerk)
  await remove(president, id)
})
