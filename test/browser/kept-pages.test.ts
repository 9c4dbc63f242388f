import { expect, test } from 'vitest'
import { ruleNamed } from '../../db/rulebooks/index.ts'
import { openPage, useBrowser } from './browser.ts'
import { court, useWholeCourt } from './court.ts'
import { atTheDesk, send } from './desk.ts'

useWholeCourt()
useBrowser()

/** What a rule asks to be shown or explained to everyone, and the words by which the page does it. */
const open: [rule: string, page: string, words: string[]][] = [
  ['duty-phone-shibei', '/', ['24小时值班电话', '0532-12368']],
  ['M04', '/defaulters', ['惩戒', '举报']],
  ['listing-sanctions-shown', '/defaulters', ['中国执行信息公开网', '为准']],
  ['measures-published', '/defaulters', ['失信']],
  ['sanctions-carried-out-ledong', '/defaulters', ['失信']],
  ['media-shibei', '/notices', ['公告']],
  ['process-public-information', '/notices', ['公告']],
  ['breach-reported', '/leads/new', ['违反限制消费令']],
  ['crime-leads-shibei', '/leads/new', ['妨碍执行']],
  ['evidence-of-refusal-ledong', '/leads/new', ['妨碍执行', '照片']],
  ['intake-record-shibei', '/leads/new', ['案号', '被执行人']],
  ['leads-at-any-time-shibei', '/leads/new', ['值班电话']],
  ['informant-registered', '/leads', ['回执码']],
  ['correction-asked', '/corrections/new', ['失信']],
  ['privacy-notice', '/about', ['谁在处理', '为什么处理', '处理哪些信息', '保存多久', '您的权利']],
  ['security-measures', '/about', ['加密保存', '隐去出生月日']],
  ['M19', '/performance', ['执行', '期限']],
  ['objection-remedy-told', '/guide', ['15日内审查', '10日内']],
  ['change-reconsideration-told', '/guide', ['10日内申请复议']],
  ['change-suit-told', '/guide', ['15日内起诉']],
  ['third-party-remedy-told', '/guide', ['15日内，可以向法院起诉']],
  ['sanction-remedy-told', '/guide', ['申请复议一次']],
  ['application-time-told', '/guide', ['申请期间是两年']],
  ['delay-interest-told', '/guide', ['加倍支付迟延履行期间的债务利息']],
  ['correction-reconsideration-told', '/guide', ['自收到决定之日起10日内']],
  ['compensation-told', '/guide', ['国家赔偿']],
  ['exempt-home-told', '/guide', ['不得拍卖、变卖或者抵债']],
  ['exempt-rest-told', '/guide', ['超出必需的部分']],
  ['preservation-told-yuhuatai', '/guide', ['财产保全']],
  ['bankruptcy-told-yuhuatai', '/guide', ['破产审查']],
  ['judicial-aid-danzhou', '/guide', ['司法救助']],
]

test.each(open)('%s is kept by %s', async (rule, page, words) => {
  const law = ruleNamed(rule)
  expect(law?.kind === 'mandate' && law.page?.replace(/#.*/, '')).toBe(page)

  const text = await (await fetch(court.url + page)).text()
  expect(words.filter((word) => !text.includes(word))).toEqual([])
})

test.each([...new Set(open.map(([rule]) => rule))])(
  'what %s points to is on its page',
  async (rule) => {
    const law = ruleNamed(rule)
    const [page = '', part] = (law?.kind === 'mandate' && law.page ? law.page : '').split('#')
    const text = await (await fetch(court.url + page)).text()
    expect(part === undefined || text.includes(`id="${part}"`)).toBe(true)
  },
)

/** What the parties of a case are shown: its steps, who handles it, how it ended. */
const ofParties: [rule: string, words: RegExp][] = [
  ['process-open-to-all', /立案/],
  ['process-parties-see', /案由|立案/],
  ['right-to-know-humane', /期限|到期/],
  ['openness-officer', /承办人/],
  ['openness-measures', /查封|冻结|查控/],
  ['openness-auction', /拍卖|案款|进展/],
  ['ways-of-ending', /结案|终本|办理/],
]

test('a party sees what the rules ask to be shown', async () => {
  const page = await openPage(court.url)
  await page.goto('/progress')
  const { caseNumber, code } = court.example!
  await send(page.locator('main form').first(), { caseNumber, code })
  const text = await page.locator('main').innerText()

  for (const [rule, words] of ofParties) {
    expect([rule, ruleNamed(rule)?.kind, words.test(text)]).toEqual([rule, 'mandate', true])
  }
})

/** What rules ask of the court itself, where the desk keeps it: by who works there, since a code signs in once. */
const atDesk: Record<string, [rule: string, words: RegExp][]> = {
  'shibei-officer': [
    ['period-counted', /期限/],
    ['officer-told-shibei', /线索/],
    ['daily-log-shibei', /案件/],
  ],
  'shibei-director': [
    ['reported-upwards-shibei', /期限/],
    ['information-sorted-shibei', /线索/],
  ],
  'yuhuatai-director': [['centre-owns-yuhuatai', /线索/]],
  'danzhou-clerk': [
    ['systems-together-danzhou', /导入/],
    ['party-data-danzhou', /身份证号码|证件号码/],
  ],
}

test.each(Object.entries(atDesk))(
  'the desk of %s keeps what the court owes',
  async (who, rules) => {
    const page = await atTheDesk(who)
    for (const [rule, words] of rules) {
      const law = ruleNamed(rule)
      await page.goto(law?.kind === 'mandate' && law.page ? law.page : '/nowhere')
      expect([rule, words.test(await page.locator('main').innerHTML())]).toEqual([rule, true])
    }
  },
)

test.each([
  ['ledong-officer', 'whole-trace-ledong'],
  ['danzhou-officer', 'whole-trace-danzhou'],
])('for %s every act leaves a trace in its case (%s)', async (who, rule) => {
  const law = ruleNamed(rule)
  const page = await atTheDesk(who)
  await page.goto(law?.kind === 'mandate' && law.page ? law.page : '/nowhere')
  await page.locator('main a[href^="/desk/cases/"]:not([href*="new"])').first().click()
  await page.waitForSelector('#trace')
  expect(await page.locator('main').innerText()).toContain('全程留痕')
})
