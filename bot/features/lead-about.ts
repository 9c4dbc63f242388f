import { readCaseNumber } from '#db'
import { findListings } from '#search'
import type { Button } from '../answer.ts'
import type { Draft } from '../state.ts'
import type { Turn } from '../turn.ts'
import { begin, goOn } from './lead-steps.ts'

const mostRows = 5
/** Longer than any name: whoever writes so much has begun to tell. */
const longestName = 40

/** What a lead is about: a case number, a name from the list, or the story itself. */
export async function takeAbout(
  turn: Turn,
  draft: Draft,
  words: string,
  from: number,
): Promise<void> {
  const { t } = turn
  const caseNumber = readCaseNumber(words)
  if (caseNumber) return goOn(turn, 'about', await withNumber(turn, draft, caseNumber))
  if (/^\d{17}[\dXx]$/.test(words.trim())) return turn.say(t.idNumber)
  if (words.length > longestName || words.includes('\n')) {
    turn.say(t.tip.takenAsText)
    return goOn(turn, 'about', { ...draft, text: words, said: { ...draft.said, text: from } })
  }
  const found = await findListings({ q: words, limit: mostRows })
  if (found.outcome === 'couldNotCheck') return turn.say(t.away)
  const rows = found.outcome === 'found' ? found.rows : []
  if (rows.length === 0) return turn.say(t.tip.nobodyFound, notSure(turn))
  turn.say(t.tip.whoIsIt, [
    ...rows.map(({ id, name, caseNumber: number }) => one(`${name}，${number}`, `listing-${id}`)),
    ...notSure(turn),
  ])
}

const one = (text: string, answer: string): Button[] => [{ text, data: `tip:about:${answer}` }]
const notSure = ({ t }: Turn) => [one(t.tip.notSure, 'none')]

/** A case number names its court too, where it is one of this portal. */
async function withNumber(turn: Turn, draft: Draft, caseNumber: string): Promise<Draft> {
  const courts = await turn.ask.courts()
  const own = courts.find(({ code }) => caseNumber.includes(code))
  return {
    ...draft,
    caseNumber,
    courtOfNumber: own !== undefined,
    ...(own && { court: own.code }),
  }
}

/** A button of the first question. */
export async function answeredAbout(turn: Turn, draft: Draft, answer: string): Promise<void> {
  if (answer === 'bounties') return offerBounties(turn)
  if (answer === 'none') {
    const { caseNumber: _, ...rest } = draft
    return goOn(turn, 'about', { ...rest, courtOfNumber: false })
  }
  const [, kind, id] = /^(listing|bounty)-([0-9a-f-]{36})$/.exec(answer) ?? []
  if (!kind || !id || !(await beginAbout(turn, draft, kind, id))) turn.say(turn.t.oldButton)
}

async function offerBounties(turn: Turn): Promise<void> {
  const { rows } = await turn.ask.bounties({ limit: mostRows })
  if (rows.length === 0) return turn.say(turn.t.tip.noBounties, notSure(turn))
  turn.say(turn.t.tip.whichBounty, [
    ...rows.map(({ id, name, number }) => one(`${name}，${number}`, `bounty-${id}`)),
    ...notSure(turn),
  ])
}

/** Begins with a published record, which knows its court and its case. @returns false when it is gone */
export async function beginAbout(
  turn: Turn,
  draft: Draft,
  kind: string,
  id: string,
): Promise<boolean> {
  const record = await (kind === 'listing' ? turn.ask.listing(id) : turn.ask.bounty(id))
  if (!record || 'gone' in record) return false
  const { name, caseNumber, court } = record
  turn.say(turn.t.tip.about(name, caseNumber))
  const { caseNumber: _, ...rest } = draft
  const about = {
    ...(kind === 'listing' ? { listingId: id } : { bountyId: id }),
    name: `${name}，${caseNumber}`,
  }
  await begin(turn, { ...rest, about, court })
  return true
}
