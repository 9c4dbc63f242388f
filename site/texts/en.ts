import { about } from './en/about.ts'
import { certificates } from './en/certificates.ts'
import { claim } from './en/claim.ts'
import { consultation } from './en/consultation.ts'
import { errors } from './en/errors.ts'
import { frame } from './en/frame.ts'
import { guide } from './en/guide.ts'
import { home } from './en/home.ts'
import { leads } from './en/leads.ts'
import { listings } from './en/listings.ts'
import { ownLeads } from './en/own-leads.ts'
import { ownNotifications } from './en/own-notifications.ts'
import { performance } from './en/performance.ts'
import { progress } from './en/progress.ts'
import { records } from './en/records.ts'
import { reports } from './en/reports.ts'
import { retention } from './en/retention.ts'
import { seizures } from './en/seizures.ts'
import { surveys } from './en/surveys.ts'
import { suspension } from './en/suspension.ts'
import { tip } from './en/tip.ts'
import { vault } from './en/vault.ts'
import { rules } from './en/rules.ts'
import type { Shape } from './shape.ts'
import type { zh } from './zh.ts'

export const en: Shape<typeof zh> = {
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
