import type { Ask } from '#db'
import type { Speech } from '../../texts/index.ts'

/** A bounty or a listing that a tip is about, as a choice of the form; nothing when the public cannot see it any more. */
export async function recordNamed(speech: Speech, ask: Ask, record: string) {
  const [kind, id = ''] = record.split(':')
  const words = speech.t.tip.about
  if (kind === 'bounty') {
    const bounty = await ask.bounty(id)
    if (!bounty || 'gone' in bounty) return undefined
    const label = words.bounty(bounty.number, bounty.name)
    return { value: record, label, says: bounty.caseNumber, court: bounty.court, kind: bounty.kind }
  }
  const listing = await ask.listing(id)
  if (!listing || 'gone' in listing) return undefined
  const label = words.listing(listing.name)
  return { value: record, label, says: listing.caseNumber, court: listing.court, kind: undefined }
}
