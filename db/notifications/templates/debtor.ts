import { templates } from './template.ts'

/** What debtors are told (domain 5.6, D). */
export const debtor = templates('db/notifications/templates/debtor.ts', {
  D1: {
    zh: '您是被执行人的案件已于{filedOn}立案。请在报告财产令写明的期限内如实报告财产，期限以送达的文书为准。',
    en: 'A case in which you are the debtor was filed on {filedOn}. Report your property truthfully within the time stated in the order to report property; the served document decides.',
    sms: {
      zh: '您是被执行人的案件已立案。请按报告财产令如实报告财产，主动履行；拒不履行的，依法追究责任。',
      en: 'A case in which you are the debtor was filed. Report property truthfully and perform; refusal has legal consequences.',
    },
  },
  D2: {
    zh: '请主动履行生效法律文书确定的义务。下一步：联系承办人（{officer}）办理履行。',
    en: 'Please perform the duty in the effective judgment of your own accord. Next step: contact the officer ({officer}) to perform.',
  },
  D3: {
    zh: '拒不履行、拒绝报告或虚假报告财产的，法院可依法采取限制消费、纳入失信名单、罚款、拘留等措施，构成犯罪的依法追究刑事责任。',
    en: 'Who refuses to perform, or refuses to report or reports falsely, may by law be restricted in consumption, listed as a defaulter, fined or detained, and prosecuted where it is a crime.',
  },
})
