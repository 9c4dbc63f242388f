import { about } from './zh/about.ts'
import { certificates } from './zh/certificates.ts'
import { claim } from './zh/claim.ts'
import { consultation } from './zh/consultation.ts'
import { errors } from './zh/errors.ts'
import { frame } from './zh/frame.ts'
import { guide } from './zh/guide.ts'
import { home } from './zh/home.ts'
import { leads } from './zh/leads.ts'
import { listings } from './zh/listings.ts'
import { ownLeads } from './zh/own-leads.ts'
import { ownNotifications } from './zh/own-notifications.ts'
import { performance } from './zh/performance.ts'
import { progress } from './zh/progress.ts'
import { records } from './zh/records.ts'
import { reports } from './zh/reports.ts'
import { retention } from './zh/retention.ts'
import { seizures } from './zh/seizures.ts'
import { surveys } from './zh/surveys.ts'
import { suspension } from './zh/suspension.ts'
import { tip } from './zh/tip.ts'
import { vault } from './zh/vault.ts'
import { rules } from './zh/rules.ts'

export const zh = {
  frame,
  home,
  listings,
  records,
  ownLeads,
  ownNotifications,
  performance,
  progress,
  leads,
  reports,
  retention,
  seizures,
  surveys,
  suspension,
  tip,
  vault,
  rules,
  guide,
  about,
  certificates,
  claim,
  consultation,
  errors,
}
