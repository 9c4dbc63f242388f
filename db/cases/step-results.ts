import type { Says } from '../rulebooks/rule.ts'
import type { StepCode } from './step-catalogue.ts'
import type { CaseState } from './tables.ts'

/** How a step ended, where the way it ended is counted (seed 2 四.2). */
interface StepResult {
  says: Says
  /** The names that courts' exports use beside it. */
  also?: readonly string[]
  /** Only another system records it so: at the desk it is a step of its own, or has to be said more exactly. */
  importedOnly?: true
}

const one = (zh: string, en: string, ...also: string[]): StepResult => ({ says: { zh, en }, also })

/**
 * The ways in which a case ends (执行规定 第六十四条), performance told apart by who brought it about; a settlement that was
 * performed counts as performance (立案结案意见 第十五条).
 */
const closingWays = {
  voluntary: one('自动履行完毕', 'performed in full, of the debtor’s own accord', '自动履行'),
  enforced: one('强制执行完毕', 'performed in full, by force', '强制执行到位', '强制执行'),
  settled: one('和解履行完毕', 'performed in full under a settlement', '和解并履行完毕'),
  ended: one('终结执行', 'enforcement ended', '终结', '裁定终结执行'),
  cancelled: one('销案', 'struck off'),
  notEnforced: one('不予执行', 'not enforced', '裁定不予执行'),
  rejected: one('驳回申请', 'application rejected', '驳回执行申请', '驳回'),
  performed: { ...one('执行完毕', 'performed in full', '履行完毕'), importedOnly: true },
  suspended: { ...one('终结本次执行程序', 'suspended', '终本', '终结本次'), importedOnly: true },
} as const satisfies Record<string, StepResult>

/** How the review of an act of enforcement ended. */
const reviewResults = {
  upheld: one('维持（驳回异议、复议、申诉）', 'upheld', '维持', '驳回', '驳回异议', '驳回复议'),
  revoked: one('撤销', 'set aside', '撤销执行行为'),
  changed: one('变更', 'changed', '变更执行行为', '改正'),
  withdrawn: one('撤回', 'withdrawn', '撤回异议', '撤回复议', '准许撤回'),
} as const satisfies Record<string, StepResult>

/** What an objection can be at which nothing has ended yet, or that is no review of the court's own act. */
const unended: readonly (string | undefined)[] = ['thirdParty', 'received', 'suit']

/** The results that a step has to name, by its code; nothing where its ending is not counted. */
export function resultsOf(
  code: StepCode,
  measure?: string,
): Readonly<Record<string, StepResult>> | undefined {
  if (code === 'N30') return closingWays
  return code === 'N24' && !unended.includes(measure) ? reviewResults : undefined
}

/** Which way of closing the signed decision names for each that the step can have. */
export const approvedWayOf = (result: string): string =>
  ['voluntary', 'enforced', 'settled'].includes(result) ? 'performed' : result

/** What each step can have come to: for the form. */
export const stepResults: readonly { code: StepCode; result: string; says: Says }[] = (
  [
    ['N30', closingWays],
    ['N24', reviewResults],
  ] as const
).flatMap(([code, results]) =>
  Object.entries<StepResult>(results).flatMap(([result, { says, importedOnly }]) =>
    importedOnly ? [] : [{ code, result, says }],
  ),
)

/** What a step came to, in both languages. */
export const resultName = (code: string, result: string | null): Says | null =>
  (result && resultsOf(code as StepCode)?.[result]?.says) || null

const fold = (name: string) => name.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '')

/** The result that an export names, or undefined where it is none of the step's. */
export function readResult(code: StepCode, name: string): string | undefined {
  const known = Object.entries<StepResult>(resultsOf(code) ?? {})
  return known.find(([, { says, also = [] }]) =>
    [says.zh, ...also].some((each) => fold(each) === fold(name)),
  )?.[0]
}

/** The state in which a closing that another system recorded leaves its case; undefined where it does not say. */
export const stateOfWay = (way: string | null): CaseState | undefined =>
  way === null ? undefined : way === 'suspended' ? 'closedForNow' : 'closed'
