import { document } from './rule.ts'

const { bar, mandate, timeLimit } = document({
  title: '最高人民法院关于公布失信被执行人名单信息的若干规定（法释〔2017〕7号）',
  from: '2017-05-01',
})

/** What is warned of, shown, told and corrected around the list; what bars a listing stands in the other file. */
export const defaulterListPublication = {
  'listing-warned': mandate('第五条', {
    wording: '执行通知中，应当载明有关纳入失信被执行人名单的风险提示等内容',
    on: 'case.filed',
    through: ['debtor-filing', 'M03'],
    tells: 'debtor',
    templates: ['D3'],
    says: {
      zh: '立案时提示被执行人：不履行可能被纳入失信名单',
      en: 'At filing the debtor is warned that failing to perform may lead to a listing',
    },
  }),
  'listing-application-decided': timeLimit('第五条', {
    unverified: true,
    wording: '人民法院应当自收到申请之日起十五日内审查并作出决定',
    starts: ['listing.applied'],
    stops: ['listing.applicationAnswered', 'case.closed'],
    length: 15,
    unit: 'days',
    statutory: true,
    shown: false,
    says: {
      zh: '申请执行人申请纳入的，十五日内决定',
      en: 'Where the applicant asks for a listing, it is decided within 15 days',
    },
  }),
  'listing-fields': bar(
    '第六条',
    'law',
    '只公布第六条列明的项目，不涉及国家秘密、商业秘密、个人隐私。',
    'Only what article 6 lists is published, and nothing secret or private.',
    {
      through: ['public-text', 'listing-id'],
      wording: '不涉及国家秘密、商业秘密、个人隐私的其他事项',
    },
  ),
  'listing-sanctions-shown': mandate('第七条', {
    wording:
      '可以根据各地实际情况，将失信被执行人名单通过报纸、广播、电视、网络、法院公告栏等其他方式予以公布',
    tells: 'public',
    templates: [],
    page: '/defaulters',
    says: {
      zh: '本院网站公布；全国名单以最高人民法院的为准',
      en: 'Published on the court’s own site; the list of the Supreme People’s Court is the authoritative one',
    },
  }),
  'listing-agencies-told': mandate('第八条', {
    open: true,
    wording: '向政府相关部门、金融监管机构、金融机构、承担行政职能的事业单位及行业协会等通报',
    on: 'listing.published',
    tells: 'agency',
    templates: [],
    says: {
      zh: '名单向有关部门、金融机构和征信机构通报',
      en: 'The list is told to departments, banks and credit bureaus',
    },
  }),
  'listing-unit-told': mandate('第八条', {
    open: true,
    unverified: true,
    wording:
      '国家工作人员、人大代表、政协委员等被纳入失信被执行人名单的，人民法院应当将失信情况通报其所在单位和相关部门',
    on: 'listing.published',
    tells: 'agency',
    templates: [],
    says: {
      zh: '国家工作人员等被纳入的，通报所在单位（不公布身份）',
      en: 'Where an official is listed the unit is told, and the status is not published',
    },
  }),
  'listing-revoked-in-time': mandate('第九条', {
    wording:
      '不应纳入失信被执行人名单的……被纳入失信被执行人名单的，人民法院应当在三个工作日内撤销失信信息',
    through: ['correction-in-time'],
    tells: 'court',
    templates: [],
    says: {
      zh: '不应纳入的，三个工作日内撤销；与更正同一期限',
      en: 'Who should not have been listed is taken off within three working days, as a correction is',
    },
  }),
  'listing-relisted-new': bar(
    '第十条',
    'law',
    '删除后再次具有法定情形的，可以重新作出决定纳入。',
    'After a removal a listing needs a new ground and a new decision.',
    {
      unverified: true,
      through: ['listing-previous'],
      wording: '删除失信信息后，被执行人具有本规定第一条规定情形之一的，人民法院可以重新将其纳入',
    },
  ),
  'listing-relist-wait': bar(
    '第十条',
    'law',
    '因申请执行人申请而删除的，六个月内（至{day}）不支持其再次申请纳入。',
    'An entry was removed at the applicant’s request; a request to list again is not supported for six months, until {day}.',
    {
      unverified: true,
      wording:
        '删除失信信息后六个月内，申请执行人申请将该被执行人纳入失信被执行人名单的，人民法院不予支持',
    },
  ),
  'correction-asked': mandate('第十一条', {
    wording:
      '被纳入失信被执行人名单的公民、法人或其他组织认为有下列情形之一的，可以向执行法院申请纠正',
    tells: 'public',
    templates: [],
    page: '/corrections/new',
    says: {
      zh: '任何被列入的人可以申请纠正，领取回执',
      en: 'Whoever is listed may ask for correction and gets a receipt',
    },
  }),
  'correction-reconsideration-told': mandate('第十二条', {
    wording: '对驳回决定不服的，可以自决定书送达之日起十日内向上一级人民法院申请复议',
    tells: 'public',
    templates: [],
    page: '/guide#listed',
    says: {
      zh: '驳回的，说明十日内可以向上一级法院申请复议',
      en: 'Where it is refused, reconsideration within ten days is explained',
    },
  }),
} as const
