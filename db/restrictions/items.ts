import type { Says } from '../rulebooks/rule.ts'

export type RestrictedItem = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** What a natural person may not spend on (第三条第一款第一至九项). */
export const itemNames: Record<RestrictedItem, Says> = {
  1: {
    zh: '乘坐交通工具时，选择飞机、列车软卧、轮船二等以上舱位',
    en: 'planes, soft sleepers, ship cabins of second class or better',
  },
  2: {
    zh: '在星级以上宾馆、酒店、夜总会、高尔夫球场等场所进行高消费',
    en: 'star hotels, nightclubs, golf courses and the like',
  },
  3: {
    zh: '购买不动产或者新建、扩建、高档装修房屋',
    en: 'buying real estate, building or extending houses, luxury fittings',
  },
  4: {
    zh: '租赁高档写字楼、宾馆、公寓等场所办公',
    en: 'renting high-grade offices, hotels or flats to work in',
  },
  5: { zh: '购买非经营必需车辆', en: 'vehicles that the business does not need' },
  6: { zh: '旅游、度假', en: 'travel and holidays' },
  7: { zh: '子女就读高收费私立学校', en: 'high-fee private schools for children' },
  8: {
    zh: '支付高额保费购买保险理财产品',
    en: 'insurance and wealth products with high premiums',
  },
  9: {
    zh: '乘坐G字头动车组列车全部座位、其他动车组列车一等以上座位等其他非生活和工作必需的消费',
    en: 'any seat of G trains, first class or better of other fast trains, and other spending that life and work do not need',
  },
}

/** The position of a related person in the unit (第三条第二款). */
export const relationNames = {
  legalRepresentative: { zh: '法定代表人', en: 'legal representative' },
  principal: { zh: '主要负责人', en: 'principal' },
  responsible: {
    zh: '影响债务履行的直接责任人员',
    en: 'person directly responsible for the non-performance',
  },
  controller: { zh: '实际控制人', en: 'actual controller' },
} as const satisfies Record<string, Says>

/** Why a restriction is lifted (第九条). */
export const liftReasons = {
  performed: { zh: '已履行完毕', en: 'fully performed' },
  security: { zh: '提供了确实有效的担保', en: 'effective security was given' },
  consent: { zh: '申请执行人同意', en: 'the applicant agrees' },
  wrong: { zh: '不应限制，已撤销', en: 'should not have been restricted; revoked' },
} as const satisfies Record<string, Says>

export type LiftReason = keyof typeof liftReasons
export type Relation = keyof typeof relationNames
