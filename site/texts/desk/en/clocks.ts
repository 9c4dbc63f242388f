import type { Shape } from '../../shape.ts'
import type { clocks as zh } from '../zh/clocks.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const clocks: Shape<typeof zh> = {
  nav: { clocks: 'Time limits' },
  page: {
    clocks: {
      title: 'Time limits',
      lead: 'The earliest first. You see your own; the director, vice presidents, the president and the supervisor see the whole court first.',
      one: 'Time limit',
      view: 'Whose',
      views: { me: 'mine', court: 'the whole court’s' },
      rule: 'Rule',
      officer: 'Who answers',
      counts: 'How many in each state',
      more: (n: number) => `more than ${n}`,
      office: (name: string) => `the ${name} answers`,
      nobody: 'no officer; the director answers',
      startedOn: 'Began',
      dueAt: 'Due',
      what: 'Limit',
      subject: 'Belongs to',
      answers: 'Who answers',
      state: 'State',
      paused: 'paused',
      party: 'a party’s own limit, never overdue',
      history: 'over before the court’s first day here, not counted as overdue',
      ended: 'ended',
      article: 'Source',
      wording: 'Wording (Chinese)',
      length: 'Length',
      lengths: {
        minutes: (n: number) => `${n} minutes`,
        hours: (n: number) => `${n} hours`,
        days: (n: number) => `${n} days`,
        workingDays: (n: number) => `${n} working days`,
        months: (n: number) => `${n} months`,
        given: (n: number) =>
          n === 0 ? 'to the day that was set' : `${-n} days before the day set`,
        dayOfMonth: (n: number) =>
          n >= 31 ? 'by the last day of the month' : `by day ${n} of the month`,
        weekday: (n: number) => `by ${weekdays[n - 1] ?? ''} of the week`,
      },
      rolls:
        'A last day that is a rest day moves to the next working day (Civil Procedure Law art. 85).',
      stays:
        'An internal limit: it does not move off a rest day; the warning comes on the working day before.',
      starts: 'Begins with',
      stops: 'Stops with',
      historyTitle: 'What happened',
      did: { started: 'began', stopped: 'stopped', changed: 'changed' },
      moved: (from: string, to: string) => `${from} → ${to}`,
      warnings: 'Warnings',
      noWarnings: 'No warning yet.',
      share: 'How far',
      levels: { half: 'half has passed', fourFifths: 'four fifths have passed', whole: 'over' },
      told: 'Told',
      truly: 'True time',
      noticed: 'Noticed',
      subjects: {
        case: 'case',
        lead: 'lead',
        listing: 'listing',
        restriction: 'restriction',
        bounty: 'bounty',
        notice: 'notice',
        decision: 'decision',
        report: 'request or report',
        period: 'the court’s monthly and weekly work',
        other: 'something else',
      },
      urgent: 'Urgent leads: officers leave within five minutes',
      left: 'left',
      over: 'over by',
      alarm: 'Five minutes have passed since an urgent lead came in, and nobody has left.',
    },
  },
  states: {
    clocks: { due: 'due in three days', late: 'overdue', running: 'running', paused: 'paused' },
  },
  acts: {
    clocks: {
      done: 'Record as done',
      pause: 'Pause',
      resume: 'Resume',
      reassign: 'Give to somebody else',
      end: 'End',
    },
  },
  effects: {
    clocks: {
      done: 'This work was done. The time limit stops, and the record cannot be taken back.',
      pause:
        'Nobody is warned and nothing is overdue meanwhile. When it goes on, its end moves by the legal days.',
      resume:
        'Its end moves by the legal days that it stood still; it is never shorter than before.',
      reassign:
        'This person answers for it and is warned from now on, whoever the officer of the case is.',
      end: 'It runs no more and its record stays; what was overdue stays overdue.',
    },
  },
  hints: {
    clockReason: 'Say what happened and by which rule; it stays in the history of this limit.',
    holderUsername: 'The user name of somebody in office in this court.',
  },
  labels: { dutyDoneOn: 'Done on' },
  entries: {
    'clock.paused': 'time limit paused',
    'clock.resumed': 'time limit resumed',
    'clock.reassigned': 'time limit given to somebody else',
    'clock.ended': 'time limit ended',
    'clock.warned': 'warned of a time limit',
    'month.begun': 'the month’s work begins',
    'week.begun': 'the week’s work begins',
    'duty.done': 'recorded as done',
  },
}
