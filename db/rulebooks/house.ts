import { document } from './rule.ts'

const { bar } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** How the portal itself may be used: the refusals that no statute states. */
export const house = {
  'input-invalid': bar(
    '一（一）',
    'input',
    '填写的内容有误：{why}',
    'Something was filled in wrongly: {whyEn}',
  ),
  'input-too-large': bar(
    '一（二）',
    'large',
    '提交的内容过大，最多 {limit}。',
    'What was sent is too large; at most {limit}.',
  ),
  'not-found': bar(
    '一（三）',
    'missing',
    '没有找到这项内容。请检查网址或编号。',
    'This was not found. Please check the address or the number.',
  ),
  'foreign-form': bar(
    '一（四）',
    'authority',
    '这次提交不是从本网站的页面发出的，未予受理。请回到本网站重新填写。',
    'This form was not sent from a page of this site, so it was not taken. Please fill it in again here.',
  ),
  'address-unusable': bar(
    '一（五）',
    'input',
    '这个网址无法使用。请从首页重新进入。',
    'This address cannot be used. Please start again from the front page.',
  ),
  'method-not-here': bar(
    '一（六）',
    'input',
    '这个网址不接受这种操作（{method}）。',
    'This address does not take this method ({method}).',
  ),
  'body-unreadable': bar(
    '一（七）',
    'input',
    '提交的内容残缺或者格式有误，无法读取。',
    'What was sent is cut off or damaged and cannot be read.',
  ),
  'body-format': bar(
    '一（九）',
    'input',
    '不接受这种格式的内容。可用的格式：{formats}。',
    'This format is not taken. Formats that are: {formats}.',
  ),
  'record-gone': bar(
    '一（八）',
    'gone',
    '这项信息已不再公开。原因类别：{reason}',
    'This is no longer public. Class of the reason: {reason}',
  ),
  'sign-in-needed': bar('二（一）', 'authority', '请先登录。', 'Please sign in first.'),
  'sign-in-wrong': bar(
    '二（二）',
    'authority',
    '用户名、密码或动态码不正确。',
    'The user name, the password or the one-time code is not right.',
  ),
  'too-many-tries': bar(
    '二（三）',
    'wait',
    '尝试次数过多，请在 {seconds} 秒后再试。',
    'Too many tries. Please wait {seconds} seconds.',
  ),
  'role-needed': bar(
    '二（四）',
    'authority',
    '这一步须由{roles}办理，您目前没有这一职务。',
    'This step is for: {rolesEn}. You do not hold that office now.',
  ),
  'other-court': bar(
    '二（五）',
    'authority',
    '这项内容属于其他法院，您不能查看或办理。',
    'This belongs to another court. You can neither see nor change it.',
  ),
  'changed-meanwhile': bar(
    '三（一）',
    'conflict',
    '在您填写期间，这项内容已被他人修改。您填写的内容仍在页面上，请核对后重新提交。',
    'Somebody changed this while you were writing. What you wrote is still here; please compare and send again.',
  ),
  'wrong-state': bar(
    '三（二）',
    'law',
    '现在的状态是“{state}”，不能办理“{act}”。',
    'Its present state is “{stateEn}”, so “{actEn}” is not possible.',
  ),
  'four-eyes': bar(
    '三（三）',
    'law',
    '起草人不能签发自己起草的文书，请由另一人签发。',
    'Who drafted a document may not sign it. Another person has to sign.',
  ),
  'signature-void': bar(
    '三（四）',
    'law',
    '签发之后内容有改动，原签发已失效，须重新签发。',
    'The content changed after it was signed, so the signature is void. It has to be signed again.',
  ),
  'access-code-wrong': bar(
    '四（一）',
    'authority',
    '案号或查询码不正确。查询码共12位，印在法院发给您的通知书上。',
    'The case number or the access code is not right. The code has 12 characters and is on the letter you received.',
  ),
  'receipt-wrong': bar(
    '四（二）',
    'input',
    '没有与此回执码对应的记录。请逐字核对，或向法院值班电话查询。',
    'No record goes with this receipt. Please compare it character by character, or call the duty phone.',
  ),
  'photo-unusable': bar(
    '四（三）',
    'input',
    '照片“{name}”无法安全处理，未予接收：{why}。其余内容没有丢失，请更换照片后再提交。',
    'The photo “{name}” cannot be made safe and was not taken: {whyEn}. Nothing else is lost; please change the photo and send again.',
  ),
  'store-away': bar(
    '五（一）',
    'wait',
    '系统暂时无法查询，请稍后再试。这不表示“没有记录”。',
    'The system could not check just now. Please try again shortly. This does not mean “no record”.',
  ),
  'not-yet-open': bar(
    '五（二）',
    'wait',
    '系统正在启动，请稍候片刻再试。',
    'The system is starting. Please try again in a moment.',
  ),
  'our-fault': bar(
    '五（三）',
    'wait',
    '系统出错，您的操作没有完成。请稍后再试，或致电法院值班电话。错误编号：{request}',
    'Something went wrong on our side and nothing was done. Please try again later, or call the duty phone. Number: {request}',
  ),
} as const
