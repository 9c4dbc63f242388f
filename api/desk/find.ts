import { Hono } from 'hono'
import { formOf, type Form } from '../form.ts'
import { inLanguage, type Env } from '../frame.ts'
import { page } from '../page.ts'

/** People's names, which never stand in an address. */
const personal = ['name']

const text = (value: Form['values'][string] | undefined) => [value ?? ''].flat()[0]!.trim()

/**
 * Searches a list of the desk. Without a name the answer is the list's own address with the filter in it; with one it
 * is the page itself, or its file, and the name stays out of every address.
 */
export const find = new Hono<Env>()
  .get('/:list{[a-z-]+}/find', (c) =>
    c.redirect(inLanguage(c, `/desk/${c.req.param('list')}`), 303),
  )
  .post('/:list{[a-z-]+}/find', async (c) => {
    c.header('Cache-Control', 'no-store')
    const { as, ...values } = (await formOf(c)).values
    const given = Object.entries(values)
      .map(([field, value]) => [field, text(value)] as const)
      .filter(([, value]) => value !== '')
    const named = Object.fromEntries(given.filter(([field]) => personal.includes(field)))
    const rest = new URLSearchParams(given.filter(([field]) => !personal.includes(field)) as never)
    const at = `/desk/${c.req.param('list')}`
    const query = rest.size > 0 ? `?${rest.toString()}` : ''
    if (Object.keys(named).length === 0) return c.redirect(inLanguage(c, `${at}${query}`), 303)
    return page(c, `${at}${as === 'csv' ? '.csv' : ''}${query}`, { result: { named } })
  })
