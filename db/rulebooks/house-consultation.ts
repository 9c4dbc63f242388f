import { document } from './rule.ts'

const { bar, mandate } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** What the portal itself asks of the monthly consultation and of what is promised there. */
export const houseConsultation = {
  'consultation-none': bar(
    '十四（一）',
    'law',
    '本院的规则没有规定会商。',
    'The rules of this court know no consultation.',
  ),
  'consultation-once': bar(
    '十四（二）',
    'conflict',
    '{month}的会商已经安排。',
    'The consultation of {month} is already prepared.',
  ),
  'consultation-past': bar(
    '十四（三）',
    'input',
    '只能安排本月或者以后的会商。',
    'A consultation is prepared for this month or a later one.',
  ),
  'consultation-over': bar(
    '十四（四）',
    'conflict',
    '{month}的会商{state}，不能再{act}。',
    'The consultation of {month} is {stateEn}: you cannot {actEn} any more.',
  ),
  'consultation-nobody': bar(
    '十四（五）',
    'law',
    '名单上没有需要邀请的申请人。',
    'Nobody on the list is still to be invited.',
  ),
  'consultation-case-once': bar(
    '十四（六）',
    'conflict',
    '这件案件已经在名单上。',
    'This case is on the list already.',
  ),
  'consultation-case-off': bar(
    '十四（七）',
    'conflict',
    '这件案件已经移出名单。',
    'This case was taken off the list.',
  ),
  'consultation-too-early': bar(
    '十四（八）',
    'law',
    '会商定于{day}举行，在此之前不能登记到场情况和会商记录。',
    'The consultation is to be held on {day}; nothing of it is recorded before.',
  ),
  'consultation-unheard': bar(
    '十四（九）',
    'law',
    '还有{count}件案件没有登记是否到场。请逐件登记后再完成会商记录。',
    'For {count} case(s) it is not recorded whether the applicant came. Please record each, then finish the minutes.',
  ),
  'consultation-day-fixed': bar(
    '十四（十）',
    'law',
    '会商日（{day}）不是休息日，不能改期。',
    'The day of the consultation ({day}) is no rest day, so it cannot be moved.',
  ),
  'consultation-next-working-day': bar(
    '十四（十一）',
    'law',
    '会商日遇休息日的，改在其后的第一个工作日（{day}）。',
    'Where the day is a rest day, the consultation moves to the next working day ({day}).',
  ),
  'consultation-not-invited': bar(
    '十四（十二）',
    'missing',
    '目前没有等您答复的会商邀请。',
    'No invitation is waiting for your answer.',
  ),
  'promise-past': bar(
    '十四（十三）',
    'input',
    '承诺的日期不能早于今天。',
    'The promised day cannot lie before today.',
  ),
  'promise-over': bar(
    '十四（十四）',
    'conflict',
    '这一事项已经办结或者终止。',
    'This was done or ended already.',
  ),
  'consultation-added-without-reason': bar(
    '十四（十五）',
    'input',
    '自行加入名单的案件必须写明理由。',
    'A case that somebody adds to the list needs the reason.',
  ),
  'consultation-without-minutes': bar(
    '十四（十六）',
    'law',
    '已举行的会商必须有主持人和会商记录。',
    'A consultation that was held has a chair and minutes.',
  ),
  'consultation-lead-day': bar(
    '十四（十七）',
    'law',
    '会商中提供的线索，要么立即处置，要么有承诺的日期。',
    'A lead given at a consultation is acted on at once or has a promised day.',
  ),
  'performance-period': bar(
    '十五（一）',
    'input',
    '没有这个统计期间。请写年度（2026）或者季度（2026Q3）。',
    'There is no such period. Write a year (2026) or a quarter (2026Q3).',
  ),
  'performance-small-cells': mandate('十五（二）', {
    tells: 'public',
    templates: [],
    page: '/performance',
    says: {
      zh: '少于五件的数不公布，能由其他数推算出它的数也不公布',
      en: 'A count below five is not published, nor one by which it could be worked out',
    },
  }),
} as const
