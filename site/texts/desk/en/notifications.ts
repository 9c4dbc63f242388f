import type { Shape } from '../../shape.ts'
import type { notifications as zh } from '../zh/notifications.ts'

export const notifications: Shape<typeof zh> = {
  nav: { notifications: 'Notifications' },
  page: {
    notifications: {
      title: 'Notifications',
      lead: 'All that had to be told, and every attempt to tell it.',
      number: 'Number',
      rule: 'Rule',
      case: 'Case',
      subject: 'Subject',
      made: 'Made',
      attempts: 'Attempts',
      next: 'Next try',
      text: 'Text',
      noService:
        'These are notifications and no service of documents. Only to a party who agreed in writing can documents be served electronically, by the means that were confirmed.',
      again: 'Send again',
      againEffect:
        'It goes out once more by the channels that the party has now, with the same text and number; an address that returned it is not tried again.',
      paper: 'Record service on paper',
      paperEffect:
        'For what no channel brought and was served on paper; the time limit stops with it.',
      paperMeans: {
        inPerson: 'handed over',
        post: 'by post',
        left: 'left at the place',
        announced: 'by announcement',
      },
    },
  },
  states: {
    notifications: {
      waiting: 'waiting',
      sending: 'being sent',
      accepted: 'accepted, receipt awaited',
      delivered: 'delivered',
      failed: 'not delivered',
    },
    attempts: {
      made: 'made',
      handedOver: 'handed over',
      accepted: 'accepted',
      refused: 'refused',
      failed: 'failed',
      noAddress: 'no address',
      receipt: 'word of the provider',
      delivered: 'receipt: delivered',
      bounced: 'receipt: returned',
      read: 'read',
    },
  },
  entries: {
    'channel.added': 'channel added',
    'channel.confirmed': 'channel confirmed',
    'channel.ended': 'channel ended',
    'notification.made': 'notification made',
    'notification.done': 'notification delivered',
    'notification.failed': 'notification not delivered',
    'smsTemplate.entered': 'text message template approved',
    'smsTemplate.withdrawn': 'text message template withdrawn',
    'notification.bounced': 'notification returned',
    'notification.sentAgain': 'notification sent again',
    'notification.servedOnPaper': 'notification served on paper',
    'notification.erased': 'text of a notification destroyed at the end of its time',
    'channel.ordered': 'order of channels entered',
    'consent.recorded': 'consent to electronic service entered',
    'consent.withdrawn': 'withdrawal of consent to electronic service entered',
  },
}
