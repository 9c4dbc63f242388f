import { z } from 'zod'
import { readInput } from '../act.ts'
import { Checkbox, Id, maybe, Text, YesOrNo } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { ClaimAsked } from '../rewards/open-claim.ts'
import { Identity } from '../vault/identity.ts'
import { photoLimits } from './photo-limits.ts'
import { leadCategories, leadStandings, type LeadChannel } from './tables.ts'

const Photo = z.strictObject({
  name: z.string().transform((name) => name.slice(0, 200)),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

const tooManyPhotos = `最多 ${photoLimits.count} 张照片 | at most ${photoLimits.count} photos`

const together = photoLimits.together / 1_000_000
const tooHeavyTogether = `照片合计不得超过 ${together} 兆字节 | the photos are larger than ${together} megabytes together`
const bytesOf = (photos: readonly { bytes: Uint8Array }[]) =>
  photos.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** What is asked of a lead, in whatever face it was given (seed 1 art 10: 案情、办案人、被执行人下落、基本情况). */
export const Lead = z.strictObject({
  receipt: z.string().max(100),
  seal: z.string().max(100),
  channel: z.enum(['web', 'chat', 'api']),
  about: z
    .strictObject({
      bountyId: maybe(Id),
      listingId: maybe(Id),
      caseNumber: maybe(Text(1, 80)),
    })
    .optional(),
  court: z.string().max(20),
  category: z.enum(leadCategories),
  /** 案情: what the informant knows. */
  text: Text(1, 5000),
  /** 案件承办人: who handles the case, as far as the informant knows. */
  officer: maybe(Text(1, 200)),
  /** 被执行人下落 */
  whereabouts: maybe(Text(1, 1000)),
  /** 被执行人基本情况 */
  basics: maybe(Text(1, 1000)),
  place: maybe(Text(1, 500)),
  township: maybe(Text(1, 60)),
  urgent: Checkbox,
  /** Whether the court may ask back under the receipt. */
  mayAsk: YesOrNo.default(true),
  standing: z.enum(leadStandings).default('anonymous'),
  /** Who the informant is, for a lead that is confidential or named; of an anonymous one nothing is taken. */
  identity: Identity.optional(),
  wantsReward: Checkbox,
  /** The claim secret that was drawn for a reward, and what was answered to its questions. */
  claim: ClaimAsked.optional(),
  photos: z
    .array(Photo)
    .refine((photos) => photos.length <= photoLimits.count, tooManyPhotos)
    .refine((photos) => bytesOf(photos) <= photoLimits.together, tooHeavyTogether)
    .default([]),
  nudgeChat: z.number().int().optional(),
  /** A solved challenge; one that is wrong is as good as none, and no reason to refuse. */
  proof: z.string().max(2000).optional().catch(undefined),
  /** A field that no person sees; whatever stands in it was put there by a machine. */
  trap: z.string().optional().catch('filled'),
  /** The sender's network, as `networkOf` names it; in memory only. */
  network: z.string().max(200).optional(),
  /** Free bytes on the disk, as the face finds them. */
  room: z.number().optional(),
})
type Asked = z.output<typeof Lead>

/**
 * Reads a lead, or refuses with each wrong field named. Of an anonymous one a name that came along is dropped here; a
 * confidential or named one wants it.
 */
export function readLead(raw: unknown): Asked {
  const { identity, ...asked } = readInput(Lead, raw)
  if (asked.standing === 'anonymous') return asked
  if (!identity) {
    const says = { zh: '请填写', en: 'is needed' }
    throw new Refusal('input-invalid', { field: 'name', why: says.zh, whyEn: says.en }, [
      { field: 'name', says },
    ])
  }
  return { ...asked, identity }
}

/** What an act must know of a lead that somebody gives to the court's face; the rest has its usual answer. */
export type Given = Omit<Asked, 'channel' | 'standing' | 'mayAsk' | 'wantsReward'> & {
  channel: LeadChannel
} & Partial<Pick<Asked, 'standing' | 'mayAsk' | 'wantsReward'>> & {
    /** The applicant who gives it from the own case, and is told what became of it. */
    givenBy?: string
  }
