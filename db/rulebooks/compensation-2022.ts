import { document } from './rule.ts'

const { mandate } = document({
  title: '最高人民法院关于审理涉执行司法赔偿案件适用法律若干问题的解释（法释〔2022〕3号）',
  from: '2022-03-01',
})

export const compensation2022 = {
  'compensation-told': mandate('第二条第（十）项', {
    unverified: true,
    wording: '违法采取纳入失信被执行人名单、限制消费、限制出境措施的',
    tells: 'public',
    templates: [],
    page: '/guide#compensation',
    says: {
      zh: '违法列入名单、限制消费、限制出境造成损失的，可以申请国家赔偿',
      en: 'Whoever is wrongly listed, restricted or barred from leaving may ask for state compensation',
    },
  }),
} as const
