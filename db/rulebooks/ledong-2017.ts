import { document } from './rule.ts'

const { authority } = document({
  title: '乐东黎族自治县人民法院全面深化执行体制改革工作实施方案（乐法〔2017〕33号）',
  from: '2017-08-01',
  court: '琼9027',
})

export const ledong2017 = {
  'special-listing-ledong': authority('三（二）6', {
    act: 'listing.special.sign',
    signers: ['director'],
    open: true,
    wording: '执行局局长的审批权限：……将特殊主体纳入失信被执行人名单',
    says: {
      zh: '特殊主体纳入失信名单，先经执行局局长审批',
      en: 'A special subject is listed only after the director has agreed',
    },
  }),
} as const
