import type { Shape } from '../shape.ts'
import type { errors as zh } from '../zh/errors.ts'

export const errors: Shape<typeof zh> = {
  notFound: {
    title: 'This page was not found',
    says: 'The address may be mistyped, or the link is out of date. Go to the home page, or search.',
  },
  gone: {
    title: 'This was removed',
    says: 'It was published once and is no longer published by law. Please do not pass on old copies.',
    reason: 'Why it was removed: ',
  },
  fault: {
    title: 'Something went wrong on our side',
    says: 'You did nothing wrong, and this does not mean “no record”. Please try again in a few minutes. If it is urgent, call the duty phone of the court or 12368.',
  },
  away: {
    title: 'This cannot be checked just now',
    says: 'The system did not answer. This does not mean “no record”. Please try again in a few minutes. If it is urgent, call the duty phone of the court or 12368.',
  },
  refused: {
    title: 'This could not be done',
    source: 'Source',
  },
  home: 'To the home page',
  list: 'Search the defaulters',
  tip: 'Send a tip',
}
