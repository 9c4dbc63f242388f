import { templates } from './template.ts'

const look = {
  zh: '下一步：凭案号和查询码在本院“阳光执行”查看。',
  en: 'Next step: see the progress page with the case number and your access code.',
}
const short = { zh: '请凭案号和查询码在“阳光执行”查看。', en: 'See the progress page.' }

/** What is told of a step that was done (domain 5.6): to both sides, to the applicant (A) or to the debtor (D). */
export const steps = templates('db/notifications/templates/steps.ts', {
  A5: {
    zh: `本案财产查询已有反馈。${look.zh}您知道其他财产的，请向法院提供线索。`,
    en: `A search of property in your case has an answer. ${look.en} If you know of other property, tell the court.`,
    sms: {
      zh: `本案财产查询已有反馈。${short.zh}`,
      en: `A search of property has an answer. ${short.en}`,
    },
  },
  A6: {
    zh: `本案财产的拍卖、变卖有新进展（{day}）。${look.zh}竞买只在公告写明的网络平台进行。`,
    en: `The sale of property in this case has moved on ({day}). ${look.en} Bids are made only on the platform that the public notice names.`,
    sms: {
      zh: `财产拍卖、变卖有新进展。${short.zh}`,
      en: `The sale of property has moved on. ${short.en}`,
    },
  },
  A16: {
    zh: `本案有新进展：{step}（{day}）。${look.zh}`,
    en: `Your case has moved on: {step} ({day}). ${look.en}`,
    sms: { zh: `新进展：{step}。${short.zh}`, en: `News: {step}. ${short.en}` },
  },
  A17: {
    zh: `本案已确定承办人：{officer}。${look.zh}有财产线索或者问题的，按所列电话联系。`,
    en: `Your case has an officer now: {officer}. ${look.en} For questions, or if you know of property, use the phone below.`,
    sms: {
      zh: `承办人：{officer}。有线索或者问题请来电。`,
      en: `Officer: {officer}. Call with questions.`,
    },
  },
  A18: {
    zh: `本案的财产控制措施（查封、扣押、冻结、扣划，或者其续行、解除）有新进展。${look.zh}需要延长的，请在届满前申请续行。`,
    en: `Something was done about the control of property in your case: sealing, seizure, freezing, deduction, or its renewal or release. ${look.en} If it should last longer, apply for renewal before it ends.`,
    sms: {
      zh: `财产控制措施有新进展，续行请在届满前申请。${short.zh}`,
      en: `News of the control of property. ${short.en}`,
    },
  },
  A19: {
    zh: `本案已依法采取一项强制措施。${look.zh}`,
    en: `A coercive measure was taken in your case. ${look.en}`,
    sms: { zh: `已依法采取强制措施。${short.zh}`, en: `A measure was taken. ${short.en}` },
  },
  A20: {
    zh: `本案财产分配方案已经作出。${look.zh}有异议的，自收到方案之日起十五日内向本院书面提出。`,
    en: `There is a plan of distribution in this case. ${look.en} Objections are made to the court in writing within fifteen days of receiving the plan.`,
    sms: {
      zh: `分配方案已作出，异议须自收到之日起十五日内书面提出。${short.zh}`,
      en: `There is a plan of distribution; object in writing within 15 days of receiving it. ${short.en}`,
    },
  },
  A21: {
    zh: `本案案款已办理发放。${look.zh}没有收到的，请与承办人（{officer}）联系。`,
    en: `Money in your case was paid out. ${look.en} If it has not reached you, call the officer ({officer}).`,
    sms: { zh: `案款已办理发放。${short.zh}`, en: `Money was paid out. ${short.en}` },
  },
  A22: {
    zh: `本案已裁定终结本次执行程序（终本）。终本不等于结束：五年内每六个月查询一次财产，发现财产可随时申请恢复执行。${look.zh}`,
    en: `Enforcement of your case was suspended by ruling. That does not end it: property is searched for every six months for five years, and you may apply for resumption whenever you learn of property. ${look.en}`,
    sms: {
      zh: `已裁定终本；终本不等于结束，发现财产可随时申请恢复。${short.zh}`,
      en: `Enforcement is suspended, not ended; apply for resumption when you learn of property. ${short.en}`,
    },
  },
  A23: {
    zh: `本案已结案。${look.zh}对结案有异议的，可以向本院提出。`,
    en: `Your case is closed. ${look.en} If you disagree with its closing, object to this court.`,
    sms: { zh: `本案已结案。结案方式${short.zh}`, en: `The case is closed. ${short.en}` },
  },
  D7: {
    zh: `您是被执行人的案件有新进展：{step}（{day}）。${look.zh}`,
    en: `The case in which you are the debtor has moved on: {step} ({day}). ${look.en}`,
    sms: { zh: `新进展：{step}。${short.zh}`, en: `News: {step}. ${short.en}` },
  },
  D8: {
    zh: '本案的财产控制措施（查封、扣押、冻结、扣划，或者其续行、解除）有新进展，裁定书依法送达。下一步：凭案号和查询码在本院“阳光执行”查看；认为违法的可以书面提出异议，主动履行的请与承办人（{officer}）联系。',
    en: 'Something was done about the control of property in this case: sealing, seizure, freezing, deduction, or its renewal or release; rulings are served by law. Next step: see the progress page with the case number and your access code; you may object in writing if you hold it unlawful, and call the officer ({officer}) to perform.',
    sms: {
      zh: `财产控制措施有新进展，可依法提出异议。${short.zh}`,
      en: `News of the control of property; you may object. ${short.en}`,
    },
  },
  D10: {
    zh: `本案案款已发放给申请执行人一方。${look.zh}仍有未履行部分的，请继续履行。`,
    en: `Money in this case was paid out to the applicants. ${look.en} Please perform what is still owed.`,
    sms: { zh: `案款已发放。${short.zh}`, en: `Money was paid out. ${short.en}` },
  },
  D11: {
    zh: '本案已确定承办人：{officer}。下一步：报告财产、履行义务或者有问题的，按所列电话联系。',
    en: 'This case has an officer now: {officer}. Next step: to report property, to perform or to ask, use the phone below.',
    sms: {
      zh: '承办人：{officer}。履行义务或者有问题请来电。',
      en: 'Officer: {officer}. Call to perform or to ask.',
    },
  },
  D12: {
    zh: `您是被执行人的案件已结案。${look.zh}尚有财产被控制或者限制没有解除的，请与承办人（{officer}）联系。`,
    en: `The case in which you are the debtor is closed. ${look.en} If property is still held or a restriction still stands, call the officer ({officer}).`,
    sms: { zh: `本案已结案。${short.zh}`, en: `The case is closed. ${short.en}` },
  },
})
