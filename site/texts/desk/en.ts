import type { Shape } from '../shape.ts'
import { gather } from './gather.ts'
import type { subjectsZh, zh } from './zh.ts'
import { applications } from './en/applications.ts'
import { bounties } from './en/bounties.ts'
import { calendar } from './en/calendar.ts'
import { cases } from './en/cases.ts'
import { clocks } from './en/clocks.ts'
import { consultations } from './en/consultations.ts'
import { day } from './en/day.ts'
import { decisions } from './en/decisions.ts'
import { duty } from './en/duty.ts'
import { fields } from './en/fields.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { importing } from './en/import.ts'
import { leads } from './en/leads.ts'
import { letters } from './en/letters.ts'
import { listings } from './en/listings.ts'
import { lists } from './en/lists.ts'
import { money } from './en/money.ts'
import { notices } from './en/notices.ts'
import { notifications } from './en/notifications.ts'
import { options } from './en/options.ts'
import { performance } from './en/performance.ts'
import { petitions } from './en/petitions.ts'
import { publication } from './en/publication.ts'
import { reports } from './en/reports.ts'
import { restrictions } from './en/restrictions.ts'
import { retention } from './en/retention.ts'
import { rewards } from './en/rewards.ts'
import { rules } from './en/rules.ts'
import { templates } from './en/templates.ts'
import { seizures } from './en/seizures.ts'
import { signIn } from './en/sign-in.ts'
import { staff } from './en/staff.ts'
import { suspension } from './en/suspension.ts'
import { trace } from './en/trace.ts'
import { vault } from './en/vault.ts'
import { words } from './en/words.ts'

const subjects: Shape<typeof subjectsZh> = {
  applications,
  bounties,
  calendar,
  cases,
  clocks,
  consultations,
  day,
  decisions,
  duty,
  fields,
  frame,
  help,
  home,
  importing,
  leads,
  letters,
  listings,
  lists,
  money,
  notices,
  notifications,
  options,
  performance,
  petitions,
  publication,
  reports,
  restrictions,
  retention,
  rewards,
  rules,
  templates,
  seizures,
  signIn,
  staff,
  suspension,
  trace,
  vault,
  words,
}

export const en: Shape<typeof zh> = gather(subjects)
