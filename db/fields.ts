import { z } from 'zod'
import { readDay } from './time/days.ts'

/** The kinds of field that acts ask for. Forms send text, programs send values; both are read here. */

export const Id = z.uuid('编号无效 | is not a valid id')

/** A legal day, 2026-11-21. */
export const Day = z.string().transform((text, context) => {
  const day = readDay(text.trim())
  if (day) return day
  context.addIssue({
    code: 'custom',
    message:
      text.trim() === ''
        ? '请填写 | is needed'
        : '日期无效，请写成 2026-01-31 | is not a real date; write 2026-01-31',
  })
  return z.NEVER
})

/** A text of one line or many, trimmed; control characters and half surrogates are refused. */
export const Text = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text), {
      message: '含有无法显示的字符 | has characters that cannot be shown',
    })
    .refine((text) => text.length >= least, {
      message:
        least === 1
          ? '请填写 | is needed'
          : `至少 ${least} 个字 | needs at least ${least} characters`,
    })
    .refine((text) => text.length <= most, {
      message: `最多 ${most} 个字 | may have at most ${most} characters`,
    })

/** Turns a form's empty text into absence. */
export const maybe = <Field extends z.ZodType>(field: Field) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), field.optional())

/** A checkbox: absent, `on`, or a program's boolean. */
export const Checkbox = z
  .union([z.boolean(), z.literal('on'), z.literal('')])
  .optional()
  .transform((value) => value === true || value === 'on')

/** Yes or no, each said expressly: `yes`, `no`, or a program's boolean. */
export const YesOrNo = z
  .union([z.boolean(), z.enum(['yes', 'no'])], { error: '请选择“是”或者“否” | choose yes or no' })
  .transform((value) => value === true || value === 'yes')

/** A whole number, as a number or as a form's text. */
export const Whole = (least: number, most: number) => {
  const words = `须为 ${least} 至 ${most} 的整数 | must be a whole number from ${least} to ${most}`
  const error = ({ input }: { input?: unknown }) =>
    input === undefined || input === '' ? '请填写 | is needed' : words
  return z.preprocess(
    (value) =>
      typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value,
    z.number({ error }).int(words).min(least, words).max(most, words),
  )
}

/** A form's one or many values of one name. */
export const list = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(field),
  )

/** An amount in yuan as people write it (1,234.50元), kept as fen. */
export const Yuan = z.union([z.string(), z.number()]).transform((value, context) => {
  const fen = readYuan(String(value))
  if (fen !== undefined) return fen
  context.addIssue({
    code: 'custom',
    message: '金额无效，请写成 1234.50 | is not an amount; write 1234.50',
  })
  return z.NEVER
})

/** Reads an amount in yuan, with or without separators and 元 or 万元; gives fen. */
export function readYuan(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '')
  const parts = /^(\d{1,12})(?:\.(\d{1,6}))?(万)?元?$/.exec(plain)
  if (!parts) return undefined
  const [, whole, fraction = '', tenThousand] = parts
  const digits = tenThousand ? 6 : 2
  if (fraction.length > digits) return undefined
  const fen = Number(`${whole}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(fen) ? fen : undefined
}
