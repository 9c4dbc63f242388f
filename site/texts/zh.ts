import { about } from './zh/about.ts'
import { errors } from './zh/errors.ts'
import { frame } from './zh/frame.ts'
import { guide } from './zh/guide.ts'
import { home } from './zh/home.ts'
import { leads } from './zh/leads.ts'
import { listings } from './zh/listings.ts'
import { progress } from './zh/progress.ts'
import { records } from './zh/records.ts'
import { reports } from './zh/reports.ts'
import { seizures } from './zh/seizures.ts'
import { rules } from './zh/rules.ts'

export const zh = {
  frame,
  home,
  listings,
  records,
  progress,
  leads,
  reports,
  seizures,
  rules,
  guide,
  about,
  errors,
}
