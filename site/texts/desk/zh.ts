import { gather } from './gather.ts'
import { applications } from './zh/applications.ts'
import { bounties } from './zh/bounties.ts'
import { calendar } from './zh/calendar.ts'
import { cases } from './zh/cases.ts'
import { clocks } from './zh/clocks.ts'
import { consultations } from './zh/consultations.ts'
import { day } from './zh/day.ts'
import { decisions } from './zh/decisions.ts'
import { duty } from './zh/duty.ts'
import { fields } from './zh/fields.ts'
import { frame } from './zh/frame.ts'
import { help } from './zh/help.ts'
import { home } from './zh/home.ts'
import { importing } from './zh/import.ts'
import { leads } from './zh/leads.ts'
import { letters } from './zh/letters.ts'
import { listings } from './zh/listings.ts'
import { lists } from './zh/lists.ts'
import { money } from './zh/money.ts'
import { notices } from './zh/notices.ts'
import { notifications } from './zh/notifications.ts'
import { options } from './zh/options.ts'
import { performance } from './zh/performance.ts'
import { petitions } from './zh/petitions.ts'
import { publication } from './zh/publication.ts'
import { reports } from './zh/reports.ts'
import { restrictions } from './zh/restrictions.ts'
import { retention } from './zh/retention.ts'
import { rewards } from './zh/rewards.ts'
import { rules } from './zh/rules.ts'
import { templates } from './zh/templates.ts'
import { seizures } from './zh/seizures.ts'
import { signIn } from './zh/sign-in.ts'
import { staff } from './zh/staff.ts'
import { suspension } from './zh/suspension.ts'
import { trace } from './zh/trace.ts'
import { vault } from './zh/vault.ts'
import { words } from './zh/words.ts'

/** What the desk says, one file per subject. A new subject is one file and one line here, in both languages. */
export const subjectsZh = {
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

export const zh = gather(subjectsZh)
