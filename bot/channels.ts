import { setTimeout as pause } from 'node:timers/promises'
import { Api } from 'grammy'
import { createTransport } from 'nodemailer'
import { queueLetter, type Channels, type Message, type Sent } from '#db'
import { bucketOf, type Pace } from './bucket.ts'
import { failureOf, type Failed } from './fault.ts'
import { gateOf } from './gate.ts'
import type { SmsOptions } from './sms-gateway.ts'
import { smsOver } from './sms.ts'

export interface ChannelsOptions {
  /** Absent where the court has no bot. */
  telegram?: { token: string; apiRoot?: string | undefined } | undefined
  /** Absent where the court has no mail. */
  smtpUrl?: string | undefined
  mailFrom: string
  /** Absent where the court has no gateway for text messages. */
  sms?: SmsOptions | undefined
}

export interface OpenChannels extends Channels {
  close(): void
}

/** Opens the ways by which notifications leave the house. */
export function openChannels({ telegram, smtpUrl, mailFrom, sms }: ChannelsOptions): OpenChannels {
  const mail = smtpUrl ? mailOver(smtpUrl, mailFrom) : undefined
  return {
    chat: telegram ? paced(paces.chat, chatOver(telegram)) : notConfigured,
    mail: mail ? paced(paces.mail, mail.send) : notConfigured,
    sms: sms ? paced(paces.sms, smsOver(sms)) : notConfigured,
    letter: queueLetter,
    close: () => mail?.close(),
  }
}

/** What each provider stands: Telegram says thirty a second; a mail server and a gateway are the court's own or paid for. */
const paces = {
  chat: { perSecond: 28, burst: 28 },
  mail: { perSecond: 1000, burst: 200 },
  sms: { perSecond: 500, burst: 500 },
} as const satisfies Record<string, Pace>

type Send = (to: string, message: Message) => Promise<Sent>

/** One bucket for all that goes out by one provider. */
function paced(pace: Pace, send: Send): Send {
  const take = bucketOf(pace)
  return async (to, message) => {
    const waitMs = take()
    if (waitMs > 0) await pause(waitMs)
    return send(to, message)
  }
}

const notConfigured = async (): Promise<Sent> => ({ outcome: 'refused', code: 'no-channel' })

function chatOver({ token, apiRoot }: { token: string; apiRoot?: string | undefined }) {
  const api = new Api(token, { timeoutSeconds: 20, ...(apiRoot && { apiRoot }) })
  const gate = gateOf({ token, apiRoot })
  return async (to: string, { body, silent }: Message): Promise<Sent> => {
    const wait = gate.waitMs()
    if (wait > 0) return rest(Math.ceil(wait / 1000))
    try {
      const sent = await api.sendMessage(Number(to), body, {
        link_preview_options: { is_disabled: true },
        ...(silent && { disable_notification: true }),
      })
      return { outcome: 'accepted', providerId: String(sent.message_id) }
    } catch (error) {
      const failed = failureOf(error)
      if (failed.kind === 'pause') gate.pause(failed.seconds)
      return asSent(failed)
    }
  }
}

const rest = (retryAfterSeconds: number): Sent => ({
  outcome: 'failed',
  code: '429',
  retryAfterSeconds,
})

/** A token that is revoked says nothing about a chat: nobody loses their channel by it. */
function asSent(failed: Failed): Sent {
  const { code } = failed
  if (failed.kind === 'pause') return rest(failed.seconds)
  if (failed.kind === 'closed' || failed.kind === 'refused') return { outcome: 'refused', code }
  return failed.kind === 'lost'
    ? { outcome: 'failed', code, maybeArrived: true }
    : { outcome: 'failed', code, ofProvider: true }
}

interface SmtpFault {
  code?: string
  responseCode?: number
  command?: string
}

function mailOver(smtpUrl: string, from: string) {
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const host = from.split('@')[1] ?? 'localhost'
  return {
    close: () => transport.close(),
    send: async (to: string, { id, number, subject, body }: Message): Promise<Sent> => {
      // The same message sent again has the same name, so that a mailbox can tell.
      const messageId = `<${number}.${id}@${host}>`
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text: body,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { outcome: 'accepted', providerId: messageId }
      } catch (error) {
        return mailFault(error)
      }
    },
  }
}

function mailFault(error: unknown): Sent {
  if (!(error instanceof Error)) throw error
  const { code = 'unknown', responseCode, command = '' } = error as Error & SmtpFault
  if (responseCode !== undefined) {
    const said = String(responseCode)
    return responseCode >= 500 && responseCode < 600
      ? { outcome: 'refused', code: said }
      : { outcome: 'failed', code: said, ...(responseCode === 421 && { ofProvider: true }) }
  }
  return command === 'DATA'
    ? { outcome: 'failed', code, maybeArrived: true }
    : { outcome: 'failed', code, ofProvider: true }
}
