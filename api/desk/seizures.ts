import { proposeRelease, recordSeizure, releaseSeizure, renewSeizure } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

const acts = { renew: renewSeizure, release: releaseSeizure, propose: proposeRelease }

/** What is done with seizures, on the page of their case. */
export const seizures = new Hono<Env>()
  .post('/:id/seizures', (c) => {
    const { id } = c.req.param()
    const page = `/desk/cases/${encodeURIComponent(id)}`
    return posted(c, {
      name: 'seize',
      page,
      act: (values) => perform(recordSeizure, c.var.actor, { ...values, caseFileId: id }),
      back: `${page}#seizures`,
    })
  })
  .post('/:id/seizures/:seizure/:act{renew|release|propose}', (c) => {
    const { id, seizure, act } = c.req.param()
    const page = `/desk/cases/${encodeURIComponent(id)}`
    return posted(c, {
      name: `${act}-${seizure}`,
      page,
      act: (values) =>
        perform(acts[act as keyof typeof acts], c.var.actor, { ...values, id: seizure }),
      back: `${page}#seizures`,
    })
  })
