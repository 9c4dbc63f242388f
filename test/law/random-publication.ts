import {
  checkListing,
  closeBounty,
  correctListing,
  correctNotice,
  draftBounty,
  draftListing,
  draftNotice,
  draftRestrictionOfListing,
  editListing,
  editNotice,
  liftRestriction,
  publishBounty,
  publishListing,
  publishNotice,
  publishRestriction,
  removeListing,
  removeNotice,
  serveListing,
  serveRestriction,
  signBounty,
  signListing,
  signNotice,
  signRestriction,
  withdrawListing,
  withdrawNotice,
} from '../../db/index.ts'
import { addDays, decision, no } from '../publication.ts'
import {
  day,
  draw,
  held,
  on as onRow,
  pick,
  today,
  type CaseInHand,
  type Place,
  type Try,
} from './random-try.ts'

const duties = ['偿还借款本金50000元', '偿还货款30000元及利息', '支付租金20000元']
const bodies = ['请主动履行义务。', '本院将集中执行。', '请到本院领取案款。']

/** What may be tried with what is public or shall be. */
export function publicationTries(place: Place, file: CaseInHand | undefined): Record<string, Try> {
  const on = onRow(place)
  const ofCase = (act: (found: CaseInHand) => Promise<unknown>) => () =>
    file ? act(file) : Promise.resolve()
  const say = (n: number) => ({
    kind: 'announcement' as const,
    title: '公告',
    body: pick(bodies, n)!,
  })
  return {
    'listing.drafted': {
      by: 'officer',
      run: (by, n) =>
        ofCase(({ id, debtorId }) =>
          draftListing(
            by,
            decision(
              { caseFileId: id, partyId: debtorId, caseNumber: '' },
              { decidedOn: addDays(today(), -(n % 20)), duty: pick(duties, n)! },
            ),
          ),
        )(),
    },
    'listing.edited': {
      by: 'officer',
      run: async (by, n) => {
        const {
          caseFileId: _,
          partyId: __,
          ...said
        } = decision(
          { caseFileId: '', partyId: '', caseNumber: '' },
          { decidedOn: addDays(today(), -(n % 20)), duty: pick(duties, n + 1)!, ...no },
        )
        return on('listings', editListing, said)(by, n)
      },
    },
    'listing.checked': { by: 'judge', run: on('listings', checkListing, {}, `state = 'drafted'`) },
    'listing.signed': {
      by: 'president',
      run: on('listings', signListing, {}, `state = 'checked'`),
    },
    'listing.served': {
      by: 'clerk',
      run: (by, n) =>
        on(
          'listings',
          serveListing,
          { servedOn: day(n), method: 'direct' },
          `state = 'signed'`,
        )(by, n),
    },
    'listing.restricted': {
      by: 'officer',
      run: async (by, n) => {
        const row = await held('listings', place, 1)
        const order = { orderNumber: `（2026）执限${draw()}号`, orderedOn: day(n), items: [] }
        return row && draftRestrictionOfListing(by, { listingId: row.id, ...order })
      },
    },
    'listing.published': {
      by: 'director',
      run: on('listings', publishListing, {}, `state = 'served'`),
    },
    'listing.published.early': { by: 'director', run: on('listings', publishListing) },
    'listing.corrected': {
      by: 'president',
      run: (by, n) => on('listings', correctListing, { duty: pick(duties, n) })(by, n),
    },
    'listing.removed': { by: 'judge', run: on('listings', removeListing, { reason: '10.1' }) },
    'listing.withdrawn': { by: 'judge', run: on('listings', withdrawListing) },
    'restriction.signed': {
      by: 'president',
      run: on('restrictions', signRestriction, {}, `state = 'drafted'`),
    },
    'restriction.served': {
      by: 'clerk',
      run: (by, n) =>
        on('restrictions', serveRestriction, { servedOn: day(n), method: 'direct' })(by, n),
    },
    'restriction.published': {
      by: 'director',
      run: on('restrictions', publishRestriction, { announcedIn: ['本院公告栏'] }),
    },
    'restriction.lifted': {
      by: 'judge',
      run: on('restrictions', liftRestriction, { reason: 'performed', liftedIn: ['本院公告栏'] }),
    },
    'bounty.drafted': {
      by: 'officer',
      run: (by, n) =>
        ofCase(({ id: caseFileId, debtorId: partyId }) =>
          draftBounty(by, {
            caseFileId,
            partyId,
            kind: 'reward',
            number: `（2026）执悬${draw()}号`,
            unperformed: '50000',
            until: addDays(today(), 20 + (n % 400)),
            wanted: '征集财产线索',
            reward: '按线索价值奖励',
            conditions: '线索须经核实',
            exclusions: '协助义务人除外',
          }),
        )(),
    },
    'bounty.signed': { by: 'director', run: on('bounties', signBounty, {}, `state = 'drafted'`) },
    'bounty.published': {
      by: 'clerk',
      run: on('bounties', publishBounty, {}, `state = 'signed'`),
    },
    'bounty.published.early': {
      by: 'clerk',
      run: on('bounties', publishBounty),
    },
    'bounty.closed': { by: 'clerk', run: on('bounties', closeBounty, { reason: '线索已经核实' }) },
    'notice.drafted': { by: 'officer', run: (by, n) => draftNotice(by, say(n)) },
    // Whoever may sign drafts too; their own they may not sign.
    'notice.drafted.above': { by: 'director', run: (by, n) => draftNotice(by, say(n)) },
    'notice.edited': {
      by: 'officer',
      run: (by, n) =>
        on('notices', editNotice, say(n + 1), `state in ('drafted', 'signed')`)(by, n),
    },
    'notice.signed': { by: 'director', run: on('notices', signNotice, {}, `state = 'drafted'`) },
    'notice.published': {
      by: 'clerk',
      run: on('notices', publishNotice, {}, `state = 'signed'`),
    },
    'notice.published.early': {
      by: 'clerk',
      run: on('notices', publishNotice),
    },
    'notice.corrected': {
      by: 'director',
      run: (by, n) => on('notices', correctNotice, say(n + 2))(by, n),
    },
    'notice.removed': { by: 'clerk', run: on('notices', removeNotice, { reason: '已经办结' }) },
    'notice.withdrawn': { by: 'officer', run: on('notices', withdrawNotice) },
  }
}
