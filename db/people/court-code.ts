import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import { findCourt } from './courts.ts'

/** The code of a court that is named by its code or its short name. @throws Refusal for an unknown one */
export async function courtCode(codeOrSlug: string): Promise<string> {
  const court = await findCourt(codeOrSlug).catch(asRefusal)
  if (court) return court.code
  throw new Refusal('input-invalid', {
    field: 'court',
    why: '没有这个法院',
    whyEn: 'there is no such court here',
  })
}
