import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Mounts } from './api/app.ts'
import type { Render } from './api/frame.ts'
import { startServer } from './api/server.ts'
import {
  codesPage,
  keysPage,
  openChannels,
  startBot,
  startStandins,
  type RunningBot,
  type Standins,
} from './bot/index.ts'
import {
  approvedSmsTexts,
  demoExample,
  demoKeys,
  demoSignIns,
  fillDemo,
  openCourt,
  sentenceOf,
  startWork,
  type DemoSignIn,
} from '#db'
import { readEnv, type Env } from '#env'
import { ensureSite } from './site/ensure-site.ts'

const site = join(import.meta.dirname, 'dist/site')

/** A court that runs in this process, whole or one role of it. */
export interface RunningCourt {
  url: string
  /** Demo only: who can sign in now, with their one-time codes. */
  signIns(): Promise<DemoSignIn[]>
  /** Demo only: one case to follow. */
  example?: { caseNumber: string; code: string }
  stop(): Promise<void>
}

/** The one-line report of a fault that no request waits for: its class alone. */
const report = (fault: unknown) =>
  process.stderr.write(
    `${JSON.stringify({ level: 'error', what: fault instanceof Error ? fault.name : typeof fault })}\n`,
  )

/**
 * Starts a court: the store, the site, the chat, the work behind them, the web server.
 * @param say is told what is being done, since the first start takes a while
 * @throws Error with one sentence when something that is needed is missing or taken
 */
export async function startCourt(
  env: Env,
  say: (doing: string) => void = () => {},
): Promise<RunningCourt> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).toReversed()) await end()
  }
  try {
    // Without a browser's tab to serve there is no site to build; both take seconds, so they go side by side.
    const built = env.ROLES.includes('web') ? ensureSite(say) : Promise.resolve()
    built.catch(() => {})
    const court = await openCourt(env, { alone: true, say })
    stops.push(court.close)
    const demo = env.MODE === 'demo'
    if (demo) await fillDemo(say)
    await built
    const standins = demo ? await startStandins(approvedSmsTexts) : undefined
    if (standins) stops.push(standins.close)
    const bot = env.ROLES.includes('bot') ? await chat(env, standins) : undefined
    if (bot) stops.push(bot.stop)
    if (env.ROLES.includes('worker')) stops.push(await work(env, court.url, standins))
    const url = env.ROLES.includes('web') ? await web(env, standins, bot, stops) : env.publicUrl
    const example = demo ? await demoExample(env.DATA_DIR) : undefined
    return { url, signIns: demoSignIns, ...(example && { example }), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const telegramOf = (env: Env, standins: Standins | undefined) =>
  env.TELEGRAM_BOT_TOKEN
    ? { token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT }
    : standins && { token: standins.telegram.token, apiRoot: standins.telegram.apiRoot }

/** Where text messages go: the court's gateway, or the demo's. */
function smsOf(env: Env, standins: Standins | undefined) {
  const { SMS_ENDPOINT: endpoint, SMS_KEY_ID: keyId, SMS_KEY_SECRET: keySecret } = env
  return endpoint && keyId && keySecret ? { endpoint, keyId, keySecret } : standins?.sms
}

async function chat(env: Env, standins: Standins | undefined): Promise<RunningBot | undefined> {
  const telegram = telegramOf(env, standins)
  if (!telegram) return undefined
  const { TELEGRAM_WEBHOOK_SECRET: secret } = env
  return startBot({
    ...telegram,
    publicUrl: env.publicUrl,
    report,
    ...(secret && { webhook: { url: `${env.publicUrl}/telegram/webhook`, secret } }),
  })
}

async function work(env: Env, url: string, standins: Standins | undefined) {
  const channels = openChannels({
    telegram: telegramOf(env, standins),
    smtpUrl: env.SMTP_URL ?? standins?.mail.smtpUrl,
    mailFrom: env.MAIL_FROM,
    sms: smsOf(env, standins),
  })
  const working = await startWork({ url, channels, report })
  return async () => {
    await working.stop()
    channels.close()
  }
}

async function web(
  env: Env,
  standins: Standins | undefined,
  bot: RunningBot | undefined,
  stops: (() => Promise<void>)[],
): Promise<string> {
  const entry = pathToFileURL(join(site, 'server/entry.mjs')).href
  const { render } = (await import(entry)) as { render: Render }
  const mounts: Mounts = {
    ...(standins && {
      ...standins.pages,
      '/demo/codes': codesPage(demoSignIns),
      '/demo/keys': keysPage(demoKeys),
    }),
    ...(bot?.handleWebhook && { '/telegram/webhook': bot.handleWebhook }),
  }
  const smsSecret = env.SMS_CALLBACK_SECRET ?? standins?.sms.callbackSecret
  const clientDir = join(site, 'client')
  const server = await startServer({ env, render, mounts, smsSecret, clientDir })
  stops.push(server.close)
  standins?.sms.callTo(`${server.url}/sms/receipts`)
  return server.url
}

/** What a newcomer needs to look around, in the order in which they need it. */
async function greeting({ url, signIns, example }: RunningCourt): Promise<string> {
  const people = (await signIns()).filter(({ username }) => username.startsWith('shibei-'))
  const rows = people.map(
    ({ username, role }) => `    ${username.padEnd(24)} ${role.zh} ${role.en}`,
  )
  return [
    '',
    `  阳光执行 Yangguang   ${url}`,
    '',
    ...(people.length > 0
      ? [
          `  工作台 Desk          ${url}/desk`,
          ...rows,
          `    （其他法院把 shibei 换成 yuhuatai、ledong、danzhou、shifan / other courts likewise）`,
          `    密码 password        ${people[0]!.password}`,
          `    动态码 one-time code ${url}/demo/codes`,
          `    钥匙 keys of the vault ${url}/demo/keys`,
        ]
      : []),
    ...(example
      ? [
          `  查进度 Progress      ${url}/progress`,
          `    案号 case number     ${example.caseNumber}`,
          `    查询码 access code   ${example.code}`,
          `  聊天 Chat            ${url}/demo/chat`,
          `  邮件 Mail            ${url}/demo/mail`,
          `  短信 Text messages   ${url}/demo/sms`,
        ]
      : []),
    '',
    '  Ctrl-C 停止 stops everything',
    '',
  ].join('\n')
}

async function main(): Promise<void> {
  const say = (doing: string) => console.log(`  … ${doing}`)
  const starting = startCourt(readEnv(), say)
  let leaving = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (leaving) return
      leaving = true
      say(`stopping (${signal})`)
      void starting
        .then((court) => court.stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        )
    })
  }
  const court = await starting
  if (!leaving) console.log(await greeting(court))
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(sentenceOf(error))
    process.exit(1)
  })
}
