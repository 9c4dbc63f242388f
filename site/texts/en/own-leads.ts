import type { Shape } from '../shape.ts'
import type { ownLeads as zh } from '../zh/own-leads.ts'

export const ownLeads: Shape<typeof zh> = {
  title: 'Leads you gave',
  lead: 'If you know of property of the debtor or of their whereabouts, tell the court here. You are told when it has been looked into, and the answer stands here. The debtor does not see it.',
  none: 'You have given no lead here yet.',
  number: (order) => `Lead no. ${order}`,
  receivedAt: 'Received',
  state: 'State',
  outcome: 'What was found',
  answer: 'Answer of the court',
  court: 'From the court',
  you: 'From you',
  write: 'Add something, or reply to the court',
  writeText: 'What you want to add or reply',
  writeSend: 'Send to the court',
  erased: 'The content was destroyed as the rules require.',
  form: 'Give a lead',
  category: 'About what',
  categories: {
    property: 'Property',
    whereabouts: 'Whereabouts of the debtor',
    other: 'Something else',
  },
  text: 'What you know',
  textHint:
    'Which property, or where the person is, and how you know; the more exactly the better: number plate, account, house number.',
  place: 'Where',
  urgent: 'Urgent: the person is there now, or property is being moved',
  photos: 'Photos',
  photosHint:
    'At most 10, of 15 megabytes each. They are drawn anew and keep no place and no device.',
  send: 'Send the lead',
  anonymous:
    'What you give here belongs to your case. If the court should not know who gave it, leave this page first and send it without a name under “Report”.',
}
