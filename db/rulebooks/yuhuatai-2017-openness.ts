import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '南京市雨花台区人民法院基本解决执行难实施方案（雨法〔2017〕29号）',
  from: '2017-01-01',
  court: '苏0114',
})

/** What the plan says of the list, of exposure, of bounties and of what the parties may see. */
export const yuhuatai2017Openness = {
  'centre-owns-yuhuatai': mandate('二.2', {
    wording: '集中办理执行快速指挥、执行线索举报处置……失信被执行人名单、执行公开等工作事务',
    tells: 'court',
    templates: [],
    page: '/desk/leads',
    says: {
      zh: '线索、名单、公开由执行指挥中心集中办理',
      en: 'Leads, the list and openness are handled together by the command centre',
    },
  }),
  'measures-exposed-yuhuatai': mandate('三.1', {
    wording: '加大罚款、曝光、纳失、追究拒执罪刑事责任的力度',
    tells: 'public',
    templates: [],
    page: '/defaulters',
    through: ['listing-ground'],
    says: {
      zh: '依法曝光、纳入失信名单',
      en: 'Exposure and listing, as the law allows them',
    },
  }),
  'listing-as-a-rule-yuhuatai': bar(
    '三.2',
    'law',
    '“原则上都要纳入”：不适用，纳入必须有法定情形。',
    '“Everybody as a rule”: not applied, since a listing needs a ground of the law.',
    {
      yieldsTo: 'listing-ground',
      wording: '被执行人不自动履行的，原则上都要纳入失信名单',
    },
  ),
  'list-pushed-yuhuatai': mandate('三.2', {
    open: true,
    wording: '向信用办、纪委、人大、政协、统战部、工商局等有关部门实时推送',
    on: 'listing.published',
    tells: 'agency',
    templates: [],
    says: {
      zh: '名单的公布、更正、删除实时推送有关部门',
      en: 'What is listed, corrected and removed is pushed to the departments at once',
    },
  }),
  'monthly-screening-yuhuatai': timeLimit('三.2', {
    wording:
      '每月筛选报送不履行法定义务的公务员、党员、人大代表、政协委员以及其他严重失信被执行人名单',
    starts: ['month.begun'],
    stops: ['duty.done'],
    stopsIf: { rule: 'monthly-screening-yuhuatai' },
    length: 31,
    unit: 'dayOfMonth',
    statutory: false,
    shown: false,
    answers: 'director',
    says: {
      zh: '每月筛选报送一次（只通报单位，不公布身份）',
      en: 'A list is screened and reported every month (to the unit alone)',
    },
  }),
  'officials-exposed-yuhuatai': bar(
    '三.2',
    'law',
    '公布公务员、党员、代表、委员身份：不适用，只通报所在单位。',
    'Publishing that somebody is an official, member or deputy: not applied; the unit is told.',
    {
      yieldsTo: 'text-political',
      wording: '公务员、党员、人大代表、政协委员……名单，在繁华地带大屏幕……曝光',
    },
  ),
  'exposure-without-pause-yuhuatai': bar(
    '三.2',
    'law',
    '“不间断曝光”：不适用，删除之后各处同时停止。',
    'Exposure “without pause”: not applied; with the removal it stops everywhere.',
    {
      yieldsTo: 'listing-remove-in-time',
      wording:
        '在繁华地带大屏幕、地铁公交屏幕、互联网、被执行人住所地社区公告栏等载体予以不间断曝光',
    },
  ),
  'investigation-orders-yuhuatai': mandate('三.3', {
    open: true,
    wording: '全力支持律师依法协助人民法院查找被执行人下落、调查被执行人财产',
    tells: 'applicant',
    templates: [],
    says: {
      zh: '律师可以申请调查令',
      en: 'Lawyers may ask for an investigation order',
    },
  }),
  'monthly-bounty-yuhuatai': timeLimit('三.4', {
    wording: '每月在媒体上集中悬赏发布决定拘留的下落不明被执行人名单',
    starts: ['month.begun'],
    stops: ['bounty.published'],
    stopsIf: { kind: 'whereabouts' },
    length: 31,
    unit: 'dayOfMonth',
    statutory: false,
    shown: false,
    answers: 'director',
    says: {
      zh: '每月集中发布一次下落悬赏',
      en: 'Bounties for whereabouts are published together every month',
    },
  }),
  'preservation-yuhuatai': mandate('三.6', {
    open: true,
    wording: '利用执行网络查控平台统一查询财产保全案件当事人财产线索',
    tells: 'court',
    templates: [],
    says: {
      zh: '“执保”案件统一查询财产线索',
      en: 'Property is searched for preservation cases through one platform',
    },
  }),
  'preservation-told-yuhuatai': mandate('三.7', {
    wording: '必须对当事人进行诉讼风险提示，依法告知当事人享有申请财产保全的权利',
    tells: 'public',
    templates: [],
    page: '/guide#preservation',
    says: {
      zh: '说明诉讼阶段可以申请财产保全',
      en: 'That property may be preserved while a suit is pending is explained',
    },
  }),
  'bankruptcy-told-yuhuatai': mandate('三.8', {
    wording: '引导申请执行人或其他债权人提出破产清算申请',
    tells: 'public',
    templates: [],
    page: '/guide#bankruptcy',
    says: {
      zh: '说明企业资不抵债的可以转入破产程序',
      en: 'That an insolvent company may go into bankruptcy is explained',
    },
  }),
  'e-file-yuhuatai': mandate('三.13', {
    open: true,
    wording: '开放执行案件电子卷宗的查询功能，进一步扩大执行工作的透明度',
    tells: 'applicant',
    templates: [],
    says: {
      zh: '当事人可以查阅电子卷宗',
      en: 'The parties may read the electronic file',
    },
  }),
} as const
