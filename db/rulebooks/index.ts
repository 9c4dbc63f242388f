import { house } from './house.ts'
import { houseDecisions } from './house-decisions.ts'
import { defaulterList } from './defaulter-list-2017.ts'
import { houseConsultation } from './house-consultation.ts'
import { houseChat } from './house-chat.ts'
import { houseClocks } from './house-clocks.ts'
import { openness2006 } from './openness-2006.ts'
import { yuhuatai2017 } from './yuhuatai-2017.ts'
import { houseDesk } from './house-desk.ts'
import { houseLeads } from './house-leads.ts'
import { houseLeadDesk } from './house-lead-desk.ts'
import { houseVault } from './house-vault.ts'
import { houseRetention } from './house-retention.ts'
import { humaneRules } from './humane-rules.ts'
import { propertyInquiry2020 } from './property-inquiry-2020.ts'
import { shibei2013 } from './shibei-2013.ts'
import { caseMoney2017 } from './case-money-2017.ts'
import { civilProcedure2023 } from './civil-procedure-2023.ts'
import { civilProcedureInterpretation2022 } from './civil-procedure-interpretation-2022.ts'
import { enforcement2020 } from './enforcement-2020.ts'
import { houseCases } from './house-cases.ts'
import { suspension2016 } from './suspension-2016.ts'
import { consumption2015 } from './consumption-2015.ts'
import { goodFaith2019 } from './good-faith-2019.ts'
import { housePublication } from './house-publication.ts'
import { danzhou2017 } from './danzhou-2017.ts'
import { ledong2017 } from './ledong-2017.ts'
import { civilCode2021 } from './civil-code-2021.ts'
import { personalInformation2021 } from './personal-information-2021.ts'
import { minors2021 } from './minors-2021.ts'
import { houseRewards } from './house-rewards.ts'
import { houseReadings } from './house-readings.ts'
import { houseNotifications } from './house-notifications.ts'
import { housePetitions } from './house-petitions.ts'
import { houseSms } from './house-sms.ts'
import { houseStaff } from './house-staff.ts'
import { houseSuspension } from './house-suspension.ts'
import { objection2020 } from './objection-2020.ts'
import { timeLimits2006 } from './time-limits-2006.ts'
import { onlineAuction2016 } from './online-auction-2016.ts'
import { changeOfParties2020 } from './change-of-parties-2020.ts'
import { sealing2020 } from './sealing-2020.ts'
import { compensation2022 } from './compensation-2022.ts'
import { houseLetters } from './house-letters.ts'
import { houseMandates } from './house-mandates.ts'
import { processSteps2014 } from './process-steps-2014.ts'
import { processOpenness2014 } from './process-openness-2014.ts'
import { onlineLitigation2021 } from './online-litigation-2021.ts'
import { defaulterListPublication } from './defaulter-list-2017-publication.ts'
import { ledong2017Openness } from './ledong-2017-openness.ts'
import { yuhuatai2017Openness } from './yuhuatai-2017-openness.ts'
import { humaneConduct } from './humane-conduct.ts'
import { shibei2013Openness } from './shibei-2013-openness.ts'
import { humanePetitions } from './humane-petitions.ts'
import { shibei2013Petitions } from './shibei-2013-petitions.ts'
import { yuhuatai2017Supervision } from './yuhuatai-2017-supervision.ts'
import type { Authority, Bar, Mandate, Rule, TimeLimit } from './rule.ts'

/** Every document whose rules the portal keeps, by its file. A rule's name is unique across all of them. */
export const documents = {
  'house.ts': house,
  'house-decisions.ts': houseDecisions,
  'defaulter-list-2017.ts': defaulterList,
  'house-chat.ts': houseChat,
  'house-clocks.ts': houseClocks,
  'openness-2006.ts': openness2006,
  'yuhuatai-2017.ts': yuhuatai2017,
  'house-desk.ts': houseDesk,
  'house-leads.ts': houseLeads,
  'house-lead-desk.ts': houseLeadDesk,
  'house-vault.ts': houseVault,
  'house-retention.ts': houseRetention,
  'humane-rules.ts': humaneRules,
  'property-inquiry-2020.ts': propertyInquiry2020,
  'shibei-2013.ts': shibei2013,
  'case-money-2017.ts': caseMoney2017,
  'civil-procedure-2023.ts': civilProcedure2023,
  'civil-procedure-interpretation-2022.ts': civilProcedureInterpretation2022,
  'enforcement-2020.ts': enforcement2020,
  'house-cases.ts': houseCases,
  'suspension-2016.ts': suspension2016,
  'consumption-2015.ts': consumption2015,
  'good-faith-2019.ts': goodFaith2019,
  'house-publication.ts': housePublication,
  'ledong-2017.ts': ledong2017,
  'danzhou-2017.ts': danzhou2017,
  'house-staff.ts': houseStaff,
  'house-suspension.ts': houseSuspension,
  'objection-2020.ts': objection2020,
  'civil-code-2021.ts': civilCode2021,
  'personal-information-2021.ts': personalInformation2021,
  'minors-2021.ts': minors2021,
  'house-readings.ts': houseReadings,
  'house-rewards.ts': houseRewards,
  'house-notifications.ts': houseNotifications,
  'house-sms.ts': houseSms,
  'house-petitions.ts': housePetitions,
  'time-limits-2006.ts': timeLimits2006,
  'online-auction-2016.ts': onlineAuction2016,
  'change-of-parties-2020.ts': changeOfParties2020,
  'sealing-2020.ts': sealing2020,
  'compensation-2022.ts': compensation2022,
  'process-openness-2014.ts': processOpenness2014,
  'process-steps-2014.ts': processSteps2014,
  'house-mandates.ts': houseMandates,
  'house-letters.ts': houseLetters,
  'online-litigation-2021.ts': onlineLitigation2021,
  'house-consultation.ts': houseConsultation,
  'defaulter-list-2017-publication.ts': defaulterListPublication,
  'ledong-2017-openness.ts': ledong2017Openness,
  'yuhuatai-2017-openness.ts': yuhuatai2017Openness,
  'humane-conduct.ts': humaneConduct,
  'shibei-2013-openness.ts': shibei2013Openness,
  'humane-petitions.ts': humanePetitions,
  'shibei-2013-petitions.ts': shibei2013Petitions,
  'yuhuatai-2017-supervision.ts': yuhuatai2017Supervision,
} as const

type Documents = typeof documents
type Together<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void
  ? All
  : never
type Books = Together<Documents[keyof Documents]>

const books = Object.assign({}, ...Object.values(documents)) as Books

type Names<T> = { [Name in keyof Books]: Books[Name] extends T ? Name : never }
/** The name of a rule that can refuse an act. */
export type RuleId = Names<Bar>[keyof Books]

const rules = Object.entries(books) as [string, Rule][]

/** The rule that a refusal names. */
export const lawOf = (rule: RuleId): Bar => books[rule]

/** Whether a name is that of a rule which can refuse; constraints in Postgres carry such names. */
export const isRule = (name: string): name is RuleId =>
  (books as Record<string, Rule>)[name]?.kind === 'bar'

/** What is not enforced here yet, or yields to another rule, starts, tells and asks for nothing. */
export const binds = (rule: Rule, court: string, day: string) =>
  rule.open !== true &&
  rule.yieldsTo === undefined &&
  (rule.court === undefined || rule.court === court) &&
  rule.from <= day &&
  (rule.to === undefined || day < rule.to)

const inForce =
  <T extends Rule>(kind: T['kind']) =>
  (court: string, day: string) =>
    rules.filter((row): row is [string, T] => row[1].kind === kind && binds(row[1], court, day))

/** The time limits that bind this court on this day, with their names. */
export const timeLimitsOf = inForce<TimeLimit>('timeLimit')
/** The mandates that bind this court on this day. */
export const mandatesOf = inForce<Mandate>('mandate')
/** Who must sign which act in this court on this day. */
export const authoritiesOf = inForce<Authority>('authority')

/** Any rule by its name, for what a record or the journal cites. */
export const ruleNamed = (name: string): Rule | undefined => (books as Record<string, Rule>)[name]

/** The limits that the parties themselves have to keep, by name. */
export const limitsOfParties: readonly string[] = rules.flatMap(([name, rule]) =>
  rule.kind === 'timeLimit' && rule.whose === 'party' ? [name] : [],
)

/** Every time limit of every court, with its name. */
export const everyTimeLimit = (): [string, TimeLimit][] =>
  rules.filter((row): row is [string, TimeLimit] => row[1].kind === 'timeLimit')

/** Every mandate of every court that sends a message, with its name. */
export const everyMandate = (): [string, Mandate][] =>
  rules.filter(
    (row): row is [string, Mandate] => row[1].kind === 'mandate' && row[1].templates.length > 0,
  )

/** The limits that are counted in minutes or hours, by name. */
export const limitsInMinutes: readonly string[] = rules.flatMap(([name, rule]) =>
  rule.kind === 'timeLimit' && (rule.unit === 'minutes' || rule.unit === 'hours') ? [name] : [],
)
