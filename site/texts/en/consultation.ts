import type { Shape } from '../shape.ts'
import type { consultation as zh } from '../zh/consultation.ts'

/** What an applicant reads of the monthly consultation and of what was promised there. */
export const consultation: Shape<typeof zh> = {
  title: 'Consultation',
  says: 'Where a case is not effectively enforced 45 days after filing, the court asks its applicant to a consultation every month: it says how the case stands, hears you, and tells you when it will act.',
  invited: 'You are invited: ',
  moved: 'Moved because: ',
  coming: 'Will you come?',
  yes: 'I will come',
  no: 'I will not come',
  send: 'Tell the court',
  answered: {
    yes: 'You answered that you will come. You may change it until then.',
    no: 'You answered that you will not come. You may change it until then.',
  },
  present: ' Your case was talked about; you were there.',
  absent: ' Your case was talked about; you were not there.',
  promises: 'Days that the court promised',
  promisesSay:
    'What could not be done at once, the court promised to do by these days. Whether it did is shown here as it is.',
  until: 'By: ',
  done: 'Done on ',
  ended: 'Not pursued because: ',
  lateSays:
    'The court did not do this by the day that it promised. You may ask by phone, or complain.',
  standing: {
    running: 'not due yet',
    kept: 'kept',
    keptLate: 'kept late',
    late: 'not kept',
    ended: 'ended',
  },
}
