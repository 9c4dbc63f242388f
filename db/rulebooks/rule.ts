import type { EntryKind } from '../journal/kinds.ts'

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
}

/** What may never be done or published; its sentence is what the refused person reads. */
export interface Bar extends Source {
  kind: 'bar'
  refusal: RefusalKind
  says: Says
}

export type Unit = 'minutes' | 'hours' | 'days' | 'workingDays' | 'months'

/** How long something may take: which entry starts it, which stops it, who answers for it. */
export interface TimeLimit extends Source {
  kind: 'timeLimit'
  starts: readonly EntryKind[]
  stops: readonly EntryKind[]
  length: number
  unit: Unit
  /** A statutory period rolls over rest days; an internal target does not. */
  statutory: boolean
  /** It starts only as often as it ends within some months of the latest entry of a kind in the same case. */
  within?: { months: number; of: EntryKind }
  /** Whether the parties see it on the progress page. */
  shown: boolean
  /** Which of the parties; both when it is absent. */
  seenBy?: readonly ('applicant' | 'debtor')[]
  /** Who has to keep it: the court, or the party, against whom it is never declared over. */
  whose?: 'court' | 'party'
  says: Says
}

/** What must be told, to whom, when which entry is made. */
export interface Mandate extends Source {
  kind: 'mandate'
  on: EntryKind
  tells: 'applicant' | 'debtor'
  templates: readonly string[]
  says: Says
}

/** Which act needs whose signature. */
export interface Authority extends Source {
  kind: 'authority'
  act: string
  signers: readonly string[]
  says: Says
}

export type Rule = Bar | TimeLimit | Mandate | Authority

type Rest<T extends Rule> = Omit<T, keyof Source | 'kind'>

/**
 * Makes the rules of one document, so that each row below it states only its article and content.
 * @param source the document as it is cited, its first day in force, and its court if it is one court's
 */
export function document(source: { title: string; from: string; court?: string }) {
  const { title, ...rest } = source
  const at = (article: string) => ({ document: title, article, ...rest })
  return {
    bar: (article: string, refusal: RefusalKind, zh: string, en: string): Bar => ({
      kind: 'bar',
      ...at(article),
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
  }
}
