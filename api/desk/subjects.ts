import {
  answerExclusions,
  checkListing,
  closeBounty,
  correctBounty,
  correctListing,
  correctNotice,
  correctRestriction,
  draftBounty,
  draftListing,
  draftNotice,
  draftRestriction,
  draftRestrictionOfListing,
  editBounty,
  editListing,
  editNotice,
  editRestriction,
  endorseBounty,
  endorseListing,
  endorseNotice,
  endorseRestriction,
  liftRestriction,
  publishBounty,
  publishListing,
  publishNotice,
  publishRestriction,
  Refusal,
  releaseFinding,
  removeListing,
  removeNotice,
  serveListing,
  serveRestriction,
  signBounty,
  signListing,
  signNotice,
  signRestriction,
  withdrawBounty,
  withdrawListing,
  withdrawNotice,
  withdrawRestriction,
  type Says,
} from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { asLines, perform, type DeskAct } from './act.ts'

/** What may be posted about each public subject: the last part of the address, and its act. */
const subjects: Record<string, Record<string, DeskAct>> = {
  listings: {
    new: draftListing,
    edit: editListing,
    check: checkListing,
    sign: signListing,
    serve: serveListing,
    publish: publishListing,
    correct: correctListing,
    remove: removeListing,
    withdraw: withdrawListing,
    answer: answerExclusions,
    endorse: endorseListing,
  },
  restrictions: {
    new: draftRestriction,
    edit: editRestriction,
    sign: signRestriction,
    serve: serveRestriction,
    publish: asLines(publishRestriction, 'announcedIn'),
    correct: correctRestriction,
    lift: asLines(liftRestriction, 'liftedIn'),
    withdraw: withdrawRestriction,
    endorse: endorseRestriction,
  },
  bounties: {
    new: draftBounty,
    edit: editBounty,
    sign: signBounty,
    publish: publishBounty,
    correct: correctBounty,
    close: closeBounty,
    withdraw: withdrawBounty,
    endorse: endorseBounty,
  },
  notices: {
    new: draftNotice,
    edit: editNotice,
    sign: signNotice,
    publish: publishNotice,
    correct: correctNotice,
    remove: removeNotice,
    withdraw: withdrawNotice,
    endorse: endorseNotice,
  },
}

const actOf = (subject: string, name: string): DeskAct => {
  const act = Object.entries(subjects[subject] ?? {}).find(([known]) => known === name)?.[1]
  if (!act) throw new Refusal('not-found')
  return act
}

const kindOf = {
  listings: 'listing',
  restrictions: 'restriction',
  bounties: 'bounty',
  notices: 'notice',
} as const

/** An act whose doer has to be told something more than that it is done. */
const told = (done: unknown, record: string) => {
  const { says } = done as { says?: Says }
  return says ? { result: { told: says } } : record
}

export const publicSubjects = new Hono<Env>()
  .post('/listings/:id/restrict', (c) => {
    const { id } = c.req.param()
    return posted(c, {
      name: 'restrict',
      page: `/desk/listings/${encodeURIComponent(id)}`,
      act: (values) =>
        perform(draftRestrictionOfListing, c.var.actor, { ...values, listingId: id }),
      back: (made) => `/desk/restrictions/${(made as { id: string }).id}`,
    })
  })
  .post('/:subject{listings|restrictions|bounties|notices}/:id/release/:finding', (c) => {
    const { subject, id, finding } = c.req.param()
    const record = `/desk/${subject}/${encodeURIComponent(id)}`
    return posted(c, {
      name: `release-${finding.slice(0, 8)}`,
      page: record,
      act: ({ why, ...values }) =>
        perform(releaseFinding, c.var.actor, {
          ...values,
          reason: why,
          finding,
          id,
          kind: kindOf[subject as keyof typeof kindOf],
        }),
      back: record,
    })
  })
  .post('/:subject{listings|restrictions|bounties|notices}/new', (c) => {
    const { subject } = c.req.param()
    return posted(c, {
      page: `/desk/${subject}/new`,
      act: (values) => perform(actOf(subject, 'new'), c.var.actor, values),
      back: (made) => `/desk/${subject}/${(made as { id: string }).id}`,
    })
  })
  .post('/:subject{listings|restrictions|bounties|notices}/:id/:act', (c) => {
    const { subject, id, act } = c.req.param()
    const record = `/desk/${subject}/${encodeURIComponent(id)}`
    return posted(c, {
      name: act,
      page: record,
      act: (values) => perform(actOf(subject, act), c.var.actor, { ...values, id }),
      back: (done) => told(done, record),
    })
  })
