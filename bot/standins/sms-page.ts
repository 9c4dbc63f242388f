import { readFile } from 'node:fs/promises'
import type { ShortMessage } from './sms.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const shown = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const receipts = {
  waiting: { zh: '等待回执', en: 'no receipt yet' },
  delivered: { zh: '已送达', en: 'delivered' },
  failed: { zh: '未送达', en: 'not delivered' },
} as const

const bubble = ({ at, text, segments, receipt }: ShortMessage) => {
  const { zh, en } = receipts[receipt]
  return `
          <li>
            <p class="note"><time>${clock.format(at)}</time></p>
            <p class="bubble">${shown(text)}</p>
            <p class="note">${zh} · 计${segments}条 <span lang="en">${en} · counts as ${segments}</span></p>
          </li>`
}

const phone = ([to, messages]: [string, ShortMessage[]]) => `
      <section class="phone" aria-labelledby="to-${shown(to)}">
        <h2 id="to-${shown(to)}">${shown(to)}</h2>
        <ol>${messages.map(bubble).join('')}
        </ol>
      </section>`

/** One phone for each number, the one that heard last first. */
function phonesOf(messages: readonly ShortMessage[]): [string, ShortMessage[]][] {
  const phones = new Map<string, ShortMessage[]>()
  for (const message of messages) {
    const heard = phones.get(message.to) ?? []
    phones.delete(message.to)
    phones.set(message.to, [...heard, message])
  }
  return [...phones].toReversed()
}

/** The page of the phones of the demo; it renews itself and needs no script. */
export function smsPage(
  messages: readonly ShortMessage[],
): (request: Request) => Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405, headers })
    if (new URL(request.url).pathname.endsWith('/sms.css')) {
      const css = await readFile(`${import.meta.dirname}/sms-page/sms.css`)
      return new Response(css, {
        headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' },
      })
    }
    const none = '<p>还没有短信。<span lang="en">Nothing has arrived yet.</span></p>'
    const body = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="5" />
    <title>短信演示 · Text message demo</title>
    <link rel="stylesheet" href="/demo/sms/sms.css" />
  </head>
  <body>
    <header>
      <h1>收到的短信 <small lang="en">Text messages</small> <small>${messages.length}</small></h1>
      <p class="note">这里是本机的短信网关替身，不会发出任何短信；号码都是虚构的。<span lang="en">A local stand-in of the gateway; nothing leaves this machine, and the numbers are invented.</span> <a href="/">网站 · Site</a></p>
    </header>
    <main>${phonesOf(messages).map(phone).join('') || none}
    </main>
  </body>
</html>
`
    return new Response(body, {
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    })
  }
}
