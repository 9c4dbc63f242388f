import type { Row } from './coverage.ts'

/** The time limits and periodic duties of the five courts (domain 1.1). */
export const timeLimits: readonly Row[] = [
  ['T01', 'IN', ['urgent-lead-dispatch']],
  ['T02', 'IN', ['duty-phone-shibei']],
  ['T03', 'IN', ['lead-verified-humane', 'lead-verified', 'urgent-lead-verified']],
  ['T04', 'IN', ['property-investigated-humane', 'property-investigated']],
  ['T05', 'IN', ['lead-verified-closed', 'resumption-lead-checked', 'lead-unanswered']],
  ['T06', 'IN', ['resumption-in-three-days', 'resumption-told']],
  ['T07', 'IN', ['emergency-control-yuhuatai', 'decision-countersigned']],
  ['T08', 'IN', ['right-holder-told-humane', 'money-told', 'money-paid-out']],
  ['T09', 'IN', ['consultation-scope', 'consultation-scope-postponed']],
  ['T10', 'IN', ['consultation-invitations', 'consultation-names-filed']],
  ['T11', 'IN', ['consultation-held', 'consultation-held-moved', 'consultation-chair']],
  ['T12', 'IN', ['promise-needs-day', 'promise-kept']],
  ['T13', 'IN', ['suspension-three-and-a-half-months']],
  ['T14', 'IN', ['suspension-two-searches']],
  ['T15', 'IN', ['suspended-visit', 'suspended-restriction-kept']],
  ['T16', 'IN', ['T16-gathered', 'T16-summary']],
  ['T17', 'IN', ['monthly-screening-yuhuatai', 'officials-exposed-yuhuatai']],
  ['T18', 'IN', ['monthly-bounty-yuhuatai', 'whereabouts-bounty-yuhuatai']],
  ['T19', 'OUT', [], 'secret before it is over (C-3), news afterwards'],
  ['T20', 'PART', ['weekly-plan-shibei']],
  [
    'T21',
    'PART',
    ['daily-log-shibei'],
    'a sheet of the day, from the journal; no limit runs for it',
  ],
  ['T22', 'PART', ['family-told-humane']],
  ['T23', 'IN', ['list-pushed-yuhuatai']],
  ['T24', 'IN', ['first-asked-humane', 'petition-unanswered-humane', 'petition-report-humane']],
  ['T25', 'IN', ['petition-given-shibei', 'petition-given']],
  ['T26', 'IN', ['complaint-answered-shibei', 'complaint-answered-in-time']],
  ['T27', 'PART', ['third-party-objection-shibei', 'third-party-objection-reviewed']],
  ['T28', 'OUT', [], 'formalities made up after a detention; the emergency approval keeps its own'],
]

/** Who may sign what (domain 1.2). */
export const signatures: readonly Row[] = [
  ['A01', 'PART', ['control-ledong']],
  ['A02', 'IN', ['listing-judge-ledong', 'listing-authority', 'listing-president']],
  ['A03', 'IN', ['special-listing-ledong']],
  ['A04', 'IN', ['exit-ban-ledong', 'exit-ban-special-ledong']],
  ['A05', 'PART', ['disposal-ledong', 'change-applicant-ledong']],
  [
    'A06',
    'IN',
    ['debt-for-property-ledong', 'release-ledong', 'change-panel-ledong', 'merge-ledong'],
  ],
  ['A06', 'IN', ['delegation-ledong', 'stay-ledong', 'pause-ledong', 'ending-ledong']],
  ['A06', 'IN', ['closing-ledong']],
  [
    'A07',
    'IN',
    ['restriction-ledong', 'search-warrant-ledong', 'eviction-ledong', 'summons-ledong'],
  ],
  ['A07', 'IN', ['detention-ledong', 'fine-ledong', 'suspension-ledong', 'extension-ledong']],
  ['A08', 'IN', ['suspension-yuhuatai', 'suspension-authority']],
  ['A09', 'PART', ['release-yuhuatai', 'pause-yuhuatai']],
  ['A10', 'IN', ['emergency-control-yuhuatai']],
  ['A11', 'IN', ['fee-waiver-humane', 'fee-waiver-evidence']],
  ['A12', 'IN', ['distribution-humane', 'distribution-panel', 'distribution-objection']],
  ['A13', 'PART', ['major-matters-ledong']],
  ['A14', 'IN', ['answers-for-signature-ledong', 'signature-void', 'four-eyes']],
  ['A15', 'IN', ['objection-outside-ledong', 'objection-outside-danzhou', 'objection-outside']],
  ['A15', 'IN', ['objections-elsewhere-danzhou']],
]

/** What must be told, and in which form (domain 1.3). */
export const contents: readonly Row[] = [
  ['M01', 'IN', ['first-packet-danzhou']],
  ['M02', 'IN', ['M02', 'openness-filing']],
  ['M03', 'IN', ['M03', 'debtor-filing']],
  ['M04', 'IN', ['M04']],
  ['M05', 'IN', ['channels-danzhou']],
  ['M06', 'IN', ['suspension-told-first', 'suspension-told-applicant', 'suspension-heard']],
  ['M07', 'IN', ['suspension-ruling-yuhuatai', 'suspension-ruling-served']],
  ['M08', 'IN', ['intake-record-shibei']],
  ['M09', 'IN', ['information-sorted-shibei']],
  ['M10', 'IN', ['remedies-explained-humane', 'objection-remedy-told', 'change-suit-told']],
  ['M11', 'IN', ['right-to-know-humane']],
  ['M12', 'PART', ['first-sealing-humane', 'preemption-told-humane', 'auction-told']],
  ['M13', 'IN', ['e-file-yuhuatai']],
  ['M14', 'IN', ['whole-trace-ledong', 'whole-trace-danzhou']],
  ['M15', 'IN', ['preservation-told-yuhuatai']],
  ['M16', 'IN', ['investigation-orders-yuhuatai']],
  ['M17', 'PART', ['media-shibei']],
  ['M18', 'IN', ['M18', 'M18-payment', 'M18-suspension', 'M18-closing']],
  ['M19', 'IN', ['M19', 'performance-danzhou']],
  ['M20', 'PART', ['livelihood-first-danzhou', 'judicial-aid-danzhou']],
  ['M21', 'IN', ['court-reward-shibei', 'bounty-kinds']],
]

/** Confidentiality and the protection of persons (domain 1.4). */
export const protection: readonly Row[] = [
  ['C-1', 'IN', ['informant-secret-shibei', 'informant-secret', 'text-informant']],
  ['C-2', 'IN', ['secrets-kept-humane', 'public-text', 'reading-needed']],
  ['C-3', 'IN', ['no-tip-off-humane', 'text-planned', 'step-future']],
  ['C-4', 'IN', ['minors-spared-humane', 'listing-minor', 'text-minor']],
  ['C-5', 'IN', ['no-insult-humane', 'text-insult']],
  ['C-6', 'IN', ['exempt-home-humane', 'text-exempt']],
  ['C-7', 'IN', ['sensitive-information', 'text-health', 'text-political']],
  ['C-8', 'IN', ['complaint-own', 'petitions-under-supervisor']],
  ['C-9', 'IN', ['persuasion-first-humane', 'endorsement-needed', 'tag-kept']],
  ['C-10', 'IN', ['coordination-first-humane', 'endorsement-needed', 'tag-kept']],
]

/** Kinds of information and where they go (domain 1.5). */
export const intake: readonly Row[] = [
  ['执行立案信息', 'PART', ['application-accepted', 'officer-assigned']],
  ['执行信访信息', 'IN', ['petition-registering', 'petition-replied-in-time']],
  ['一般案件执行信息', 'PART', ['property-investigated']],
  ['暴力抗法', 'PART', ['duty-phone-shibei']],
  ['协助单位不协助', 'PART', ['leads-at-any-time-shibei']],
  ['重大疑难、跨省', 'OUT', [], 'between authorities'],
  ['拒执罪线索', 'IN', ['crime-leads-shibei']],
  ['案外人异议', 'PART', ['third-party-objection-shibei', 'third-party-remedy-told']],
  ['财产保全', 'PART', ['preservation-yuhuatai']],
  ['外地法院协助', 'OUT', [], 'between courts'],
  ['媒体不实报道、网络不实言论', 'OUT', [], 'the press office'],
  ['上级文件、其他', 'OUT', [], 'within the court'],
]
