import { document, houseRules } from './rule.ts'

const { bar, timeLimit } = document({ title: houseRules, from: '2026-01-01' })

/** How 终本, resumption and case money are kept here: what no statute states. */
export const houseSuspension = {
  'suspension-opinion': timeLimit('三十（一）', {
    starts: ['suspension.told'],
    stops: ['suspension.told', 'suspension.heard', 'step.N26'],
    length: 7,
    unit: 'days',
    // Rest days at its end are the applicant's, whose time is never cut short.
    statutory: true,
    shown: true,
    whose: 'party',
    seenBy: ['applicant'],
    says: {
      zh: '请在此日之前对终本提出意见（不提意见，不影响您以后申请恢复执行）',
      en: 'Please give your opinion on the suspension by this day (you lose no right to resumption if you do not)',
    },
  }),
  'suspension-by-ruling': bar(
    '三十（二）',
    'law',
    '终本按终本程序登记：请在案件的“终本”页填写裁定书，经审批后登记。',
    'Suspension has a procedure of its own: write the ruling on the case’s suspension page and record it once it is approved.',
  ),
  'suspension-case-open': bar(
    '三十（三）',
    'law',
    '只有执行中的案件才能办理终本。',
    'Only a case in enforcement can be suspended.',
  ),
  'suspension-hearing-needed': bar(
    '三十（四）',
    'law',
    '本案还没有进行终本前告知，或者终本已经办完，现在不能提出意见。',
    'Nothing has been told before a suspension in this case, or it is over; no opinion can be given now.',
  ),
  'suspension-opinion-once': bar(
    '三十（五）',
    'conflict',
    '这条意见已经收到过了。',
    'This opinion was received already.',
  ),
  'suspension-draft-approved': bar(
    '三十（七）',
    'law',
    '审批内容与裁定书草稿不一致：草稿在提请审批之后改动过，须重新提请。',
    'The approved decision is not what the draft says: it was changed after it was proposed and has to be proposed again.',
  ),
  'suspension-service-once': bar(
    '三十（八）',
    'conflict',
    '裁定书送达这名申请执行人已经登记过了。',
    'The service of the ruling on this applicant is recorded already.',
  ),
  'suspension-not-suspended': bar(
    '三十（九）',
    'law',
    '本案目前不是终结本次执行程序的状态。',
    'Enforcement is not suspended in this case.',
  ),
  'suspension-ruling-day': bar(
    '三十（十）',
    'law',
    '裁定日期不能早于批准之日，送达日期不能早于裁定之日。',
    'The ruling cannot be dated before it was approved, nor served before it was made.',
  ),
  'suspension-objection-first': bar(
    '三十（十一）',
    'law',
    '申请执行人对终本提出异议的，先立案审查并登记结果，再签批、登记终本；异议成立的，不得终本：{open}件尚未审查，{upheld}件成立。',
    'An objection of the applicant to a suspension is registered and reviewed before it is signed or recorded, and where it is upheld enforcement is not suspended: {open} not reviewed, {upheld} upheld.',
  ),
  'objection-number': bar(
    '三十一（一）',
    'conflict',
    '这个异议案号已经登记过了。',
    'This number of an objection is registered already.',
  ),
  'objection-number-type': bar(
    '三十一（二）',
    'input',
    '异议案件的案号应为“执异”字号，并带有本院代字。',
    'The number of an objection is of type 执异 and carries this court’s code.',
  ),
  'objection-order': bar(
    '三十一（三）',
    'law',
    '异议须先立案（登记执异案号），再登记审查结果；已经审查的不再更改。',
    'An objection is registered under its number first and reviewed then; what was reviewed stands.',
  ),
  'objection-day': bar(
    '三十一（四）',
    'law',
    '日期不能早于收到异议之日。',
    'The day cannot lie before the objection was received.',
  ),
  'resumption-once': bar(
    '三十二（一）',
    'conflict',
    '这份恢复执行申请已经收到过了。',
    'This application for resumption was received already.',
  ),
  'resumption-open': bar(
    '三十二（二）',
    'conflict',
    '您的恢复执行申请正在办理；答复以前不必重复申请。',
    'Your application for resumption is being worked on; there is no need to apply again before it is answered.',
  ),
  'resumption-number-type': bar(
    '三十二（三）',
    'input',
    '恢复执行的新案号应为“执恢”字号，并带有本院代字。',
    'The new number of a resumed case is of type 执恢 and carries this court’s code.',
  ),
  'resumption-answered': bar(
    '三十二（五）',
    'law',
    '这份申请已经答复或者核实。',
    'This application was answered or verified already.',
  ),
  'resumption-day': bar(
    '三十二（六）',
    'law',
    '核实之日不能早于申请之日，恢复执行之日不能早于核实之日。',
    'Property is not verified before it was named, nor enforcement resumed before it was verified.',
  ),
  'resumption-continued': bar(
    '三十二（七）',
    'law',
    '本案已恢复执行，新案号是{number}，请在新案号办理。',
    'Enforcement has resumed under the number {number}; please go on there.',
  ),
  'money-more-than-held': bar(
    '三十三（一）',
    'law',
    '发放、暂存的金额超过本案现有案款：尚可支配{left}元。',
    'That is more than the court holds in this case: {left} yuan are left.',
  ),
  'money-notice-once': bar(
    '三十三（二）',
    'conflict',
    '这张到账通知（财务编号）已经登记过了。',
    'This notice of the finance office is recorded already.',
  ),
  'money-corrected-once': bar(
    '三十三（三）',
    'conflict',
    '这笔记录已经冲正过了。',
    'This entry was taken back already.',
  ),
  'money-correction': bar(
    '三十三（四）',
    'law',
    '冲正记录本身不能再冲正；请重新登记正确的一笔。',
    'A correcting entry is not corrected itself; record the right entry anew.',
  ),
  'money-correction-covered': bar(
    '三十三（五）',
    'law',
    '这笔到账已经发放或者暂存，须先冲正相应的发放、暂存。',
    'This receipt was paid out or held back; take those entries back first.',
  ),
  'money-applicant': bar(
    '三十三（七）',
    'input',
    '案款发放给本案的申请执行人。',
    'Case money is paid to an applicant of the case.',
  ),
  'money-before-receipt': bar(
    '三十三（八）',
    'law',
    '日期不能早于第一笔到账之日（{day}）。',
    'The day cannot lie before the first receipt ({day}).',
  ),
  'listing-money-in': bar(
    '三十三（九）',
    'law',
    '本案到账案款已不少于申请执行标的，请先核对是否已履行完毕。',
    'The money received is no less than the claim; check first whether the duty has been performed.',
  ),
} as const
