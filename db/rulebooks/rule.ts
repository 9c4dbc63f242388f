import type { EntryKind } from '../journal/kinds.ts'
import type { ChannelKind } from '../notifications/tables.ts'
import type { Role } from '../people/tables.ts'

/** A sentence in both languages; `{name}` stands for a fact. */
export interface Says {
  zh: string
  en: string
}

/** Why an act is refused, in the only distinction that the faces need. */
export type RefusalKind =
  'input' | 'authority' | 'law' | 'missing' | 'gone' | 'conflict' | 'wait' | 'large'

/** Where a rule comes from. `court` is absent for what binds every court. */
export interface Source {
  court?: string
  document: string
  article: string
  from: string
  to?: string
  /** A short quotation of the article in Chinese. Only the portal's own house rules have none. */
  wording?: string
  /** Not yet enforced here: it is shown, and nothing starts, is told or is refused by it. */
  open?: true
  /** The number of the article, or its words, were not compared with the published text. */
  unverified?: true
  /** What several rules ask of one court at once, 'lead-verified' for example: of such the stricter holds. */
  duty?: string
  /** The rules of the portal that keep this one, where it does not refuse, run or tell by itself. */
  through?: readonly string[]
  /** The rule that prevails over this one (domain 3.11): this is recorded and shown, and binds nobody. */
  yieldsTo?: string
}

/** What may never be done or published; its sentence is what the refused person reads. */
export interface Bar extends Source {
  kind: 'bar'
  refusal: RefusalKind
  says: Says
}

/**
 * How a limit is counted. `given`: the entry itself says the day, and `length` how many days after it (-30: before).
 * `dayOfMonth` and `weekday`: a fixed day of the month or of the ISO week in which the entry lies; `length` is that day.
 */
export type Unit =
  'minutes' | 'hours' | 'days' | 'workingDays' | 'months' | 'given' | 'dayOfMonth' | 'weekday'

/** How long something may take: which entry starts it, which stops it, who answers for it. */
export interface TimeLimit extends Source {
  kind: 'timeLimit'
  starts: readonly EntryKind[]
  stops: readonly EntryKind[]
  /** Of the entries that start or stop it, those alone that carry these facts. */
  startsIf?: Readonly<Record<string, string | boolean>>
  stopsIf?: Readonly<Record<string, string | boolean>>
  length: number
  unit: Unit
  /** A statutory period rolls over rest days; an internal target does not. */
  statutory: boolean
  /** It starts only as often as it ends within some months of the latest entry of a kind in the same case. */
  within?: { months: number; of: EntryKind }
  /** It starts only where the entry does not say the last day itself. */
  unlessGiven?: true
  /** Whether the parties see it on the progress page. */
  shown: boolean
  /** Which of the parties; both when it is absent. */
  seenBy?: readonly ('applicant' | 'debtor')[]
  /** Who has to keep it: the court, or the party, against whom it is never declared over. */
  whose?: 'court' | 'party'
  /** Who answers for it and is warned first; the officer of the case when it is absent. */
  answers?: Role
  /** Who is told beside whoever answers for it, step by step; absent, the chain officer → director → president. */
  escalates?: Readonly<Record<'half' | 'fourFifths' | 'whole', readonly (Role | 'caseOfficer')[]>>
  /** Its warnings go to who answers for it and up no chain: a complaint about staff is for its reader alone. */
  alone?: true
  says: Says
}

/** How long something of a lead is kept; of several rules the shortest time holds, for the person's sake. */
export interface Keeps {
  what:
    | 'draft'
    | 'notUsed'
    | 'notConfirmed'
    | 'confirmed'
    | 'paid'
    /** How long a receipt opens the content, from the conclusion on. */
    | 'receipt'
    /** How long a receipt finds what was destroyed. */
    | 'tombstone'
    /** How many days before its destruction the desk is told. */
    | 'warning'
    /** The text of a message that had to be sent; its hash and its attempts stay. */
    | 'mandatedText'
    /** A provider's own words about a message. */
    | 'receiptText'
    /** A receipt of a message that nobody here sent. */
    | 'strayReceipt'
  length: number
  unit: 'hours' | 'days' | 'months' | 'years'
}

/** What must be told, to whom, when which entry is made. */
export interface Mandate extends Source {
  kind: 'mandate'
  /** Absent for what is shown or kept at all times. */
  on?: EntryKind
  tells: 'applicant' | 'debtor' | 'lawyer' | 'staff' | 'public' | 'court' | 'agency'
  /** The parts of the message; none for what a page shows. */
  templates: readonly string[]
  /** How long after the entry it has to be on its way; absent, by the end of the next day. */
  by?: { length: number; unit: 'hours' | 'days' | 'workingDays' }
  /** It does not wait for the morning. */
  urgent?: true
  /** For how long a channel is waited for, its receipt included, before the next one is tried. */
  awaits?: Partial<Record<ChannelKind, { length: number; unit: 'hours' | 'days' }>>
  /** Between which hours of the day what is not urgent is quiet. */
  quiet?: { from: number; to: number }
  /** The page that keeps it, where that is not a message. */
  page?: string
  /** How long something is kept, at most. */
  keeps?: Keeps
  says: Says
}

/** Which act needs whose signature. */
export interface Authority extends Source {
  kind: 'authority'
  act: string
  /** Any one of these; where several sign one after the other, who signs last. */
  signers: readonly string[]
  /** Who may lay it before them. */
  proposers?: readonly Role[]
  /** Several signatures, one for each step, in this order. */
  order?: readonly (readonly Role[])[]
  /** To which offices a signature may be handed on in writing; absent, to none. */
  delegable?: readonly Role[]
  /** In an emergency one of `by` allows it at once, and one of `countersign` has to stand for it afterwards. */
  emergency?: { by: readonly Role[]; countersign: readonly Role[] }
  /** Holds only where neither national law nor the court's own document says who signs. */
  fallback?: true
  says: Says
}

export type Rule = Bar | TimeLimit | Mandate | Authority

/** What a rule says of its source beside the document and the article. */
type Quoted = Partial<
  Pick<Source, 'wording' | 'open' | 'unverified' | 'duty' | 'through' | 'yieldsTo' | 'from' | 'to'>
>
type Rest<T extends Rule> = Omit<T, keyof Source | 'kind'> & Quoted

/** The portal's own rules of use: no statute states them, so nothing is quoted. */
export const houseRules = '阳光执行使用规则'

/**
 * Makes the rules of one document, so that each row below it states only its article and content.
 * @param source the document as it is cited, its first day in force, and its court if it is one court's
 */
export function document(source: { title: string; from: string; court?: string }) {
  const { title, ...rest } = source
  const at = (article: string) => ({ document: title, article, ...rest })
  return {
    bar: (
      article: string,
      refusal: RefusalKind,
      zh: string,
      en: string,
      quoted: Quoted = {},
    ): Bar => ({
      kind: 'bar',
      ...at(article),
      ...quoted,
      refusal,
      says: { zh, en },
    }),
    timeLimit: (article: string, content: Rest<TimeLimit>): TimeLimit => ({
      kind: 'timeLimit',
      ...at(article),
      ...content,
    }),
    mandate: (article: string, content: Rest<Mandate>): Mandate => ({
      kind: 'mandate',
      ...at(article),
      ...content,
    }),
    authority: (article: string, content: Rest<Authority>): Authority => ({
      kind: 'authority',
      ...at(article),
      ...content,
    }),
    /** A decision of a case that goes through several hands: `matter` is its name in db/decisions. */
    signatures: (
      article: string,
      {
        matter,
        order,
        ...content
      }: Omit<Rest<Authority>, 'act' | 'signers'> & {
        matter: string
        order: readonly (readonly Role[])[]
      },
    ): Authority => ({
      kind: 'authority',
      ...at(article),
      ...content,
      act: `decision.${matter}`,
      signers: order.at(-1) ?? [],
      order,
    }),
  }
}
