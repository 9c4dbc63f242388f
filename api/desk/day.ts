import { noteDay } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

/** What somebody adds to the sheet of their day. */
export const day = new Hono<Env>().post('/note', (c) =>
  posted(c, {
    name: 'note',
    page: '/desk/day',
    act: (values) => perform(noteDay, c.var.actor, values),
    back: (made) =>
      `/desk/day?from=${(made as { day: string }).day}&to=${(made as { day: string }).day}`,
  }),
)
