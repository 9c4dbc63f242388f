import { z } from 'zod'
import { readDay, startOf } from '../time/days.ts'

/** A moment in Asia/Shanghai as a form sends it, 2026-11-21T18:00, or as people type it with a space between. */
export const Moment = z.string().transform((text, context) => {
  const [, day = '', hour = '', minute = ''] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::00)?$/.exec(text.trim()) ?? []
  const date = readDay(day)
  if (date && Number(hour) < 24 && Number(minute) < 60) {
    return new Date(startOf(date).getTime() + (Number(hour) * 60 + Number(minute)) * 60_000)
  }
  context.addIssue({
    code: 'custom',
    message:
      text.trim() === ''
        ? '请填写 | is needed'
        : '时间无效，请写成 2026-01-31 18:00 | is not a moment; write 2026-01-31 18:00',
  })
  return z.NEVER
})
