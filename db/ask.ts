import type { Actor } from './act.ts'
import { listBounties, readBounty } from './bounties/public-bounties.ts'
import { caseTrace, caseTraceKinds } from './cases/case-trace.ts'
import { deskCase } from './cases/desk-case.ts'
import { deskCases } from './cases/desk-cases.ts'
import { ownCase } from './cases/own-case.ts'
import { stepCatalogue } from './cases/step-catalogue.ts'
import { publishedKeys } from './certificates/keys.ts'
import { ownCertificates } from './certificates/own-certificates.ts'
import type { DeskQuestion } from './approvals/desk.ts'
import { deskBounties, deskBounty } from './bounties/desk-bounties.ts'
import { deskNotice, deskNotices } from './notices/desk-notices.ts'
import { authorityMatrix } from './decisions/authority-matrix.ts'
import { listDecisions } from './decisions/list-decisions.ts'
import { matterKeys, matters, stepMeasures } from './decisions/matters.ts'
import { stepResults } from './cases/step-results.ts'
import { decisionsOfCase, proposableBy } from './decisions/proposable.ts'
import { readDecision } from './decisions/read-decision.ts'
import { delegableBy } from './delegations/delegable.ts'
import { listDelegations } from './delegations/list-delegations.ts'
import { deskRestriction, deskRestrictions } from './restrictions/desk-restrictions.ts'
import { deskListing, deskListings } from './listings/desk-listings.ts'
import { checkExact } from './listings/check-exact.ts'
import { listListings } from './listings/list-listings.ts'
import { readListing } from './listings/read-listing.ts'
import { listNotices, readNotice } from './notices/public-notices.ts'
import { deskLetters, lettersQueued } from './letters/desk-letters.ts'
import { leadStatus } from './leads/lead-status.ts'
import { openAlarms } from './duty/alarms.ts'
import { dutyWeek } from './duty/duty-week.ts'
import { mayBeOnDuty } from './duty/may-be-on-duty.ts'
import { ownLeads } from './leads/give-lead.ts'
import { listLeads } from './leads/list-leads.ts'
import { newsOfLeads } from './leads/news-of-leads.ts'
import { ownTeams } from './leads/own-teams.ts'
import { newestLead } from './leads/newest-lead.ts'
import { openLead, openLeadPhoto } from './leads/open-lead.ts'
import { reachingOf } from './notifications/service-consent.ts'
import { ownNotifications } from './notifications/own-notifications.ts'
import { listNotifications } from './notifications/list-notifications.ts'
import { packetsOfCase } from './packets/packet-of-case.ts'
import { listStaff, openResets, staffMember } from './people/list-staff.ts'
import { untiedOfficers } from './people/tie-officer.ts'
import { workLeft } from './people/work-left.ts'
import { mayDo, mayGive } from './people/duties.ts'
import { listOfficers } from './people/officers.ts'
import { placesOf } from './people/places.ts'
import { findCourt, listCourts } from './people/courts.ts'
import { countPublic, publicNumber } from './public-number.ts'
import { consultationNames, deskConsultation } from './consultations/desk-consultation.ts'
import { consultationOutlook, deskConsultations } from './consultations/desk-consultations.ts'
import { ownConsultations } from './consultations/own-consultations.ts'
import { ownClockKeeping, publicClockKeeping } from './performance/clock-keeping.ts'
import { deskPerformance } from './performance/desk-performance.ts'
import { publicPerformance } from './performance/public-performance.ts'
import { usualOrder } from './restrictions/order.ts'
import { listRestrictions, readRestriction } from './restrictions/public-restrictions.ts'
import { listPetitions } from './petitions/list-petitions.ts'
import { openPetition } from './petitions/open-petition.ts'
import { listWeeks, readWeek, weekWaiting } from './petitions/list-weeks.ts'
import { dayNotesOf, daySheet } from './day-sheets/day-sheet.ts'
import { drawAuthenticator } from './people/own-sign-in.ts'
import { listSurveys } from './surveys/list-surveys.ts'
import { openAnswers } from './surveys/open-answers.ts'
import { openSurveys } from './surveys/open-surveys.ts'
import { surveyCounts } from './surveys/survey-counts.ts'
import { deskRetention, retentionOf } from './retention/desk-retention.ts'
import { listReports } from './reports/list-reports.ts'
import { openReport } from './reports/open-report.ts'
import { receiptStatus, reportStatus } from './reports/report-status.ts'
import { deskSeizures, seizuresOfCase } from './seizures/desk-seizures.ts'
import { ownSeizures } from './seizures/own-seizures.ts'
import { applicationsOf } from './listing-applications/applications-of.ts'
import { calendarNeeded, deskCalendar } from './time/desk-calendar.ts'
import { caseMoneyOf, ownMoney, unpaidMoney, type UnpaidAsked } from './money/questions.ts'
import { claimStatus } from './rewards/claim-status.ts'
import { listClaims, type ClaimsAsked } from './rewards/list-claims.ts'
import { readClaim } from './rewards/read-claim.ts'
import { rewardTerms } from './rewards/terms.ts'
import type { BountyKind } from './bounties/tables.ts'
import { caseSuspension, openSuspension } from './suspension/case-suspension.ts'
import { listSuspensions, type SuspensionsAsked } from './suspension/list-suspensions.ts'
import { ownSuspension } from './suspension/own-suspension.ts'
import { conflicts } from './rulebooks/conflicts.ts'
import { deskRules } from './rulebooks/desk-rules.ts'
import { guide } from './guide/guide.ts'
import { deskTemplates } from './templates/desk-templates.ts'
import { publicRules } from './rulebooks/list-rules.ts'
import { listOpenings, readOpening } from './vault/openings.ts'
import { resealingFor } from './vault/reseal-halves.ts'
import { vaultIsOpen } from './vault/vault-is-open.ts'
import { vaultOfLead } from './vault/vault-of-lead.ts'
import { vaultState } from './vault/vault-state.ts'
import { clockRules, countClocks, myClocks, urgentClocks } from './time/my-clocks.ts'
import { newestAlarm } from './time/newest-alarm.ts'
import { openClock } from './time/open-clock.ts'

/** The questions that a page may ask, as asked by one person. */
export function askAs(by: Actor) {
  return {
    // people
    courts: listCourts,
    court: findCourt,
    staff: (asked?: Parameters<typeof listStaff>[1]) => listStaff(by, asked),
    staffMember: (id: string) => staffMember(by, id),
    openResets: () => openResets(by),
    untiedOfficers: () => untiedOfficers(by),
    workLeft: () => workLeft(by),
    officers: () => listOfficers(by),
    places: async () => placesOf(by),
    may: async () => mayDo(by),
    mayGive: async () => mayGive(by),
    // rules
    rules: publicRules,
    conflicts: async () => conflicts,
    guide,
    deskTemplates: (asked?: Parameters<typeof deskTemplates>[1]) => deskTemplates(by, asked),
    deskRules: (asked?: Parameters<typeof deskRules>[1]) => deskRules(by, asked),
    // cases
    ownCase: () => ownCase(by),
    ownSuspension: () => ownSuspension(by),
    ownMoney: () => ownMoney(by),
    caseSuspension: (id: string) => caseSuspension(by, id),
    openSuspension: (id: string) => openSuspension(by, id),
    suspensions: (asked?: SuspensionsAsked) => listSuspensions(by, asked),
    caseMoney: (id: string) => caseMoneyOf(by, id),
    unpaidMoney: (asked?: UnpaidAsked) => unpaidMoney(by, asked),
    cases: (asked?: Parameters<typeof deskCases>[1]) => deskCases(by, asked),
    caseFile: (id: string) => deskCase(by, id),
    caseTrace: (asked: Parameters<typeof caseTrace>[1]) => caseTrace(by, asked),
    caseTraceKinds: (id: string) => caseTraceKinds(by, id),
    stepNames: async () => stepCatalogue.map(({ code, zh, en }) => ({ code, name: { zh, en } })),
    myClocks: (asked?: Parameters<typeof myClocks>[1]) => myClocks(by, asked),
    countClocks: (asked?: Parameters<typeof countClocks>[1]) => countClocks(by, asked),
    urgentClocks: () => urgentClocks(by),
    newestAlarm: (asked?: Parameters<typeof newestAlarm>[1]) => newestAlarm(by, asked),
    clockRules: async () => clockRules(by),
    clock: (id: string) => openClock(by, id),
    // applications to list
    applicationsOf: (id: string) => applicationsOf(by, id),
    // calendar
    calendar: () => deskCalendar(by),
    calendarNeeded: () => calendarNeeded(by),
    // seizures
    seizures: (asked?: Parameters<typeof deskSeizures>[1]) => deskSeizures(by, asked),
    seizuresOfCase: (id: string) => seizuresOfCase(by, id),
    ownSeizures: () => ownSeizures(by),
    ownNotifications: () => ownNotifications(by),
    // consultations
    consultations: (asked?: Parameters<typeof deskConsultations>[1]) =>
      deskConsultations(by, asked),
    consultation: (id: string) => deskConsultation(by, id),
    consultationOutlook: () => consultationOutlook(by),
    consultationNames: (asked: Parameters<typeof consultationNames>[1]) =>
      consultationNames(by, asked),
    ownConsultations: () => ownConsultations(by),
    // performance
    clockKeeping: (year: number) => ownClockKeeping(by, year),
    publicClockKeeping,
    performance: publicPerformance,
    deskPerformance: (asked?: Parameters<typeof deskPerformance>[1]) => deskPerformance(by, asked),
    // rewards
    claims: (asked?: ClaimsAsked) => listClaims(by, asked),
    claim: (id: string) => readClaim(by, id),
    claimStatus,
    rewardTerms: async (kind: BountyKind) => rewardTerms(kind),
    // decisions
    decisions: (asked?: Parameters<typeof listDecisions>[1]) => listDecisions(by, asked),
    decision: (id: string) => readDecision(by, id),
    decisionsOfCase: (caseFileId: string) => decisionsOfCase(by, caseFileId),
    matters: async () => matterKeys.map((matter) => ({ matter, says: matters[matter] })),
    stepMeasures: async () => stepMeasures,
    stepResults: async () => stepResults,
    proposable: () => proposableBy(by),
    authority: () => authorityMatrix(by),
    delegations: () => listDelegations(by),
    delegable: () => delegableBy(by),
    // publication
    listing: readListing,
    listings: listListings,
    deskListings: (asked?: DeskQuestion) => deskListings(by, asked),
    deskListing: (id: string) => deskListing(by, id),
    checkExact,
    deskRestrictions: (asked?: DeskQuestion) => deskRestrictions(by, asked),
    deskRestriction: (id: string) => deskRestriction(by, id),
    deskBounties: (asked?: DeskQuestion) => deskBounties(by, asked),
    deskBounty: (id: string) => deskBounty(by, id),
    deskNotices: (asked?: DeskQuestion) => deskNotices(by, asked),
    deskNotice: (id: string) => deskNotice(by, id),
    usualOrder: async () => usualOrder,
    restriction: readRestriction,
    restrictions: listRestrictions,
    bounty: readBounty,
    bounties: listBounties,
    notice: readNotice,
    notices: listNotices,
    counts: countPublic,
    publicNumber,
    // notifications
    reaching: (caseFileId: string) => reachingOf(by, caseFileId),
    notifications: (asked?: Parameters<typeof listNotifications>[1]) =>
      listNotifications(by, asked),
    certificateKeys: publishedKeys,
    ownCertificates: () => ownCertificates(by),
    letters: (asked?: Parameters<typeof deskLetters>[1]) => deskLetters(by, asked),
    lettersQueued: () => lettersQueued(by),
    packetsOfCase: (id: string) => packetsOfCase(by, id),
    // leads
    leads: (asked?: Parameters<typeof listLeads>[1]) => listLeads(by, asked),
    newsOfLeads: () => newsOfLeads(by),
    ownLeads: () => ownLeads(by),
    teams: async () => ownTeams(by),
    // duty
    alarms: () => openAlarms(by),
    mayBeOnDuty: () => mayBeOnDuty(by),
    dutyWeek: (asked?: Parameters<typeof dutyWeek>[1]) => dutyWeek(by, asked),
    newestLead: (asked?: Parameters<typeof newestLead>[1]) => newestLead(by, asked),
    lead: (id: string) => openLead(by, id),
    leadPhoto: (leadId: string, photoId: string) => openLeadPhoto(by, leadId, photoId),
    leadStatus,
    retention: (asked?: Parameters<typeof deskRetention>[1]) => deskRetention(by, asked),
    retentionOf: (id: string) => retentionOf(by, id),
    // vault
    vaultIsOpen,
    vault: () => vaultState(by),
    vaultOfLead: (leadId: string) => vaultOfLead(by, leadId),
    openings: (asked?: Parameters<typeof listOpenings>[1]) => listOpenings(by, asked),
    opening: (id: string) => readOpening(by, id),
    resealing: (holderId: string) => resealingFor(by, holderId),
    // reports
    reports: (asked: Parameters<typeof listReports>[1]) => listReports(by, asked),
    report: (id: string) => openReport(by, id),
    reportStatus,
    receiptStatus,
    // petitions and surveys
    petitions: (asked?: Parameters<typeof listPetitions>[1]) => listPetitions(by, asked),
    petition: (id: string) => openPetition(by, id),
    petitionWeeks: (asked?: Parameters<typeof listWeeks>[1]) => listWeeks(by, asked),
    weekWaiting: () => weekWaiting(by),
    petitionWeek: (id: string) => readWeek(by, id),
    openSurveys: () => openSurveys(by),
    surveys: (asked?: Parameters<typeof listSurveys>[1]) => listSurveys(by, asked),
    ownAuthenticator: (drawn?: string) => drawAuthenticator(by, drawn),
    daySheet: (asked?: Parameters<typeof daySheet>[1]) => daySheet(by, asked),
    dayNotes: (asked?: Parameters<typeof dayNotesOf>[1]) => dayNotesOf(by, asked),
    surveyAnswers: (ids: readonly string[]) => openAnswers(by, ids),
    surveyCounts: (asked?: Parameters<typeof surveyCounts>[1]) => surveyCounts(by, asked),
  }
}

export type Ask = ReturnType<typeof askAs>
