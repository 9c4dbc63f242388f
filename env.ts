import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const root = import.meta.dirname

/** As root the data lies where a system user can reach it, wherever the clone is (design 6). */
const defaultDataDir = process.getuid?.() === 0 ? '/var/lib/yangguang' : resolve(root, '.data')

const url = (protocols: RegExp) => z.url({ protocol: protocols })
const role = z.enum(['web', 'worker', 'bot'])

const Env = z.object({
  MODE: z.enum(['demo', 'court']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url(/^https?$/).optional(),
  DATA_DIR: z
    .string()
    .default(defaultDataDir)
    .transform((path) => resolve(root, path.replace(/^~(?=\/)/, homedir()))),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_READ_URL: url(/^postgres(ql)?$/).optional(),
  KEYS_FILE: z.string().optional(),
  SMTP_URL: url(/^smtps?$/).optional(),
  MAIL_FROM: z.email().default('noreply@court.example'),
  TELEGRAM_BOT_TOKEN: z.string().min(1).optional(),
  TELEGRAM_API_ROOT: url(/^https?$/).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  SMS_ENDPOINT: url(/^https?$/).optional(),
  SMS_KEY_ID: z.string().min(1).optional(),
  SMS_KEY_SECRET: z.string().min(1).optional(),
  SMS_CALLBACK_SECRET: z.string().min(16).optional(),
  TRUST_PROXY: z.stringbool().default(false),
  ROLES: z
    .string()
    .default('web,worker,bot')
    .transform((list) => list.split(',').map((name) => name.trim()))
    .pipe(z.array(role).min(1)),
})

/** The settings of this process, read once. PORT 0 asks for any free port. */
export type Env = z.output<typeof Env> & { publicUrl: string }

/**
 * Reads the settings from the environment.
 * @throws Error with one sentence per wrong setting; the value itself is never shown.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const read = Env.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The settings cannot be used. ${wrong.join('; ')}`)
  }
  const env = read.data
  mustBeWhole(env)
  if (env.MODE === 'court') mustBeFitForACourt(env)
  return { ...env, publicUrl: env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}` }
}

/** Text messages need all four settings or none: without one of them none would go out, or none be proven. */
function mustBeWhole(env: z.output<typeof Env>) {
  const sms = {
    SMS_ENDPOINT: 'the address of the gateway',
    SMS_KEY_ID: 'the name of the key that it gave',
    SMS_KEY_SECRET: 'that key',
    SMS_CALLBACK_SECRET: 'what it signs its receipts with',
  } as const
  const names = Object.keys(sms) as (keyof typeof sms)[]
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return
  const each = missing.map((name) => `${name}, ${sms[name]}`)
  throw new Error(`Text messages need also: ${each.join('; ')}.`)
}

function mustBeFitForACourt(env: z.output<typeof Env>) {
  const missing = (
    [
      [env.PUBLIC_URL, 'PUBLIC_URL, the address that citizens type'],
      [env.KEYS_FILE, 'KEYS_FILE, the keys made with `npm run court -- keys new`'],
      [env.SMTP_URL, 'SMTP_URL, where mail is handed over'],
      [
        !env.TELEGRAM_BOT_TOKEN || env.TELEGRAM_WEBHOOK_SECRET,
        'TELEGRAM_WEBHOOK_SECRET, without which anybody could speak for Telegram',
      ],
    ] as const
  ).flatMap(([value, name]) => (value ? [] : [name]))
  if (missing.length > 0) throw new Error(`MODE=court needs: ${missing.join('; ')}.`)
}
