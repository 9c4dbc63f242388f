import { document, houseRules } from './rule.ts'

const { bar } = document({ title: houseRules, from: '2026-01-01' })

/** Which texts go by text message, and who enters what the gateway approved. */
export const houseSms = {
  'sms-template-unknown': bar(
    '五十九（一）',
    'input',
    '本院没有名为{template}的通知模板，请先列出模板再登记。',
    'This court has no notification template {template}. List the templates first.',
  ),
  'sms-template-wording': bar(
    '五十九（二）',
    'law',
    '短信正文要有案号、电话和编号，只能用通知里有的变量；不对的是：{what}。',
    'A text message names the case, a phone and its own number, and only what a notification has; wrong is: {what}.',
  ),
  'sms-template-day': bar(
    '五十九（三）',
    'law',
    '批准日期不能晚于今天。',
    'The day of approval cannot lie after today.',
  ),
  'sms-template-code-taken': bar(
    '五十九（四）',
    'conflict',
    '模板编码{code}已经登记给本院另一个模板，请核对。',
    'The code {code} belongs to another template of this court already. Please check it.',
  ),
}
