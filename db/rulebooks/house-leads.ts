import { document } from './rule.ts'

const { bar } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** How leads and reports are sent, followed by receipt and answered. */
export const houseLeads = {
  'receipt-mistyped': bar(
    '七（一）',
    'input',
    '回执码有误：其中有字符输错、漏输或多输。回执码为17位，请逐字核对后重新输入。',
    'The receipt is mistyped: a character is wrong, missing or too many. It has 17 characters; please compare each.',
  ),
  'receipt-foreign': bar(
    '七（二）',
    'authority',
    '这个回执码不是由本网站为这份表单发出的，未予受理。请重新打开表单，您填写的内容可以再次提交。',
    'This receipt was not drawn here for this form, so nothing was taken. Please open the form anew and send again.',
  ),
  'receipt-lapsed': bar(
    '七（三）',
    'input',
    '表单打开已超过24小时，原回执码尚未使用，已经失效。请用新的回执码再次提交，并记下新的回执码。',
    'The form was open for more than 24 hours and its receipt lapsed unused. Please send again with the new receipt, and note that one.',
  ),
  'lead-unanswered': bar(
    '七（四）',
    'law',
    '办结线索须写明核查结果和给举报人的答复。',
    'A lead is concluded with an outcome and an answer to the informant.',
  ),
  'report-unanswered': bar(
    '七（五）',
    'law',
    '办结申请或者举报须写明结论和答复。',
    'A report is concluded with a finding and an answer.',
  ),
  'messages-full': bar(
    '七（六）',
    'wait',
    '这条线索下尚未答复的补充内容已达{most}条，请等法院答复后再补充；紧急情况请拨打值班电话。',
    'There are {most} messages here that wait for the court. Please add more after its reply; if it is urgent, call the duty phone.',
  ),
  'lead-erased': bar(
    '七（七）',
    'gone',
    '这条线索的内容已按规定销毁，不能再查看或补充。',
    'The content of this lead was destroyed as the rules require. It can be neither read nor added to.',
  ),
} as const
