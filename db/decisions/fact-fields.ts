import { Refusal, type FieldError } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { readDay, type CourtDate } from '../time/days.ts'
import type { Matter } from './matters.ts'
import type { DecisionFacts } from './tables.ts'

/** One thing that a proposal answers beside its words: it is signed with them, and the conditions look at it. */
export interface FactField {
  name: string
  says: Says
  kind: 'choice' | 'yesNo' | 'day' | 'text'
  options?: Readonly<Record<string, Says>>
  /** A day that lies behind, such as the day of a deliberation. */
  past?: true
}

const text = (name: string, zh: string, en: string): FactField => ({
  name,
  kind: 'text',
  says: { zh, en },
})
const yesNo = (name: string, zh: string, en: string): FactField => ({
  name,
  kind: 'yesNo',
  says: { zh, en },
})
const choice = (name: string, says: Says, options: Record<string, Says>): FactField => ({
  name,
  kind: 'choice',
  says,
  options,
})
const say = (zh: string, en: string): Says => ({ zh, en })

/** The six ways in which a case ends (执行规定 第六十四条); 终本 has its own procedure. */
const closingWays = {
  performed: say('执行完毕', 'performed'),
  ended: say('终结执行', 'ended'),
  cancelled: say('销案', 'cancelled'),
  notEnforced: say('不予执行', 'not enforced'),
  rejected: say('驳回申请', 'application rejected'),
}

/** What the proposal of each matter answers. */
export const factFields: Partial<Record<Matter, readonly FactField[]>> = {
  closing: [choice('way', say('结案方式', 'How the case ends'), closingWays)],
  ending: [
    choice('ground', say('终结执行的情形', 'Ground for ending'), {
      withdrawn: say('（一）申请人撤销申请', '(1) the applicant withdrew'),
      revoked: say('（二）据以执行的法律文书被撤销', '(2) the document enforced was revoked'),
      died: say(
        '（三）被执行人死亡，无遗产又无义务承担人',
        '(3) the debtor died without estate or successor',
      ),
      supportEnded: say('（四）追索三费案件的权利人死亡', '(4) the person to be supported died'),
      destitute: say(
        '（五）无力偿还借款、无收入又丧失劳动能力',
        '(5) a destitute borrower unable to work',
      ),
      other: say('（六）其他应当终结的情形', '(6) another reason'),
    }),
  ],
  pause: [
    choice('ground', say('中止执行的情形', 'Ground for the stay'), {
      applicantAgrees: say('（一）申请人表示可以延期', '(1) the applicant agrees to wait'),
      objection: say(
        '（二）案外人提出确有理由的异议',
        '(2) a third party’s objection is well founded',
      ),
      succession: say('（三）当事人死亡，等待继承', '(3) a party died; heirs are awaited'),
      unitEnded: say(
        '（四）当事人终止，尚未确定承受人',
        '(4) a unit ended; its successor is not known',
      ),
      other: say('（五）其他应当中止的情形', '(5) another reason'),
    }),
  ],
  stay: [
    choice('cause', say('暂缓执行的原因', 'Cause of the deferment'), {
      security: say('被执行人提供担保', 'the debtor gave security'),
      ordered: say('上级法院决定', 'a higher court ordered it'),
    }),
    yesNo('agreed', '申请执行人同意', 'The applicant agrees'),
    { name: 'until', kind: 'day', says: say('暂缓至', 'Deferred until') },
  ],
  debtForProperty: [
    choice('consent', say('同意情况', 'Who agreed'), {
      both: say('双方当事人自愿同意', 'both parties, of their own will'),
      applicant: say(
        '无法拍卖、变卖，申请执行人同意',
        'it could not be sold; the applicant agrees',
      ),
    }),
    yesNo(
      'othersUnharmed',
      '不损害其他债权人和公共利益',
      'No other creditor and no public interest is harmed',
    ),
  ],
  delegation: [text('where', '受托法院及财产所在地', 'The court asked, and where the property is')],
  exitBan: [text('conduct', '不履行的事实', 'How the debtor fails to perform')],
  detention: [
    text('evidence', '妨害执行的事实及证据', 'What was done, and the evidence of it'),
    yesNo(
      'permitted',
      '不需要人大许可，或者已经许可',
      'No assembly’s permission is needed, or it was given',
    ),
    yesNo(
      'newConduct',
      '此前没有因同一行为被拘留、罚款',
      'Not detained or fined before for the same conduct',
    ),
  ],
  fine: [
    text('evidence', '妨害执行的事实及证据', 'What was done, and the evidence of it'),
    yesNo(
      'newConduct',
      '此前没有因同一行为被拘留、罚款',
      'Not detained or fined before for the same conduct',
    ),
  ],
  searchWarrant: [text('concealed', '隐匿财产的事实', 'How property is concealed')],
  eviction: [
    yesNo('housing', '已保障必要的居住和生活条件', 'Necessary housing and living is provided for'),
  ],
  distribution: [
    {
      name: 'panelOn',
      kind: 'day',
      past: true,
      says: say('合议庭合议日期', 'Day of the panel’s deliberation'),
    },
  ],
  feeWaiver: [text('evidence', '相关部门出具的证据', 'Evidence from the authority concerned')],
  extension: [{ name: 'until', kind: 'day', says: say('延长至', 'Extended until') }],
  changeApplicant: [text('basis', '权利承受的依据', 'Basis of the succession')],
  release: [
    text(
      'seizure',
      '本案第几项查封、扣押、冻结（填数字）',
      'Which seizure of the case (its number)',
    ),
    text(
      'unrecorded',
      '查封早于本平台登记、这里没有第几项的：是哪项财产',
      'Sealed before this portal kept records, and without a number here: which property',
    ),
  ],
  emergencyControl: [text('risk', '财产可能被转移的情况', 'How the property may be moved')],
}

/** What is wrong with one answer, or nothing. */
function wrongWith(
  field: FactField,
  given: DecisionFacts[string],
  today: CourtDate,
): Says | undefined {
  if (given === '') return undefined
  if (field.kind === 'choice') {
    return field.options && String(given) in field.options
      ? undefined
      : say('请从所列各项中选择', 'choose one of those listed')
  }
  if (field.kind === 'yesNo') {
    return ['yes', 'no', 'true', 'false'].includes(String(given))
      ? undefined
      : say('请回答是或者否', 'answer yes or no')
  }
  if (field.kind !== 'day') return undefined
  const day = readDay(String(given))
  if (!day) return say('日期无效，请写成 2026-01-31', 'is not a real date; write 2026-01-31')
  if (field.past && day > today) return say('不能在今天之后', 'cannot lie after today')
  if (!field.past && day < today) return say('不能在今天之前', 'cannot lie before today')
  return undefined
}

/** The answers of a proposal, each known to its matter and possible. @throws Refusal naming each wrong one */
export function readFacts(matter: Matter, facts: DecisionFacts, today: CourtDate): DecisionFacts {
  const fields = factFields[matter] ?? []
  const wrong = Object.entries(facts).flatMap(([name, given]): FieldError[] => {
    const field = fields.find((one) => one.name === name)
    const says = field
      ? wrongWith(field, given, today)
      : say(`没有这个参数：${name}`, `there is no parameter ${name}`)
    return says ? [{ field: `facts.${name}`, says }] : []
  })
  if (wrong.length > 0) {
    const { field, says } = wrong[0]!
    throw new Refusal('input-invalid', { field, why: says.zh, whyEn: says.en }, wrong)
  }
  return Object.fromEntries(Object.entries(facts).filter(([, given]) => given !== ''))
}
