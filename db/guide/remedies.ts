import type { Says } from '../rulebooks/rule.ts'

/** A remedy or a right, explained to somebody who has never been to court. `{rule}` stands for the length of that time limit. */
export interface Remedy {
  /** Its place on the page: /guide#act. */
  id: string
  title: Says
  says: readonly Says[]
  /** When it is not the way, and what is (M10). */
  notFor?: Says
  /** The rules that it follows; the page shows their documents and articles. */
  rules: readonly string[]
}

/** The remedies of domain 3.9 with the articles now in force (3.12); no number of an article stands in a text. */
export const remedies: readonly Remedy[] = [
  {
    id: 'act',
    title: { zh: '认为执行行为违法：执行异议', en: 'An act of enforcement is unlawful: objection' },
    says: [
      {
        zh: '当事人、利害关系人认为执行行为违反法律规定的，可以向执行法院提出书面异议。法院{objection-reviewed}日内审查。',
        en: 'Parties and others concerned may object in writing to the enforcing court. It examines the objection within {objection-reviewed} days.',
      },
      {
        zh: '不服裁定的，自裁定送达之日起10日内，可以向上一级法院申请复议。',
        en: 'Against the ruling you may ask the court above for review, within 10 days of receiving it.',
      },
    ],
    notFor: {
      zh: '对判决、调解书本身不服的，不能提执行异议，应当申请再审；认为财产是自己的案外人，见下一项。',
      en: 'Not against the judgment itself, for which the way is a retrial; a third party who owns the property finds the way below.',
    },
    rules: ['objection-reviewed', 'objection-remedy-told'],
  },
  {
    id: 'third-party',
    title: {
      zh: '执行的是我的东西：案外人异议',
      en: 'The property is mine: objection of a third party',
    },
    says: [
      {
        zh: '不是本案当事人，但认为法院查封、拍卖的财产是自己的，可以提出书面异议。法院{third-party-objection-reviewed}日内审查。',
        en: 'If you are no party to the case, but what was sealed or is being sold is yours, object in writing. The court examines it within {third-party-objection-reviewed} days.',
      },
      {
        zh: '不服裁定、又与原判决无关的，自裁定送达之日起15日内，可以向法院起诉；认为原判决有错的，按审判监督程序办理。',
        en: 'Against the ruling you may sue within 15 days of receiving it, if the judgment itself is not in question; otherwise the way is a retrial.',
      },
    ],
    notFor: {
      zh: '被执行人自己不能提案外人异议；认为法院的做法违法的，提执行异议。',
      en: 'Not for the debtor; who holds an act of the court unlawful objects to that act.',
    },
    rules: ['third-party-objection-reviewed', 'third-party-remedy-told'],
  },
  {
    id: 'add-party',
    title: { zh: '变更、追加被执行人', en: 'Adding or replacing a debtor' },
    says: [
      {
        zh: '出现法律规定的情形，例如公司财产转移给股东、继承遗产等，可以申请变更、追加被执行人。',
        en: 'Where the law provides for it, such as company property moved to shareholders, or an inheritance, another person can be made the debtor on application.',
      },
      {
        zh: '不服裁定的，按照规定自裁定送达之日起10日内申请复议，或者15日内起诉。裁定书会写明是哪一种。',
        en: 'Against the ruling there is review within 10 days or a suit within 15 days. The ruling says which.',
      },
    ],
    notFor: {
      zh: '只是家人、朋友或者生意伙伴，没有法律规定的情形，不能追加；可以另行起诉。',
      en: 'Nobody is added for being family, friend or partner alone; where the law does not provide for it, the way is a suit.',
    },
    rules: ['change-reconsideration-told', 'change-suit-told'],
  },
  {
    id: 'distribution',
    title: { zh: '对分配方案有异议', en: 'Objecting to a distribution plan' },
    says: [
      {
        zh: '债权人、被执行人对分配方案有异议的，自收到方案之日起{distribution-objection}日内，向执行法院提出书面异议。',
        en: 'Creditors and the debtor may object in writing within {distribution-objection} days of receiving the plan.',
      },
    ],
    rules: ['distribution-objection'],
  },
  {
    id: 'fine',
    title: { zh: '对罚款、拘留不服', en: 'Against a fine or detention' },
    says: [
      {
        zh: '对罚款、拘留决定不服的，可以向上一级法院申请复议一次。复议期间不停止执行。',
        en: 'You may ask the court above for review once. The decision is carried out meanwhile.',
      },
    ],
    rules: ['sanction-remedy-told'],
  },
  {
    id: 'listed',
    title: { zh: '被列入失信名单怎么办', en: 'I am on the list of defaulters' },
    says: [
      {
        zh: '履行完毕、和解协议履行完毕、申请执行人书面申请并经法院同意等，法院应当在{listing-remove-in-time}个工作日内删除。有纳入期限的，期满后{listing-remove-in-time}个工作日内删除；积极履行或者主动纠正的，可以提前删除。',
        en: 'After full performance, after performing a settlement, at the applicant’s written request with the court’s consent, and in other cases, the court removes the entry within {listing-remove-in-time} working days. An entry with a term is removed within {listing-remove-in-time} working days after it ends, or earlier for performing or making good.',
      },
      {
        zh: '不应当列入、信息不准确、应当删除没有删除的，可以申请更正。法院{correction-review}日内审查，属实的{correction-in-time}个工作日内更正；驳回的，可以自收到决定之日起10日内向上一级法院申请复议。',
        en: 'If you should not be listed, or the entry is wrong or should be gone, ask for correction. The court examines it within {correction-review} days and corrects within {correction-in-time} working days. Against a refusal you may ask the court above for review within 10 days.',
      },
      {
        zh: '单位失信的，法定代表人等会被限制消费，但不能因为单位而被列为失信被执行人。',
        en: 'When a company is listed, its head is restricted in spending, but may not be listed as a defaulter because of the company.',
      },
    ],
    rules: [
      'listing-remove-in-time',
      'correction-review',
      'correction-in-time',
      'correction-reconsideration-told',
    ],
  },
  {
    id: 'slow',
    title: {
      zh: '六个月没有执行，可以找上一级法院',
      en: 'After six months without enforcement, go to the court above',
    },
    says: [
      {
        zh: '法院收到申请执行书超过{higher-court}个月没有执行的，申请执行人可以向上一级法院申请执行。',
        en: 'If the court has not enforced within {higher-court} months of the application, the applicant may apply to the court above.',
      },
    ],
    rules: ['higher-court-told', 'higher-court'],
  },
  {
    id: 'apply',
    title: {
      zh: '申请执行要在两年内提出',
      en: 'Apply for enforcement within two years',
    },
    says: [
      {
        zh: '判决、调解书生效后对方不履行的，可以向法院申请执行。申请期间是两年，从规定的履行期限最后一日起计算。',
        en: 'When the other side does not perform a judgment or settlement in force, you may apply for enforcement. The time limit is two years from the last day for performing.',
      },
      {
        zh: '法院在收到申请后{application-accepted}日内决定是否立案；立案后向被执行人发出执行通知，责令报告财产。',
        en: 'The court decides within {application-accepted} days whether to accept the application. It then orders the debtor to perform and to report property.',
      },
    ],
    rules: ['application-time-told', 'application-accepted'],
  },
  {
    id: 'interest',
    title: { zh: '拖着不履行，要多付利息', en: 'Delay costs interest' },
    says: [
      {
        zh: '没有按期给付金钱的，应当加倍支付迟延履行期间的债务利息；没有履行其他义务的，应当支付迟延履行金。',
        en: 'Who does not pay in time pays double interest for the delay; who does not perform another duty pays a sum for the delay.',
      },
    ],
    rules: ['delay-interest-told'],
  },
  {
    id: 'compensation',
    title: { zh: '法院违法执行造成损失', en: 'Damage by unlawful enforcement' },
    says: [
      {
        zh: '违法采取列入失信名单、限制消费、查封等执行措施造成损失的，可以依法申请国家赔偿。',
        en: 'If you were listed, restricted or had property sealed against the law and suffered damage, you may claim compensation from the state.',
      },
    ],
    rules: ['compensation-told'],
  },
]
