import type { Shape } from '../shape.ts'
import type { home as zh } from '../zh/home.ts'

export const home: Shape<typeof zh> = {
  title: 'Home',
  heading: 'How courts enforce, in the open',
  lead: 'Search the defaulters, see how far your own case is, tell the court what you know. No account, no captcha.',
  search: 'Search the defaulters',
  searchLabel: 'Name of a person or company, or a case number',
  searchButton: 'Search',
  tasks: 'What would you like to do?',
  progress: 'My case',
  progressSays:
    'Applicants and debtors see every step and time limit with the case number and access code.',
  tip: 'Send a tip',
  tipSays:
    'You know of a debtor’s property or whereabouts? Tell the court. You need not give your name.',
  bounties: 'Rewards',
  bountiesSays: 'A tip that helps can earn the reward stated in the notice.',
  follow: 'Read the answer',
  followSays:
    'After a tip, a correction or a complaint, read the court’s answer with your receipt.',
  counts: 'Published now',
  listings: 'Defaulters',
  restrictions: 'Spending limits',
  bountyCount: 'Rewards',
  noticeCount: 'Notices',
  newest: 'Newest notices',
  noNotices: 'There are no notices now.',
  allNotices: 'See all notices',
  courts: 'Duty phones of the courts',
  courtsSays:
    'Somebody answers the duty phone day and night. If you see a debtor now, or property being moved, please call at once.',
  couldNotCheck:
    'The figures cannot be checked just now. Please look again later. This does not mean “no record”.',
}
