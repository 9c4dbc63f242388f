import { document, houseRules } from './rule.ts'

const { authority, bar } = document({ title: houseRules, from: '2026-01-01' })

/** The court's own staff: who admits, appoints and ends, and that nobody does it to themselves. */
export const houseStaff = {
  'staff-admission': authority('十七（一）', {
    act: 'staff.admit',
    signers: ['administrator'],
    says: { zh: '录入工作人员', en: 'Admitting a member of staff' },
  }),
  'staff-appointment': authority('十七（一）', {
    act: 'office.appoint',
    signers: ['administrator'],
    says: { zh: '登记工作人员的任职', en: 'Recording an appointment' },
  }),
  'leading-appointment': authority('十七（五）', {
    act: 'office.appoint.leading',
    signers: ['president', 'supervisor'],
    says: {
      zh: '登记院长、分管院长、局长、监察的任职',
      en: 'Recording the appointment of a president, vice president, director or supervisor',
    },
  }),
  'staff-dismissal': authority('十七（一）', {
    act: 'office.end',
    signers: ['administrator'],
    says: { zh: '登记工作人员的免职', en: 'Recording the end of an office' },
  }),
  'sign-in-reset-asking': authority('十七（二）', {
    act: 'signIn.ask',
    signers: ['administrator'],
    says: { zh: '提出重置登录', en: 'Asking for a reset of a sign-in' },
  }),
  'sign-in-reset-confirming': authority('十七（二）', {
    act: 'signIn.reset',
    signers: ['director', 'president', 'supervisor'],
    says: { zh: '确认重置登录', en: 'Confirming a reset of a sign-in' },
  }),
  'officer-tie': authority('十七（四）', {
    act: 'officer.tie',
    signers: ['director'],
    says: {
      zh: '确认案件承办人是哪一位工作人员',
      en: 'Confirming which member of staff the officer of a case is',
    },
  }),
  'office-self': bar(
    '十七（三）',
    'authority',
    '不能登记自己的任职，也不能确认自己的登录。请由另一人办理。',
    'Nobody records their own office or confirms their own sign-in. Please let another person do it.',
  ),
  'leading-office': bar(
    '十七（五）',
    'authority',
    '系统管理员不能录入或者任命院长、分管院长、局长、监察：请先以其他职务录入并重置登录，再由院长或者监察登记任职；本院还没有院长、监察的，由运维人员用命令录入。',
    'An administrator admits and appoints no president, vice president, director or supervisor: admit them in another office and reset their sign-in, then the president or the supervisor records the appointment; a court that has neither is given one by the operators’ command.',
  ),
  'leading-sign-in': bar(
    '十七（五）',
    'law',
    '任命以前，此人的登录须先经两人重置（系统管理员提出，另一人确认），使录入的人不再掌握其密码和动态码。',
    'Before this appointment the person’s sign-in is reset by two people (asked for by the administrator, confirmed by another), so that who admitted them no longer knows their password and authenticator.',
  ),
  'office-held': bar(
    '十七（一）',
    'conflict',
    '此人在这段时间已有该职务，没有重复登记。',
    'This person holds that office in that time already; nothing was recorded twice.',
  ),
  'office-over': bar(
    '十七（一）',
    'conflict',
    '该职务已经免去，或者终止日期早于任职日期。',
    'That office has ended already, or would end before it began.',
  ),
  'office-not-longer': bar(
    '十七（三）',
    'law',
    '免去职务只能使任期提前结束，不能延长。请另行登记任职。',
    'Ending an office can only make it end sooner, never later. Please record an appointment.',
  ),
  'office-last': bar(
    '十七（三）',
    'law',
    '这是本院最后一名系统管理员，免去后无人可以管理人员。请先登记另一名。',
    'This is the last administrator of the court; without one nobody could manage its staff. Appoint another one first.',
  ),
  'reset-second': bar(
    '十七（二）',
    'authority',
    '重置登录须由另一人确认，提出的人和本人都不能确认。',
    'A reset is confirmed by another person: neither by who asked for it nor by whose sign-in it is.',
  ),
  'first-password': bar(
    '十七（六）',
    'authority',
    '现在的密码是别人交给您的。请先改成只有自己知道的密码，再办理其他事项。',
    'Your password was handed to you by somebody else. Please choose one that nobody else knows before you do anything else.',
  ),
  'password-same': bar(
    '十七（六）',
    'input',
    '新密码不能和现在的密码相同。',
    'The new password must not be the present one.',
  ),
  'authenticator-unproved': bar(
    '十七（七）',
    'input',
    '新验证器的动态码不对，验证器没有更换。请重新录入密钥，输入新显示的动态码。',
    'The code of the new authenticator is not right; nothing was changed. Please enter the secret again and type the code it shows.',
  ),
  'officer-not-named': bar(
    '十七（四）',
    'missing',
    '没有以这个姓名登记承办人、而尚未对应到工作人员的案件。',
    'No case names an officer like this without knowing which member of staff it is.',
  ),
} as const
