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
    },
  },
  states: {
    notifications: {
      waiting: 'waiting',
      sending: 'being sent',
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
    },
  },
  entries: {
    'channel.added': 'channel added',
    'channel.confirmed': 'channel confirmed',
    'channel.ended': 'channel ended',
    'notification.made': 'notification made',
    'notification.done': 'notification delivered',
    'notification.failed': 'notification not delivered',
  },
}
