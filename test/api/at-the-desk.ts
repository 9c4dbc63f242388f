import { admitStaff } from '../../db/index.ts'
import { codeNow } from '../../db/people/one-time-code.ts'
import { clock } from '../store.ts'
import { form, type openApp } from './court.ts'

type Role = Parameters<typeof admitStaff>[1]['roles']

let admitted = 0
export const password = 'four words in a row'

/** Admits a person in some offices of 市北. */
export async function admit(...roles: string[]) {
  admitted += 1
  const username = `staff-${admitted}`
  const { totpSecret, staffId } = await admitStaff(
    { kind: 'operator' },
    { court: '鲁0203', username, name: `甲${admitted}`, password, roles: roles as Role },
  )
  return { username, staffId, code: () => codeNow(totpSecret, clock.now) }
}

export const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? ''

/** Signs a new person in and gives what their browser sends: forms by address, pages by address. */
export async function atTheDesk(app: ReturnType<typeof openApp>, ...roles: string[]) {
  const { username, code, staffId } = await admit(...roles)
  const answer = await app.request('/desk/sign-in', form({ username, password, code: code() }))
  const cookie = cookieOf(answer).split(';')[0]!
  return {
    staffId,
    cookie,
    get: (path: string) => app.request(path, { headers: { cookie } }),
    post: (path: string, values: Record<string, string>) =>
      app.request(path, form(values, { cookie })),
  }
}
