import type { Shape } from '../shape.ts'
import type { ownNotifications as zh } from '../zh/own-notifications.ts'

export const ownNotifications: Shape<typeof zh> = {
  title: 'What the court sent you',
  lead: 'Nobody else sees your messages here. They are reminders and do not replace the service of documents.',
  read: 'Read the text',
  states: {
    underWay: 'on its way',
    taken: 'handed over',
    unreached: 'reached nobody; watch for letters',
  },
  channels: { chat: 'chat', mail: 'mail', sms: 'text message', letter: 'letter' },
}
