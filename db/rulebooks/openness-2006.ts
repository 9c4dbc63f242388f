import { document } from './rule.ts'

const { mandate } = document({
  title: '最高人民法院关于人民法院执行公开的若干规定（法发〔2006〕35号）',
  from: '2007-01-01',
})

/** Cited without article numbers, which have not been verified against the published text (domain 3.4). */
export const openness2006 = {
  'openness-filing': mandate('立案、承办人、进展和风险的告知', {
    on: 'case.filed',
    tells: 'applicant',
    templates: ['A1', 'A2', 'A3'],
    says: {
      zh: '立案后告知申请执行人承办人员、进展和执行风险',
      en: 'After filing the applicant is told the officer, the progress and the risks',
    },
  }),
} as const
