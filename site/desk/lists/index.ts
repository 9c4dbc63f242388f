import type { DeskList } from '../list.ts'
import { cases } from './cases.ts'
import { clocks } from './clocks.ts'
import { consultationNames, consultations } from './consultations.ts'
import { day } from './day.ts'
import { decisions } from './decisions.ts'
import { leads } from './leads.ts'
import { letters } from './letters.ts'
import { money } from './money.ts'
import { notifications } from './notifications.ts'
import { petitions } from './petitions.ts'
import { bounties, listings, notices, restrictions } from './records.ts'
import { complaints, corrections } from './reports.ts'
import { staff } from './staff.ts'
import { trace } from './trace.ts'
import { retention } from './retention.ts'
import { rewards } from './rewards.ts'
import { rules } from './rules.ts'
import { seizures } from './seizures.ts'
import { surveys } from './surveys.ts'
import { suspensions } from './suspensions.ts'
import { templates } from './templates.ts'
import { vault } from './vault.ts'
import { weeks } from './weeks.ts'

/** Every list of the desk by its name, which is that of its page and of its file. A new list is one file and one line. */
export const lists: Readonly<Record<string, DeskList>> = {
  cases,
  clocks,
  consultations,
  'consultation-names': consultationNames,
  day,
  decisions,
  seizures,
  suspensions,
  money,
  listings,
  restrictions,
  bounties,
  notices,
  leads,
  vault,
  retention,
  rewards,
  petitions,
  weeks,
  surveys,
  corrections,
  complaints,
  notifications,
  letters,
  staff,
  trace,
  rules,
  templates,
}
