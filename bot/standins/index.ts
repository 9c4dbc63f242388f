import { startMail, type MailStandin } from './mail.ts'
import { startSms, type ApprovedText, type SmsStandin } from './sms.ts'
import { startTelegram, type TelegramStandin } from './telegram.ts'

type Handle = (request: Request) => Promise<Response>

/** The demo's outside world: a Bot API, a mail server and a text message gateway on loopback, each with a page. */
export interface Standins {
  telegram: TelegramStandin
  mail: MailStandin
  sms: SmsStandin
  /** The pages, for the web server to mount in a demo: /demo/chat, /demo/mail and /demo/sms. */
  pages: Record<'/demo/chat' | '/demo/mail' | '/demo/sms', Handle>
  close(): Promise<void>
}

/**
 * Starts the stand-ins on free ports of this machine; they keep everything in memory.
 * @param approvedTexts which texts the gateway has approved
 */
export async function startStandins(
  approvedTexts?: () => Promise<readonly ApprovedText[]>,
): Promise<Standins> {
  const telegram = await startTelegram()
  const mail = await startMail()
  const sms = await startSms(approvedTexts && { approved: approvedTexts })
  return {
    telegram,
    mail,
    sms,
    pages: { '/demo/chat': telegram.page, '/demo/mail': mail.page, '/demo/sms': sms.page },
    close: async () => {
      await Promise.all([telegram.close(), mail.close(), sms.close()])
    },
  }
}
