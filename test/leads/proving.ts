import { hash } from 'node:crypto'
import { issueChallenge, type Challenge } from '../../db/index.ts'

/** Does what the sender's machine does: tries the numbers in turn. */
export function solve({ maxnumber, ...challenge }: Challenge): string {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (hash('sha256', `${challenge.salt}${number}`) === challenge.challenge) {
      return Buffer.from(JSON.stringify({ ...challenge, number })).toString('base64')
    }
  }
  throw new Error('The challenge has no solution.')
}

/** A proof of work as it comes with a form. */
export const proof = async (network = 'somewhere') => solve(await issueChallenge(network))
