import type { Actor } from '../act.ts'
import { checkListing } from '../listings/check-listing.ts'
import { draftListing } from '../listings/draft-listing.ts'
import { publishListing } from '../listings/publish-listing.ts'
import { serveListing } from '../listings/serve-listing.ts'
import { signListing } from '../listings/sign-listing.ts'
import { draftRestriction } from '../restrictions/draft-restriction.ts'
import { usualOrder } from '../restrictions/order.ts'
import { publishRestriction } from '../restrictions/publish-restriction.ts'
import { serveRestriction } from '../restrictions/serve-restriction.ts'
import { signRestriction } from '../restrictions/sign-restriction.ts'
import { addDays, addMonths, type CourtDate } from '../time/days.ts'
import type { DemoCase } from './demo-cases.ts'
import { through, type Act, type DemoCourt } from './demo-court.ts'
import { offerDemoBounties, postDemoNotices } from './demo-notices.ts'

const items = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Publishes what the demo's public sees, and leaves drafts at each stage for the desk. */
export async function publishDemo(demo: DemoCourt): Promise<void> {
  const old = demo.cases.filter(
    ({ filedOn, course }) => course !== 'paid' && filedOn <= addDays(demo.today, -60),
  )
  for (const [at, file] of old.entries()) await restrict(demo, file, at)
  for (const [at, file] of old.entries()) await list(demo, file, at, old.length)
  await offerDemoBounties(demo)
  await postDemoNotices(demo)
}

async function restrict({ court, actors, today }: DemoCourt, file: DemoCase, at: number) {
  const orderedOn = addDays(file.filedOn, 40)
  const draft = await draftRestriction(actors.officer, {
    caseFileId: file.id,
    partyId: file.debtorId,
    subjectRole: 'debtor',
    orderNumber: `（${orderedOn.slice(0, 4)}）${court.code}执限${at + 1}号`,
    orderedOn,
    items,
    ...usualOrder,
  })
  const servedOn = addDays(orderedOn, 4)
  await through(draft, [
    [actors.president, (by, held) => signRestriction(by, held)],
    [
      actors.clerk,
      (by, held) =>
        serveRestriction(by, { ...held, servedOn: min(servedOn, today), method: 'direct' }),
    ],
    [
      actors.director,
      (by, held) => publishRestriction(by, { ...held, announcedIn: ['本网站', '法院公告栏'] }),
    ],
  ])
}

const min = (a: CourtDate, b: CourtDate) => (a < b ? a : b)

/** The last entries stay on the way: served within their grace period, signed, checked, drafted. */
async function list({ court, actors, today }: DemoCourt, file: DemoCase, at: number, of: number) {
  const ground = [1, 4, 3, 5, 4, 6, 2][at % 7]!
  const decidedOn = min(addDays(file.filedOn, 45), addDays(today, -20))
  const no = { security: false, sealedAssets: false, laterInTurn: false, otherNonRefusal: false }
  const draft = await draftListing(actors.officer, {
    caseFileId: file.id,
    partyId: file.debtorId,
    duty: `偿还申请执行人欠款${file.claim.toLocaleString('zh-CN')}元及利息`,
    performance: at % 3 === 0 ? 'part' : 'none',
    grounds: [ground],
    ...(ground === 1 ? no : { termYears: 2 }),
    decisionNumber: `（${decidedOn.slice(0, 4)}）${court.code}执失${at + 1}号`,
    decidedOn,
  })
  const servedOn = addDays(decidedOn, 5)
  const inGrace = of - at <= 4
  const steps: [Actor, Act][] = [
    [actors.judge, (by, held) => checkListing(by, held)],
    [actors.president, (by, held) => signListing(by, held)],
    [
      actors.clerk,
      (by, held) =>
        serveListing(by, {
          ...held,
          servedOn,
          method: 'direct',
          ...(inGrace && { graceUntil: addMonths(servedOn, 2) }),
        }),
    ],
    [actors.director, (by, held) => publishListing(by, held)],
  ]
  await through(draft, steps.slice(0, Math.min(of - at - 1, steps.length)))
}
