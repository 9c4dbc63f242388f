import { z } from 'zod'
import { Refusal, type FieldError } from './refusal.ts'
import { isRule } from './rulebooks/index.ts'

type Issue = z.core.$ZodIssue

const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

const sentence = (told: ReturnType<typeof en>, otherwise: string) =>
  typeof told === 'string' ? told : (told?.message ?? otherwise)

/** The name of a parameter is a word of programs; anything else that stands in its place is not said again. */
const sayable = (key: string) => (/^[A-Za-z][\w.-]{0,39}$/.test(key) ? key : '?')

/** The sentence that a schema gives itself, written “中文 | English”; else ours for what people meet; else zod's own. */
function says(issue: Issue) {
  const [own = '', ownEn] = issue.message.split(' | ')
  if (ownEn !== undefined) return { zh: own, en: ownEn }
  if (issue.code === 'custom' && own !== 'Invalid input') return { zh: own, en: own }
  if (issue.code === 'unrecognized_keys')
    return {
      zh: `没有这个参数：${issue.keys.map(sayable).join('、')}`,
      en: `there is no parameter ${issue.keys.map(sayable).join(', ')}`,
    }
  if (issue.code === 'invalid_value')
    return { zh: '请从所列各项中选择', en: 'choose one of those listed' }
  if (own.endsWith('received undefined')) return { zh: '请填写', en: 'is needed' }
  const raw = issue as z.core.$ZodRawIssue
  return { zh: sentence(zh(raw), '内容有误'), en: sentence(en(raw), 'is not right') }
}

/** Turns what zod found into a refusal that names each field; no value is repeated. */
export function inputRefusal(error: z.ZodError): Refusal {
  const fields: FieldError[] = error.issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    says: says(issue),
  }))
  const [first] = fields
  return new Refusal(
    'input-invalid',
    { field: first?.field ?? '', why: first?.says.zh ?? '', whyEn: first?.says.en ?? '' },
    fields,
  )
}

interface PostgresFault {
  code: string
  constraint_name?: string
}

/** The fault that Postgres reported, wherever drizzle put it. */
function postgresFault(error: unknown): PostgresFault | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined
  const code = (cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? (cause as PostgresFault) : undefined
}

/** What a store that is away, starting, stopping or full answers with. */
const away = /^(ECONN|EPIPE|ETIMEDOUT|CONNECT|CONNECTION|57P0|08|53|58)/

/**
 * Postgres has the last word: a named constraint is the rule of that name, a store that is away is
 * “could not check”. Anything else is a fault of ours and is thrown without the statement,
 * whose parameters could name a person.
 */
export function asRefusal(error: unknown): never {
  if (error instanceof Refusal) throw error
  const fault = postgresFault(error)
  if (!fault) throw error
  if (away.test(fault.code)) throw new Refusal('store-away')
  if (fault.constraint_name && isRule(fault.constraint_name)) {
    throw new Refusal(fault.constraint_name)
  }
  if (fault.code === '23505' || fault.code === '40001' || fault.code === '40P01') {
    throw new Refusal('changed-meanwhile')
  }
  throw new Error(`The store refused: ${fault.code} ${fault.constraint_name ?? ''}`)
}
