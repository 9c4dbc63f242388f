import type { About } from '../leads/about-what.ts'
import { valuesOf, type Values } from './steps.ts'

/** What a draft is about, in the words of a lead: a bounty, a listing, or a case number. */
export function aboutOf({ record = '', caseNumber }: Values): About {
  const [kind, id] = record.split(':')
  if (kind === 'bounty') return { bountyId: id }
  if (kind === 'listing') return { listingId: id }
  return caseNumber ? { caseNumber } : {}
}

/** The fields of a lead as a draft has them; the act of receiving reads and checks each once more. */
export function leadOf(values: Values): Record<string, unknown> {
  const { standing = 'anonymous', wantsReward, urgent, mayAsk } = values
  const identity = { name: values['name'], phone: values['phone'] }
  return {
    channel: 'web',
    court: values['court'] ?? '',
    about: aboutOf(values),
    category: values['category'],
    text: values['text'],
    officer: values['officer'],
    whereabouts: values['whereabouts'],
    basics: values['basics'],
    place: values['place'],
    township: values['township'],
    urgent: urgent === 'yes',
    mayAsk: mayAsk !== 'no',
    standing,
    wantsReward: wantsReward === 'yes',
    ...(standing !== 'anonymous' && { identity }),
  }
}

/** What was answered to the questions about a reward. */
export const answersOf = (values: Values): Values => valuesOf('reward', values)
