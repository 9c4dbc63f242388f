import { expect, test } from 'vitest'
import { asking, court, show, useSite } from './made-up.ts'

useSite()

const ownCase = async () => ({
  caseNumber: '（2026）鲁0203执90101号',
  court: court.code,
  courtName: court.name,
  courtNameEn: court.nameEn,
  filedOn: '2026-09-01',
  cause: '民间借贷纠纷',
  officer: '周执',
  phone: '0532-1',
  state: 'open',
  role: 'applicant',
  claim: 100,
  received: 0,
  steps: [],
  clocks: [],
  documents: [],
})
const invitation = {
  heldOn: '2026-12-15',
  at: '09:30',
  place: '第一会商室',
  movedBecause: null,
  coming: null,
}
const promise = {
  id: '1',
  text: '查封车辆',
  dueOn: '2026-11-20',
  madeAt: new Date('2026-11-15T01:30:00Z'),
  standing: 'late',
  keptAt: null,
  keptNote: null,
  endedBecause: null,
}
const ownCaseWith = async (own: object, form?: object, result?: object) =>
  show('/progress', {
    viewer: { kind: 'party', partyId: 'p', caseFileId: 'c', court: court.code },
    ...(form && { form }),
    ...(result && { result }),
    ...asking({
      ownCase,
      ownSeizures: async () => [],
      ownSuspension: async () => ({ searches: [], mayAsk: true }),
      ownCertificates: async () => [],
      ownMoney: async () => ({ received: 0, paid: 0, held: 0, movements: [] }),
      ownConsultations: async () => ({ invitation: null, held: [], promises: [], ...own }),
    }),
  })

test('the applicant answers the invitation by a plain form, and nothing is chosen for them', async () => {
  const { html, text } = await ownCaseWith({ invitation })
  for (const shown of ['2026年12月15日', '09:30', '第一会商室']) expect(text).toContain(shown)
  expect(html).toContain('action="/progress/consultation"')
  expect(html).not.toMatch(/name="coming"[^>]*checked/)
})

test('who has answered sees the answer and may change it', async () => {
  const { html, text } = await ownCaseWith({ invitation: { ...invitation, coming: true } })
  expect(text).toContain('您已答复：来参加')
  expect(html).toMatch(/value="yes"[^>]*checked|checked[^>]*value="yes"/)
})

test('promise-kept: a promise stands with its day, and one that was not kept says so', async () => {
  const { text } = await ownCaseWith({ promises: [promise] })
  for (const shown of [
    '查封车辆',
    '2026年11月20日',
    '逾期未兑现',
    '您可以打电话询问，也可以投诉',
  ]) {
    expect(text).toContain(shown)
  }
  const kept = {
    ...promise,
    standing: 'kept',
    keptAt: new Date('2026-11-18T01:00:00Z'),
    keptNote: '已查封一辆',
  }
  const after = await ownCaseWith({ promises: [kept] })
  expect(after.text).toContain('已兑现')
  expect(after.text).toContain('已查封一辆')
  expect(after.text).not.toContain('您可以打电话询问，也可以投诉')
})

test('where there is no consultation the page does not speak of one', async () => {
  expect((await ownCaseWith({})).html).not.toContain('id="consultation"')
})

test('the receipt of property that was named in an opinion stands alone, with the way back to the case', async () => {
  const { html, text } = await ownCaseWith({}, undefined, { receipt: 'ABCD-EFGH-JKMN-PQRS-T' })
  expect(html).toContain('value="ABCD-EFGH-JKMN-PQRS-T"')
  expect(html).toContain('href="/progress#hearing"')
  expect(text).not.toContain('（2026）鲁0203执90101号')
})
