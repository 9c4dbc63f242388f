import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { readMail, type Mail } from './read-mail.ts'

const most = { mails: 300, bytes: 2_000_000 } as const

/** What goes wrong on demand: the next recipients are answered so, 550 for good, 450 for now. */
interface MailFault {
  code: number
  times: number
}

/** A stand-in of a mail server on loopback that delivers nothing and shows what arrived. In memory only. */
export async function startMail({ port = 0 } = {}) {
  const mails: Mail[] = []
  const faults: MailFault[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: most.bytes,
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => {
      const [fault] = faults
      if (!fault) return done()
      fault.times -= 1
      if (fault.times <= 0) faults.shift()
      done(Object.assign(new Error('Refused on demand'), { responseCode: fault.code }))
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const envelope = {
          at: new Date(),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        }
        mails.push(readMail(Buffer.concat(parts), envelope))
        if (mails.length > most.mails) mails.shift()
        done()
      })
    },
  })
  // A client that hangs up in the middle is no fault of the stand-in.
  server.on('error', () => {})
  const listening = server.listen(port, '127.0.0.1')
  await new Promise<void>((up, failed) => {
    listening.once('listening', up)
    listening.once('error', failed)
  })
  return {
    smtpUrl: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails: mails as readonly Mail[],
    page: mailPage(mails),
    fail: (code: number, times = 1) => void faults.push({ code, times }),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

export type MailStandin = Awaited<ReturnType<typeof startMail>>

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const shown = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const article = (mail: Mail) => `
      <article>
        <h2>${shown(mail.subject)}</h2>
        <p class="note">${clock.format(mail.at)} · ${shown(mail.from)} → ${shown(mail.to.join(', '))}</p>
        <p class="text">${shown(mail.text)}</p>
      </article>`

/** The page of what arrived, newest first; it renews itself and needs no script. */
function mailPage(mails: readonly Mail[]): (request: Request) => Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  return async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405, headers })
    if (new URL(request.url).pathname.endsWith('/mail.css')) {
      const css = await readFile(`${import.meta.dirname}/mail-page/mail.css`)
      return new Response(css, {
        headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' },
      })
    }
    const none = '<p>还没有邮件。<span lang="en">Nothing has arrived yet.</span></p>'
    const body = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="5" />
    <title>邮件演示 · Mail demo</title>
    <link rel="stylesheet" href="/demo/mail/mail.css" />
  </head>
  <body>
    <header>
      <h1>收到的邮件 <small>Mail demo · ${mails.length}</small></h1>
      <p class="note">这里是本机的邮件替身，不会寄出任何邮件。<span lang="en">A local stand-in; nothing leaves this machine.</span> <a href="/">网站 · Site</a></p>
    </header>
    <main>${mails.toReversed().map(article).join('') || none}
    </main>
  </body>
</html>
`
    return new Response(body, {
      headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
    })
  }
}
