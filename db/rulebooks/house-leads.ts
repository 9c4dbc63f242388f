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
  'draft-lapsed': bar(
    '七（四十一）',
    'gone',
    '没有寄出的内容只保存24小时。这份草稿已经销毁，请重新填写；急事请拨打值班电话。',
    'What was not sent is kept for 24 hours only. This draft was destroyed; please begin anew, and call the duty phone if it is urgent.',
  ),
  'draft-changed': bar(
    '七（四十二）',
    'conflict',
    '这份线索在另一个窗口改动过，这次没有覆盖。请看一看这一页，再点一次按钮就按这一页办理。',
    'This tip was changed in another window, and nothing was written over. Please look at this page; pressing the button once more takes it as it stands here.',
  ),
  'photos-too-many': bar(
    '七（四十三）',
    'input',
    '一条线索最多{most}张照片，现在还能添加{room}张。这一次选的照片没有添加，已有的都还在。',
    'A tip carries at most {most} photos; there is room for {room} more. Those chosen now were not added, the others are still there.',
  ),
  'receipt-not-kept': bar(
    '七（四十四）',
    'input',
    '输入的与回执码的最后五位不一致。请对照上面的回执码，再核对一次您抄下来的。',
    'These are not the last five characters of the receipt. Please compare what you wrote down with the receipt above.',
  ),
  'intake-closed': bar(
    '七（四十五）',
    'wait',
    '本院的网上举报暂时停用，线索没有寄出。您写的内容为您保留，24小时内可以在这个页面再寄；急事请拨打值班电话 {phone}。',
    'This court takes no tips online for the moment, so nothing was sent. What you wrote is kept for you: within 24 hours you can send it from this page. If it is urgent, call {phone}.',
  ),
  'intake-full': bar(
    '七（四十六）',
    'wait',
    '网站暂时不能接收新的内容，没有寄出。您写的内容为您保留，请过几分钟再点一次；急事请拨打值班电话。',
    'The site cannot take anything new for the moment, so nothing was sent. What you wrote is kept; please press again in a few minutes, and call the duty phone if it is urgent.',
  ),
  'photos-away': bar(
    '七（五十一）',
    'wait',
    '网站暂时不能处理照片，没有寄出。请过几分钟再试，或者先不带照片寄出，之后凭回执码补充；急事请拨打值班电话。',
    'The site cannot prepare photos for the moment, so nothing was sent. Please try again in a few minutes, or send without photos and add to it later by receipt; if it is urgent, call the duty phone.',
  ),
} as const
