import { document, houseRules } from './rule.ts'

const { authority, bar, signatures, timeLimit } = document({
  title: houseRules,
  from: '2026-01-01',
})

const director = [['director']] as const
const judge = [['judge']] as const

/**
 * Decisions in a case: who signs where neither national law nor the court's own document says so, what every
 * signature is held to, written delegations, and what an emergency allows.
 */
export const houseDecisions = {
  'decision-proposing': authority('二十（一）', {
    act: 'decision.propose',
    signers: ['officer', 'clerk', 'judge', 'director'],
    says: { zh: '提请审批案件事项', en: 'Proposing a decision in a case' },
  }),
  'decision-closing': signatures('二十（二）', {
    matter: 'closing',
    order: director,
    fallback: true,
    says: { zh: '结案由局长审批', en: 'Closing a case is approved by the director' },
  }),
  'decision-ending': signatures('二十（二）', {
    matter: 'ending',
    order: director,
    fallback: true,
    says: { zh: '终结执行由局长审批', en: 'Ending enforcement is approved by the director' },
  }),
  'decision-debt-for-property': signatures('二十（二）', {
    matter: 'debtForProperty',
    order: director,
    fallback: true,
    says: {
      zh: '以物抵债由局长审批',
      en: 'Property in place of money is approved by the director',
    },
  }),
  'decision-release': signatures('二十（二）', {
    matter: 'release',
    order: director,
    fallback: true,
    says: {
      zh: '解除查封、扣押、冻结由局长审批',
      en: 'Releasing property is approved by the director',
    },
  }),
  'decision-stay': signatures('二十（二）', {
    matter: 'stay',
    order: director,
    fallback: true,
    says: { zh: '暂缓执行由局长审批', en: 'Deferring enforcement is approved by the director' },
  }),
  'decision-pause': signatures('二十（二）', {
    matter: 'pause',
    order: director,
    fallback: true,
    says: { zh: '中止执行由局长审批', en: 'Staying enforcement is approved by the director' },
  }),
  'decision-delegation': signatures('二十（二）', {
    matter: 'delegation',
    order: director,
    fallback: true,
    says: {
      zh: '委托执行由局长审批',
      en: 'Delegation to another court is approved by the director',
    },
  }),
  'decision-merge': signatures('二十（二）', {
    matter: 'merge',
    order: director,
    fallback: true,
    says: { zh: '并案执行由局长审批', en: 'Merging cases is approved by the director' },
  }),
  'decision-change-panel': signatures('二十（二）', {
    matter: 'changePanel',
    order: director,
    fallback: true,
    says: {
      zh: '变更合议庭成员、承办人由局长审批',
      en: 'A change of panel or officer is approved by the director',
    },
  }),
  'decision-change-applicant': signatures('二十（三）', {
    matter: 'changeApplicant',
    order: judge,
    fallback: true,
    says: {
      zh: '变更申请执行人由法官审批',
      en: 'A change of the applicant is approved by a judge',
    },
  }),
  'decision-exit-ban': signatures('二十（三）', {
    matter: 'exitBan',
    order: judge,
    fallback: true,
    says: { zh: '限制出境由法官审批', en: 'An exit ban is approved by a judge' },
  }),
  'decision-exit-ban-special': signatures('二十（三）', {
    matter: 'exitBan.special',
    order: director,
    fallback: true,
    says: {
      zh: '对特殊主体限制出境，另经局长审批',
      en: 'An exit ban on a special subject also needs the director',
    },
  }),
  'decision-distribution': signatures('二十（三）', {
    matter: 'distribution',
    order: judge,
    fallback: true,
    says: { zh: '财产分配方案由法官审批', en: 'A plan of distribution is approved by a judge' },
  }),
  'decision-fee-waiver': signatures('二十（五）', {
    matter: 'feeWaiver',
    order: [['vicePresident']],
    fallback: true,
    says: {
      zh: '减免执行费由分管院长审批',
      en: 'A waiver of the fee is approved by the vice president',
    },
  }),
  'decision-emergency-control': signatures('二十（六）', {
    matter: 'emergencyControl',
    order: director,
    emergency: { by: ['director'], countersign: ['vicePresident', 'president'] },
    fallback: true,
    says: {
      zh: '紧急控制措施由局长批准，事后由分管院长或者院长补签',
      en: 'Emergency control is approved by the director; the vice president or president countersigns',
    },
  }),
  'decision-countersigned': timeLimit('二十（七）', {
    starts: ['decision.emergency'],
    stops: ['decision.countersigned', 'decision.countersignRefused'],
    length: 24,
    unit: 'hours',
    statutory: false,
    shown: false,
    answers: 'vicePresident',
    says: {
      zh: '紧急批准后二十四小时内补签或者不予补签',
      en: 'An emergency approval is countersigned, or refused, within twenty-four hours',
    },
  }),
  'decision-needed': bar(
    '二十（八）',
    'law',
    '“{matter}”须先经审批（{document}{article}）：由{signers}签批，批准后才能登记。',
    '“{matterEn}” needs an approved decision first ({document} {article}), signed by: {signersEn}.',
  ),
  'decision-signed-once': bar(
    '二十（九）',
    'law',
    '您已经在这份决定上签批过一道。各道签批应由不同的人作出，持有书面委托的除外。',
    'You have signed one step of this decision already. Each step takes another person, unless a written delegation covers it.',
  ),
  'decision-measure': bar(
    '二十（十）',
    'input',
    '“{measure}”不是这个节点的办理内容。',
    '“{measure}” is not something that this step can be.',
  ),
  'decision-before-step': bar(
    '二十（十七）',
    'law',
    '决定于{day}批准，办理日期不能早于批准日期。',
    'The decision was approved on {day}; it cannot have been carried out before that day.',
  ),
  'decision-not-urgent': bar(
    '二十（十一）',
    'law',
    '只有标明“紧急”的提请才能紧急批准。',
    'Only a proposal that is marked urgent can be approved in an emergency.',
  ),
  'decision-no-emergency': bar(
    '二十（十二）',
    'law',
    '“{matter}”没有紧急批准的规定，须按顺序签批。',
    'No rule lets “{matterEn}” be approved in an emergency; it is signed in its order.',
  ),
  'decision-author-only': bar(
    '二十（十三）',
    'authority',
    '草稿由起草人修改和提请。',
    'A draft is changed and proposed by whoever wrote it.',
  ),
  'decision-countersign-done': bar(
    '二十（十四）',
    'law',
    '这份决定没有等待补签的紧急批准。',
    'No emergency approval of this decision waits for a countersignature.',
  ),
  'decision-case-ended': bar(
    '二十（十五）',
    'law',
    '案件已经结案，不再提请审批。',
    'The case is closed; nothing more is proposed in it.',
  ),
  'decision-text-stands': bar(
    '二十（十六）',
    'law',
    '批准之后，决定的内容不再改动；须改动的，退回草稿并重新签批。',
    'Once approved, a decision’s content stands; to change it, it becomes a draft again and is signed anew.',
  ),
  'decision-emergency-suspended': bar(
    '二十（六）',
    'law',
    '紧急控制措施用于终本之后财产可能被转移的紧急情况，须写明情况；正在执行的案件直接查控。',
    'Emergency control is for a suspended case whose property may be moved, and says how; in an open case it is seized as usual.',
  ),
  'decision-by-step': bar(
    '二十（十八）',
    'law',
    '“{matter}”在登记相应节点时办理，不单独登记。',
    '“{matterEn}” is carried out by recording its step in the case, not by itself.',
  ),
  'release-names-seizure': bar(
    '二十（十九）',
    'law',
    '解除查封、扣押、冻结，须写明是本案尚未解除的第几项；查封早于本平台登记、这里没有第几项的，写明是哪项财产。两者只填一项。',
    'A release names the number of a seizure of this case that still stands or, where property was sealed before this portal kept records, says which property: one of the two.',
  ),
  'delegation-not-delegable': bar(
    '二十一（一）',
    'law',
    '“{act}”的签批权不得委托给{role}。',
    'The signature for “{actEn}” cannot be delegated to a {roleEn}.',
  ),
  'delegation-own-office': bar(
    '二十一（二）',
    'authority',
    '只能委托您本人现任职务的签批权。',
    'Only the signature of an office that you hold yourself can be delegated.',
  ),
  'delegation-staff': bar(
    '二十一（三）',
    'input',
    '受委托人须是本院的其他工作人员，并在委托期间任职。',
    'The delegate must be somebody else of this court, in office on the day on which the delegation begins.',
  ),
  'delegation-days': bar(
    '二十一（四）',
    'input',
    '委托的截止日期不能早于起始日期，也不能早于今天；最长一年。',
    'A delegation cannot end before it begins or before today, nor last longer than a year.',
  ),
  'delegation-number': bar(
    '二十一（五）',
    'conflict',
    '这个委托书文号已经登记过了。',
    'A delegation with this document number is registered already.',
  ),
  'delegation-ended': bar(
    '二十一（六）',
    'conflict',
    '这份委托已经撤销。',
    'This delegation was revoked already.',
  ),
  'listing-special-director': authority('二十二（二）', {
    act: 'listing.special.sign',
    signers: ['director'],
    fallback: true,
    says: {
      zh: '特殊主体纳入失信名单，另经局长审批',
      en: 'Listing a special subject also takes the director',
    },
  }),
  'listing-special': bar(
    '二十二（三）',
    'law',
    '案件标有“特殊主体”的，纳入失信名单须另经局长审批（“另行审批”）。',
    'In a case marked as concerning a special subject, a listing also takes the director’s further approval.',
  ),
  'objection-outside': bar(
    '二十二（一）',
    'authority',
    '执行异议、复议、异议之诉由执行局之外的审判部门审查和登记；承办本案的人员不得登记。',
    'Objections are decided and recorded outside the enforcement bureau; whoever handles the case does not record them.',
  ),
} as const
