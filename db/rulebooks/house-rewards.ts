import { document, houseRules } from './rule.ts'

const { bar } = document({ title: houseRules, from: '2026-01-01' })

/** How rewards are claimed, decided and paid, where the texts on the three kinds are silent. */
export const houseRewards = {
  'claim-mistyped': bar(
    '三十四（一）',
    'input',
    '领奖码有误：其中有字符输错、漏输或多输。领奖码为20位，每5位一组，请逐字核对后重新输入。',
    'The claim code is mistyped: a character is wrong, missing or too many. It has 20 characters in groups of five; please compare each.',
  ),
  'claim-is-receipt': bar(
    '三十四（一）',
    'input',
    '这里要填领奖码（20位），您填的是回执码（17位）。',
    'This field takes the claim code (20 characters); what you typed is a receipt (17 characters).',
  ),
  'claim-foreign': bar(
    '三十四（一）',
    'authority',
    '这个领奖码不是由本网站发出的，未予登记。请重新打开表单，使用新的领奖码。',
    'This claim code was not drawn here, so it was not registered. Please open the form anew and use the new code.',
  ),
  'claim-wrong': bar(
    '三十四（一）',
    'missing',
    '没有与这两个码相符的登记。请核对回执码和领奖码；两个码都不会显示在任何网址里。',
    'Nothing is registered under these two codes. Please compare the receipt and the claim code; neither ever stands in an address.',
  ),
  'claim-once': bar(
    '三十四（二）',
    'conflict',
    '这条线索已经登记过领奖，每条线索只登记一次。',
    'A reward was claimed for this lead already; each lead is claimed once.',
  ),
} as const
