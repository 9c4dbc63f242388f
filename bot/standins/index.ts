import { startMail, type MailStandin } from './mail.ts'
import { startTelegram, type TelegramStandin } from './telegram.ts'

/** The demo's outside world: a Bot API and a mail server on loopback, each with a page. */
export interface Standins {
  telegram: TelegramStandin
  mail: MailStandin
  /** The pages, for the web server to mount in a demo: /demo/chat and /demo/mail. */
  pages: Record<'/demo/chat' | '/demo/mail', (request: Request) => Promise<Response>>
  close(): Promise<void>
}

/** Starts the stand-ins on free ports of this machine; they keep everything in memory. */
export async function startStandins(): Promise<Standins> {
  const telegram = await startTelegram()
  const mail = await startMail()
  return {
    telegram,
    mail,
    pages: { '/demo/chat': telegram.page, '/demo/mail': mail.page },
    close: async () => {
      await Promise.all([telegram.close(), mail.close()])
    },
  }
}
