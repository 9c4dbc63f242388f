/** The program of a child: a court with its web server, worker and bot, whose pages are what they were given. */
import { startServer } from '../../api/server.ts'
import type { Render } from '../../api/frame.ts'
import { openChannels, startBot } from '../../bot/index.ts'
import { openStore } from '../../db/connection.ts'
import { startWork } from '../../db/index.ts'
import { readEnv } from '../../env.ts'

const env = readEnv()
const report = (fault: unknown) =>
  process.stderr.write(`${fault instanceof Error ? fault.name : typeof fault}\n`)

/** A page as JSON; the same as a page of the site for all that stands behind it. */
const render: Render = async (request, { result, form }) => {
  const text = JSON.stringify({ result, form }).replaceAll('<', '\\u003c')
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const status = new URL(request.url).pathname.startsWith('/nothing') ? 404 : 200
  return new Response(`<!doctype html><pre>${text}</pre>`, { status, headers })
}

const telegram = env.TELEGRAM_BOT_TOKEN
  ? { token: env.TELEGRAM_BOT_TOKEN, apiRoot: env.TELEGRAM_API_ROOT }
  : undefined

const url = env.DATABASE_URL!
await openStore({ url, keysFile: env.KEYS_FILE! })
const server = await startServer({ env, render })
if (env.ROLES.includes('worker')) {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom } = env
  await startWork({ url, report, channels: openChannels({ telegram, smtpUrl, mailFrom }) })
}
if (telegram && env.ROLES.includes('bot')) {
  await startBot({ ...telegram, publicUrl: env.publicUrl, report })
}
process.stdout.write(`listening ${server.url}\n`)
