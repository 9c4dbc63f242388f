/** The door of the case store: its acts, its questions and their types. No table and no handle leaves by it. */
export type { Actor } from './act.ts'
export { askAs, type Ask } from './ask.ts'
export { storeAnswers } from './connection.ts'
export { makeKeys } from './keys.ts'
export { openCourt, type OpenCourt } from './open-court.ts'
export { Refusal, type FieldError } from './refusal.ts'
export { asRefusal, inputRefusal } from './refuse-input.ts'
export type { Says } from './rulebooks/rule.ts'
export { admitStaff, endOffice, listStaff } from './people/admit-staff.ts'
export { clientOf } from './people/client.ts'
export { ensureCourts, findCourt, listCourts, type Court } from './people/courts.ts'
export { actorOfSession, signOut } from './people/sessions.ts'
export { signIn } from './people/sign-in.ts'
export { chatActor, type Language } from './chats/chat.ts'
export { chooseLanguage } from './chats/choose-language.ts'
export { forgetChat } from './chats/forget-chat.ts'
export { channelsOfChat, endChannel, linkChat } from './chats/link-chat.ts'
export { answersSent, closeTurn, lostAnswers, openTurn, type Turn } from './chats/turns.ts'
export { startWork } from './jobs.ts'
export type { EntryKind } from './journal/kinds.ts'
export { onJournal } from './journal/listen.ts'
export { type Channels, type Message, type Sent } from './notifications/deliver.ts'
export { type NotificationRow } from './notifications/list-notifications.ts'
export { listBounties, readBounty, type BountyEntry } from './bounties/public-bounties.ts'
export { bountyTerms, type BountyTerms } from './bounties/terms.ts'
export type {
  FindListings,
  ListingAnswer,
  ListingQuery,
  SearchEngineName,
} from './listings/answer.ts'
export { checkExact } from './listings/check-exact.ts'
export { groundNames, performanceNames, removalReasons } from './listings/grounds.ts'
export { listListings } from './listings/list-listings.ts'
export type { ListingEntry } from './listings/public-listings.ts'
export { readListing } from './listings/read-listing.ts'
export { listNotices, readNotice, type NoticeEntry } from './notices/public-notices.ts'
export { decodeCursor, encodeCursor, type Page } from './page.ts'
export type { Gone } from './public-gone.ts'
export { asOf, countPublic, publicNumber } from './public-number.ts'
export {
  listRestrictions,
  readRestriction,
  type RestrictionEntry,
} from './restrictions/public-restrictions.ts'
export { acknowledgeLead } from './leads/acknowledge-lead.ts'
export { answerLead } from './leads/answer-lead.ts'
export { concludeLead } from './leads/conclude-lead.ts'
export { chatToNudge, cutChat } from './leads/cut-chat.ts'
export { dispatchLead } from './leads/dispatch-lead.ts'
export { leadStatus, type LeadStatus } from './leads/lead-status.ts'
export type { LeadRow } from './leads/list-leads.ts'
export type { LeadMessage } from './leads/messages.ts'
export type { LeadDetail } from './leads/open-lead.ts'
export { photoLimits } from './leads/photo-limits.ts'
export { receiveLead, type LeadReceived } from './leads/receive-lead.ts'
export { drawReceipt, readReceipt } from './leads/receipt.ts'
export {
  informantStates,
  leadCategoryNames,
  leadOutcomes,
  leadStateNames,
  type LeadOutcome,
} from './leads/rules.ts'
export { leadCategories, leadSteps, type LeadState } from './leads/tables.ts'
export { writeToCourt } from './leads/write-to-court.ts'
export { answerReport } from './reports/answer-report.ts'
export type { ReportRow } from './reports/list-reports.ts'
export type { ReportDetail } from './reports/open-report.ts'
export { receiveReport } from './reports/receive-report.ts'
export {
  receiptStatus,
  reportStatus,
  type ReceiptStatus,
  type ReportStatus,
} from './reports/report-status.ts'
export { reportKindNames, reportOutcomes, reportStateNames } from './reports/rules.ts'
export type { ReportState } from './reports/tables.ts'
export type { TraceRow } from './journal/trace.ts'
export type { Clock } from './time/clocks-of.ts'
export type { DueClock } from './time/due-clocks.ts'
export { caseTypes, readCaseNumber } from './cases/case-number.ts'
export type { CaseDetail } from './cases/desk-case.ts'
export type { CaseRow } from './cases/desk-cases.ts'
export { followCase } from './cases/follow-case.ts'
export { issueAccessCode } from './cases/issue-access-code.ts'
export { openCase } from './cases/open-case.ts'
export type { CaseProgress, ShownClock } from './cases/own-case.ts'
export { recordStep } from './cases/record-step.ts'
export { stepCatalogue, type StepCode } from './cases/step-catalogue.ts'
export type { CaseState } from './cases/tables.ts'
export { tagCase } from './cases/tag-case.ts'
export { demoSignIns, type DemoSignIn } from './demo/demo-staff.ts'
export { demoExample, fillDemo } from './demo/fill-demo.ts'
