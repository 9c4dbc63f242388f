import { document } from './rule.ts'

/** The number and the day are not verified against the published text (domain 3.4); articles 1 to 3 are. */
export const processOpenness = document({
  title: '最高人民法院关于人民法院执行流程公开的若干意见（法发〔2014〕18号）',
  from: '2014-09-03',
})
const { mandate } = processOpenness

export const processOpenness2014 = {
  'process-open-to-all': mandate('第一条', {
    unverified: true,
    wording: '实现执行案件办理过程全公开、节点全告知、程序全对接、文书全上网',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '当事人看得到每个办完的节点和它的期限',
      en: 'The parties see every step that is done, and its time limit',
    },
  }),
  'process-public-information': mandate('第二条', {
    unverified: true,
    wording: '将与法院执行工作有关的执行服务信息、执行公告信息等公共信息向社会公众公开',
    tells: 'public',
    templates: [],
    page: '/notices',
    says: {
      zh: '服务信息和公告向社会公开',
      en: 'Information on the service, and notices, are open to everyone',
    },
  }),
  'process-parties-see': mandate('第三条', {
    unverified: true,
    wording:
      '下列执行案件信息应当向当事人及委托代理人公开：（一）当事人名称、案号、案由、立案日期等立案信息',
    tells: 'applicant',
    templates: [],
    page: '/progress',
    says: {
      zh: '立案信息向当事人公开',
      en: 'What was filed is open to the parties',
    },
  }),
} as const
