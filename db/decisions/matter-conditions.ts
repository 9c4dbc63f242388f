import type { Condition } from '../approvals/gates.ts'
import { lawOf, type RuleId } from '../rulebooks/index.ts'
import type { CaseKnown } from './content.ts'
import type { Matter } from './matters.ts'

type Known = CaseKnown
type Gate = Condition<Known>

const answer = ({ decision }: Known, name: string) => {
  const given = decision.facts[name]
  return given === undefined ? '' : String(given)
}
const said = (known: Known, name: string) => answer(known, name) !== ''
const yes = (known: Known, name: string) => ['yes', 'true'].includes(answer(known, name))
const recorded = ({ steps }: Known, code: string) => steps.some((step) => step.code === code)

/** A rule that one court made binds that court alone. */
const gate = (rule: RuleId, zh: string, en: string, met: Gate['met']): Gate => {
  const { court } = lawOf(rule)
  return {
    rule,
    by: 'signature',
    says: { zh, en },
    concerns: ({ caseFile }) => court === undefined || court === caseFile.court,
    met,
  }
}

const caseIsOpen = gate(
  'decision-case-ended',
  '案件尚未结案',
  'The case is not closed',
  ({ caseFile }) => caseFile.state !== 'closed',
)

const detained: Gate[] = [
  gate(
    'detention-evidence',
    '妨害执行的事实有证据证明',
    'The conduct is stated with its evidence',
    (known) => said(known, 'evidence'),
  ),
  gate(
    'detention-once',
    '不是对同一行为的连续拘留、罚款',
    'Not the same conduct twice in a row',
    (known) => yes(known, 'newConduct'),
  ),
]

/** What must be so of each matter, beside the case being open. */
const conditions: Partial<Record<Matter, readonly Gate[]>> = {
  closing: [
    gate('closing-way', '写明结案方式', 'The way of closing is named', (known) =>
      said(known, 'way'),
    ),
    {
      ...gate(
        'closing-performed',
        '到位金额与申请执行标的相符，或者附履行完毕的证明',
        'What was claimed has been received, or performance is proved',
        ({ caseFile }) => caseFile.received >= caseFile.claim,
      ),
      warns: true,
      concerns: (known) => answer(known, 'way') === 'performed',
    },
  ],
  ending: [
    gate('ending-ground', '属于终结执行的法定情形', 'One of the grounds for ending', (known) =>
      said(known, 'ground'),
    ),
  ],
  pause: [
    gate('pause-ground', '属于中止执行的法定情形', 'One of the grounds for a stay', (known) =>
      said(known, 'ground'),
    ),
  ],
  stay: [
    gate(
      'stay-secured',
      '写明原因和期限；因担保暂缓的，申请执行人同意',
      'Cause and term are stated; against security the applicant agrees',
      (known) =>
        said(known, 'until') &&
        (answer(known, 'cause') === 'ordered' ||
          (answer(known, 'cause') === 'security' && yes(known, 'agreed'))),
    ),
  ],
  debtForProperty: [
    gate(
      'debt-agreed',
      '当事人同意，且不损害其他债权人和公共利益',
      'Agreed to, and harms no other creditor and no public interest',
      (known) => said(known, 'consent') && yes(known, 'othersUnharmed'),
    ),
    gate('debt-voluntary', '双方当事人自愿', 'Both parties want it', (known) =>
      said(known, 'consent'),
    ),
  ],
  delegation: [
    gate(
      'delegation-elsewhere',
      '写明受托法院和外地财产',
      'The court and the place are named',
      (known) => said(known, 'where'),
    ),
  ],
  exitBan: [
    gate(
      'exit-ban-unperformed',
      '已发出执行通知，被执行人仍不履行',
      'The notice was issued and the debtor has not performed',
      (known) => recorded(known, 'N04') && said(known, 'conduct'),
    ),
  ],
  detention: [
    ...detained,
    gate(
      'detention-permitted',
      '不需要人大许可，或者已经许可',
      'No assembly’s permission is needed, or it was given',
      (known) => yes(known, 'permitted'),
    ),
  ],
  fine: detained,
  searchWarrant: [
    gate('search-concealed', '有隐匿财产的事实', 'Property is concealed', (known) =>
      said(known, 'concealed'),
    ),
  ],
  eviction: [
    gate(
      'eviction-housing',
      '已保障必要的居住和生活条件',
      'Necessary housing is provided for',
      (known) => yes(known, 'housing'),
    ),
  ],
  distribution: [
    gate('distribution-panel', '合议庭已经合议', 'The panel has deliberated', (known) =>
      said(known, 'panelOn'),
    ),
  ],
  feeWaiver: [
    gate(
      'fee-waiver-evidence',
      '有相关部门的证据',
      'There is evidence from the authority concerned',
      (known) => said(known, 'evidence'),
    ),
  ],
  emergencyControl: [
    gate(
      'decision-emergency-suspended',
      '案件已终本，且财产可能被转移',
      'The case is suspended and property may be moved',
      (known) => known.caseFile.state === 'closedForNow' && said(known, 'risk'),
    ),
  ],
}

/** The conditions of a matter that has no subject of its own, as data (domain 1.2). */
export const matterConditions = (matter: Matter): readonly Gate[] => [
  caseIsOpen,
  ...(conditions[matter] ?? []),
]
