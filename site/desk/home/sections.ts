import { fromList, type HomeSection } from './section.ts'
import { calendarNeeded } from './calendar-needed.ts'
import { dueClocks } from './due-clocks.ts'
import { leadNews } from './lead-news.ts'
import { refusedCountersignatures } from './refused-countersignatures.ts'
import { staffMatters } from './staff-matters.ts'
import { vaultDrill } from './vault-drill.ts'
import { waitingRecords } from './waiting-records.ts'

/** What the first page is made of, in its order. A new section is one line. */
export const sections: readonly HomeSection[] = [
  calendarNeeded,
  fromList('decisions', 'decisions', { mine: 'on' }, ({ d }) => d.decisions.home),
  refusedCountersignatures,
  leadNews,
  fromList('leads', 'leads', { state: 'received' }, ({ d }) => d.home.leads),
  fromList('vault', 'vault', { state: 'open' }, ({ d }) => d.vault.waiting),
  vaultDrill,
  dueClocks,
  ...waitingRecords,
  fromList('corrections', 'corrections', { state: 'received' }, ({ d }) => d.home.corrections),
  fromList('complaints', 'complaints', { state: 'received' }, ({ d }) => d.home.complaints),
  fromList(
    'petitions',
    'petitions',
    { responsible: 'mine', state: 'open' },
    ({ d }) => d.petitions.home,
  ),
  fromList('suspensions', 'suspensions', { state: 'asked' }, ({ d }) => d.suspensions.home.asked),
  fromList(
    'suspensions',
    'suspensions',
    { state: 'objected' },
    ({ d }) => d.suspensions.home.objected,
  ),
  fromList('money', 'money', {}, ({ d }) => d.money.home),
  fromList('seizures', 'seizures', { soon: 'on' }, ({ d }) => d.seizures.ending),
  fromList('retention', 'retention', { state: 'told' }, ({ d }) => d.retention.home),
  fromList('notifications', 'notifications', { state: 'failed' }, ({ d }) => d.home.failed),
  staffMatters,
]
