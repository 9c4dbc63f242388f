import {
  answerInvitation,
  answerSurvey,
  askResumption,
  drawReceipt,
  giveLead,
  giveOpinion,
  writeOnOwnLead,
} from '#db'
import { Hono } from 'hono'
import type { Form } from './form.ts'
import type { Env } from './frame.ts'
import { posted } from './posted.ts'

/** What a form sends; the act itself reads and checks every field. */
const fields = <Raw>(values: Form['values']) => values as Raw

/** The receipt that the form was opened with, so that sending it again gives one lead. */
const drawn = ({ receipt, seal }: Form['values']) =>
  typeof receipt === 'string' && typeof seal === 'string' && receipt !== ''
    ? { receipt, seal }
    : drawReceipt()

/** The forms of a party on the page of its own case: whether they come to a consultation, an opinion before 终本, an application for resumption. */
export const progress = new Hono<Env>()
  .post('/progress/consultation', (c) =>
    posted(c, {
      page: '/progress',
      name: 'consultation',
      act: (values) => answerInvitation(c.var.actor, fields(values)),
      back: '/progress#consultation',
    }),
  )
  .post('/progress/leads', (c) =>
    posted(c, {
      name: 'own-lead',
      page: '/progress',
      draw: drawn,
      act: (values, files) => {
        const photos = files.map(({ name, bytes }) => ({ name, bytes }))
        const { photos: _, ...written } = values
        return giveLead(c.var.actor, fields({ ...written, ...drawn(values), photos } as never))
      },
      back: '/progress#own-leads',
    }),
  )
  .post('/progress/leads/message', (c) =>
    posted(c, {
      name: 'own-message',
      page: '/progress',
      act: (values) => writeOnOwnLead(c.var.actor, fields(values)),
      back: '/progress#own-leads',
    }),
  )
  .post('/progress/opinion', (c) =>
    posted(c, {
      name: 'opinion',
      page: '/progress',
      act: (values) => giveOpinion(c.var.actor, fields(values)),
      // The receipt of a lead is shown on this answer and on no other: an address to go to could not carry it.
      back: ({ receipt }) => (receipt ? { result: { receipt } } : '/progress#hearing'),
    }),
  )
  .post('/progress/survey', (c) =>
    posted(c, {
      name: 'survey',
      page: '/progress',
      act: (values) => answerSurvey(c.var.actor, fields(values)),
      back: '/progress?answered=1#survey',
    }),
  )
  .post('/progress/resumption', (c) =>
    posted(c, {
      name: 'resumption',
      page: '/progress',
      act: (values) => askResumption(c.var.actor, fields(values)),
      back: '/progress#resumption',
    }),
  )
