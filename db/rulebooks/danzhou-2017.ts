import { document } from './rule.ts'

const { mandate } = document({
  title: '儋州市人民法院关于开展“西部风暴”集中执行专项活动实施方案',
  from: '2017-07-18',
  court: '琼9003',
})

export const danzhou2017 = {
  M04: mandate('一（三）', {
    tells: 'public',
    templates: [],
    page: '/defaulters',
    wording: '在对失信被执行人信息公布的同时告知惩戒措施及举报方式',
    says: {
      zh: '失信信息旁边写明惩戒措施和举报方式',
      en: 'Beside every entry stand the sanctions and how to report',
    },
  }),
} as const
