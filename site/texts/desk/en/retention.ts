/** How long leads are kept, and what is left of them. */
export const retention = {
  nav: { retention: 'Keeping of leads' },
  page: {
    retention: {
      title: 'How long leads are kept',
      lead: 'By the day on which they are over, the soonest first. Each lead is named here 30 days before; unless somebody holds it, its key is destroyed after that day, nothing can be brought back, and only when and why is left.',
      home: 'Leads about to be destroyed',
      panel: 'How long it is kept',
      noContent: 'Nothing of what the lead says is shown here.',
      stateIs: 'At present',
      heldBy: 'Held by',
      lastDay: (day: string) => `destroyed after ${day}`,
      filterFrom: 'Kept at least until',
      filterTo: 'Kept at most until',
      keptFor: {
        notUsed: 'not used',
        notConfirmed: 'not confirmed',
        confirmed: 'confirmed',
        paid: 'reward paid',
      },
      columns: {
        keptFor: 'Kept because',
        concludedAt: 'Concluded',
        until: 'Kept until',
        hold: 'Why it is held',
        lastDay: 'Last day before it is destroyed',
        erasedAt: 'Destroyed',
      },
    },
  },
  states: {
    retention: {
      kept: 'kept',
      told: 'about to be destroyed',
      held: 'held',
      needed: 'something is still open; not destroyed',
      erased: 'destroyed',
    },
  },
  acts: { retention: { hold: 'Hold', release: 'Release the hold' } },
  effects: {
    retention: {
      hold: 'Say why it must be kept on. It is not destroyed meanwhile; the reason is sealed with the lead.',
      release: 'Say why it is needed no more. It is named anew 30 days before it is destroyed.',
    },
  },
  entries: {
    'lead.expiring': 'told: the lead is about to be destroyed',
    'lead.keptLonger': 'the lead is still needed and not over',
    'lead.erased': 'the lead is over; its key was destroyed',
    'lead.receiptForgotten': 'the receipt is over and finds nothing any more',
    'lead.holdPlaced': 'destruction of the lead held up',
    'lead.holdReleased': 'hold of the lead released',
  },
} as const
