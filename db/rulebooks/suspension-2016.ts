import { document } from './rule.ts'

const { bar, timeLimit } = document({
  title: '最高人民法院关于严格规范终结本次执行程序的规定（试行）（法〔2016〕373号）',
  from: '2016-12-01',
})

export const suspension2016 = {
  'suspension-three-months': bar(
    '第一条',
    'law',
    '自立案之日起满三个月（{day}）之后，才可以终结本次执行程序。',
    'Enforcement may be suspended only when three months have passed since filing, that is after {day}.',
  ),
  'suspension-restriction': bar(
    '第一条',
    'law',
    '终结本次执行程序之前，须已发出限制消费令（节点“限制消费令”）。',
    'Before enforcement is suspended, a consumption restriction must have been ordered (step “Consumption restriction order”).',
  ),
  'suspended-search': timeLimit('第九条', {
    starts: ['step.N26', 'step.N27'],
    stops: ['step.N27', 'step.N28', 'case.closed'],
    length: 6,
    unit: 'months',
    statutory: true,
    within: { months: 60, of: 'step.N26' },
    shown: true,
    seenBy: ['applicant'],
    says: {
      zh: '终本≠结束：五年内法院每六个月查询一次财产，并告知您结果',
      en: 'Suspended is not the end: for five years the court searches for property every six months and tells you the result',
    },
  }),
} as const
