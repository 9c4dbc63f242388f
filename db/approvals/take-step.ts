import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'

/** What may be done with a record: in which states, and in which it is afterwards. */
export interface Step<State extends string> {
  says: Says
  from: readonly State[]
  to: State
  /** The authority that it needs; `{kind}` stands for the record's own. What no person does has none. */
  office?: string
  /** The authority for what was signed elsewhere before its import, where that is another. */
  importedOffice?: string
  /** Only for what was imported. */
  only?: 'imported'
}

/** The authority that a step needs for one record. */
export const officeOf = (
  { office, importedOffice }: Step<string>,
  { imported, kind }: { imported?: boolean; kind?: string },
): string => ((imported && importedOffice) || office || '').replace('{kind}', kind ?? '')

/** The state names that all four kinds of record share. */
export const stateNames = {
  drafted: { zh: '草稿', en: 'draft' },
  checked: { zh: '已审查', en: 'checked' },
  signed: { zh: '已签发', en: 'signed' },
  served: { zh: '已送达', en: 'served' },
  published: { zh: '已公布', en: 'published' },
  removed: { zh: '已删除', en: 'removed' },
  expired: { zh: '期限届满', en: 'over' },
  lifted: { zh: '已解除', en: 'lifted' },
  closed: { zh: '已结束', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  proposed: { zh: '待签批', en: 'waiting for signatures' },
  returned: { zh: '已退回', en: 'sent back' },
  approved: { zh: '已批准', en: 'approved' },
  used: { zh: '已办理', en: 'carried out' },
} as const satisfies Record<string, Says>
export type StateName = keyof typeof stateNames

/** What may be done with one kind of record: its drawing, of which its states are read. */
export type Steps = Record<string, Step<StateName>>
export type StateOf<Acts extends Steps> = Acts[keyof Acts]['from'][number] | Acts[keyof Acts]['to']

/** The state after a step. @throws Refusal when the step cannot be taken from the present state */
export function mustTake<State extends string>(step: Step<State>, state: State): State {
  if (step.from.includes(state)) return step.to
  const present: Says | undefined = (stateNames as Partial<Record<string, Says>>)[state]
  throw new Refusal('wrong-state', {
    state: present?.zh ?? state,
    stateEn: present?.en ?? state,
    act: step.says.zh,
    actEn: step.says.en,
  })
}
