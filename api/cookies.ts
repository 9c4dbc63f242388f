import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Frame } from './frame.ts'

/** `desk` is a member of staff who signed in, `party` somebody who follows a case. */
export type SessionCookie = 'desk' | 'party'

const settings = (c: Frame) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.var.host.publicUrl.startsWith('https:'),
  }) as const

/** Hands a session's token to the browser. */
export function keepSession(c: Frame, name: SessionCookie, token: string, expires?: Date): void {
  setCookie(c, name, token, { ...settings(c), ...(expires && { expires }) })
}

export function dropSession(c: Frame, name: SessionCookie): void {
  deleteCookie(c, name, settings(c))
}

export const sessionToken = (c: Frame, name: SessionCookie): string | undefined =>
  getCookie(c, name)
