import { Refusal } from '#db'
import type { MiddlewareHandler } from 'hono'
import type { Env, Frame } from './frame.ts'

/**
 * A form is taken only from a page of this site. A program that speaks to the API without cookies
 * carries nobody's session and needs no origin; a foreign one is refused in any case.
 */
export const fromThisSite: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOurs(c)) {
    throw new Refusal('foreign-form')
  }
  await next()
}

function isOurs(c: Frame): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return isProgram(c)
  const { publicUrl, demo } = c.var.host
  if (origin === new URL(publicUrl).origin) return true
  // A demo is opened under whatever name its machine has.
  return demo && URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}

const isProgram = (c: Frame) =>
  /^\/(api|telegram|sms)\//.test(c.req.path) &&
  c.req.header('cookie') === undefined &&
  /^(application\/json|multipart\/form-data)\b/i.test(c.req.header('content-type') ?? '')
