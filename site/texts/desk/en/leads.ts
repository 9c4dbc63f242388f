import type { Shape } from '../../shape.ts'
import type { leads as zh } from '../zh/leads.ts'

export const leads: Shape<typeof zh> = {
  nav: { leads: 'Leads' },
  page: {
    leads: {
      title: 'Leads',
      lead: 'New leads appear here by themselves. Content is unsealed only when you open a lead, and each opening leaves a trace.',
      live: 'Connected; new leads show at once.',
      waiting: 'Connecting …',
      off: 'The connection is lost; please reload.',
      reload: 'Reload',
      arrived: 'A new lead has come in.',
      arrivedUrgent: 'A new urgent lead has come in. Please act now.',
      urgent: 'urgent',
      order: 'No.',
      receivedAt: 'Received',
      category: 'Category',
      channel: 'By',
      about: 'About',
      due: 'Due',
      content: 'The lead',
      place: 'Place',
      photos: 'Photos',
      photo: (n) => `Photo ${n}`,
      noPhotos: 'No photos.',
      messages: 'Messages',
      noMessages: 'No messages yet.',
      fromInformant: 'informant',
      fromCourt: 'court',
      answerGiven: 'Answer of the court',
      confidential:
        'Who the informant is stays confidential. Do not guess, ask or pass on; write nothing that could give them away.',
      destroyed: 'The key of this lead was destroyed; its content cannot be restored.',
      one: (order) => `Lead no. ${order}`,
    },
  },
  states: {
    leads: {
      received: 'waiting',
      acknowledged: 'acknowledged',
      dispatched: 'team sent',
      arrived: 'team on the spot',
      concluded: 'concluded',
    },
  },
  acts: {
    leads: {
      acknowledge: 'Acknowledge',
      dispatch: 'Record that a team was sent',
      arrive: 'Record that the team arrived',
      answer: 'Answer the informant',
      conclude: 'Conclude',
    },
  },
  effects: {
    leads: {
      acknowledge: 'The informant will see “acknowledged”.',
      dispatch: 'Only the time is kept; neither the informant nor the public sees it.',
      arrive: 'Only the time is kept; neither the informant nor the public sees it.',
      answer: 'The informant reads what you write with the receipt.',
      conclude:
        'A conclusion needs an outcome and an answer; the informant reads it with the receipt.',
    },
  },
  entries: {
    'lead.received': 'lead received',
    'lead.received.urgent': 'urgent lead received',
    'lead.received.closedForNow': 'lead received on a suspended case',
    'lead.acknowledged': 'lead acknowledged',
    'lead.dispatched': 'team sent',
    'lead.arrived': 'team arrived',
    'lead.opened': 'lead opened',
    'lead.openingRefused': 'opening of the lead refused',
    'lead.answered': 'informant answered',
    'lead.message': 'informant wrote',
    'lead.concluded': 'lead concluded',
    'lead.cut': 'informant cut the chat',
  },
}
