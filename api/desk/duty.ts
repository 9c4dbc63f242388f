import { changeShift, enterShift, Refusal, removeShift, switchIntake } from '#db'
import { Hono } from 'hono'
import type { Form } from '../form.ts'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform, type DeskAct } from './act.ts'

const acts = new Map<string, DeskAct>([
  ['change', changeShift],
  ['remove', removeShift],
])

/** The form says `shiftFrom` and `shiftTo`; the week that was shown only leads back to it. */
const shiftOf = ({ shiftFrom, shiftTo, week: _, ...rest }: Form['values']) => ({
  ...rest,
  ...(shiftFrom !== undefined && { from: shiftFrom }),
  ...(shiftTo !== undefined && { to: shiftTo }),
})

const pageOf = ({ week }: Form['values']) =>
  typeof week === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(week)
    ? `/desk/duty?week=${week}`
    : '/desk/duty'

/** The rota of those on duty. */
export const duty = new Hono<Env>()
  .post('/enter', (c) => {
    let next = '/desk/duty'
    return posted(c, {
      name: 'enter',
      page: '/desk/duty',
      act: (values) => {
        next = pageOf(values)
        return perform(enterShift, c.var.actor, shiftOf(values))
      },
      back: () => next,
    })
  })
  .post('/intake', (c) =>
    posted(c, {
      name: 'intake',
      page: '/desk/duty',
      act: (values) => perform(switchIntake, c.var.actor, values),
      back: '/desk/duty#intake',
    }),
  )
  .post('/:id/:act', (c) => {
    const { id, act: name } = c.req.param()
    const act = acts.get(name)
    if (!act) throw new Refusal('not-found')
    let next = '/desk/duty'
    return posted(c, {
      name: `${name}-${id}`,
      page: '/desk/duty',
      act: (values) => {
        next = pageOf(values)
        return perform(act, c.var.actor, { ...shiftOf(values), id })
      },
      back: () => next,
    })
  })
