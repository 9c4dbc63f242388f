import type { RuleId } from '../rulebooks/index.ts'
import type { Says } from '../rulebooks/rule.ts'

/** A kind of thing that a public text must not have: what it is called, its rule, and whether it can ever stand. */
export interface Category {
  says: Says
  rule: RuleId
  /** Whether a second reader can let it stand: where the words can be harmless, or the law itself can ask for them. */
  release: boolean
}

/** The order in which a text is read. docs/decisions says why some can never be let stand. */
export const categories = {
  identity: {
    says: { zh: '身份证号码', en: 'an identity number' },
    rule: 'text-identity',
    release: false,
  },
  account: {
    says: { zh: '银行账号', en: 'an account number' },
    rule: 'text-account',
    release: true,
  },
  phone: {
    says: { zh: '电话号码', en: 'a phone number' },
    rule: 'text-contact',
    release: false,
  },
  landline: {
    says: { zh: '座机号码', en: 'a landline number' },
    rule: 'text-contact',
    release: true,
  },
  chat: {
    says: { zh: '微信号或者QQ号', en: 'a chat account' },
    rule: 'text-contact',
    release: false,
  },
  mail: { says: { zh: '电子邮箱', en: 'a mail address' }, rule: 'text-contact', release: true },
  minorHome: {
    says: { zh: '未成年人的住址', en: 'the home of a minor' },
    rule: 'text-minor',
    release: false,
  },
  minorSchool: {
    says: { zh: '未成年人的学校', en: 'the school of a minor' },
    rule: 'text-minor',
    release: false,
  },
  minorName: {
    says: { zh: '未成年当事人的姓名', en: 'the name of a party who is a minor' },
    rule: 'text-minor',
    release: false,
  },
  minor: {
    says: { zh: '未成年人的年龄或者身份', en: 'a minor, or a minor’s age' },
    rule: 'text-minor',
    release: true,
  },
  home: { says: { zh: '住址', en: 'a home address' }, rule: 'text-home', release: false },
  place: {
    says: { zh: '门牌地址', en: 'an address to the door' },
    rule: 'text-home',
    release: true,
  },
  insult: { says: { zh: '侮辱性称谓', en: 'an insult' }, rule: 'text-insult', release: false },
  informant: {
    says: { zh: '举报人的身份', en: 'who informed the court' },
    rule: 'text-informant',
    release: false,
  },
  status: {
    says: { zh: '政治身份或者公职', en: 'a political status or public office' },
    rule: 'text-political',
    release: true,
  },
  health: { says: { zh: '健康情况', en: 'health' }, rule: 'text-health', release: true },
  family: { says: { zh: '家庭成员', en: 'family' }, rule: 'text-family', release: true },
  work: { says: { zh: '工作单位', en: 'an employer' }, rule: 'text-work', release: true },
  school: { says: { zh: '就读学校', en: 'a school' }, rule: 'text-work', release: true },
  photo: { says: { zh: '照片', en: 'a photo' }, rule: 'text-photo', release: true },
  name: {
    says: { zh: '申请执行人的全名', en: 'the full name of an applicant' },
    rule: 'text-name',
    release: true,
  },
  planned: {
    says: { zh: '尚未采取的措施', en: 'a measure that is still to come' },
    rule: 'text-planned',
    release: true,
  },
  exempt: {
    says: { zh: '必需的住房或者生活必需品', en: 'the necessary dwelling or necessities' },
    rule: 'text-exempt',
    release: true,
  },
} as const satisfies Record<string, Category>

export type CategoryName = keyof typeof categories
