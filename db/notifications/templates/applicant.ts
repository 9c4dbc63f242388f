import { templates } from './template.ts'

/** What applicants are told (domain 5.6, A). */
export const applicant = templates('db/notifications/templates/applicant.ts', {
  A1: {
    zh: '您申请执行的案件已于{filedOn}立案。',
    en: 'The case that you applied to have enforced was filed on {filedOn}.',
    sms: {
      zh: '已于{filedOn}立案。有财产线索请提供，凭案号和查询码在“阳光执行”查看。',
      en: 'The case was filed on {filedOn}. Tell us of property; see the progress page.',
    },
  },
  A2: {
    zh: '流程：发出执行通知和报告财产令，查控财产，处置财产，发放案款；每办完一步都会告诉您。承办人：{officer}。',
    en: 'Course: notice to perform and order to report property, search and control of property, its sale, payment to you; you are told after each step. Officer: {officer}.',
  },
  A3: {
    zh: '风险提示：被执行人确无财产可供执行的，权利可能一时不能全部实现；发现财产可随时申请恢复执行。下一步：请尽快提供财产线索；凭案号和查询码在本院“阳光执行”查看进度。',
    en: 'Risk: where the debtor has no property that can be reached, your claim may not be met in full for the time being; when property is found you may ask for enforcement to resume at any time. Next step: tell the court of any property you know of; see the progress with the case number and your access code.',
  },
  A7: {
    zh: '本案有案款到账，法院依法在三十日内发放。下一步：带身份证件和银行账户信息到法院办理领款，或者联系承办人（{officer}）；金额凭案号和查询码在本院“阳光执行”查看。',
    en: 'Money has come in for your case; by law the court pays it out within thirty days. Next step: bring your identity card and bank details to the court, or call the officer ({officer}); see the amount on the progress page with the case number and your access code.',
    sms: {
      zh: '案款到账，法院依法三十日内发放。请办理领款，金额凭案号和查询码在“阳光执行”查看。',
      en: 'Money has come in and is paid out within 30 days. See the progress page, or call.',
    },
  },
  A8: {
    zh: '本案暂未发现可供执行的财产，拟终结本次执行程序（终本）。终本不等于结束，您的权利不消灭。下一步：凭案号和查询码在本院“阳光执行”查看调查结论、财产和查封情况，并在写明的期限内提出意见、线索或者异议；也可以打电话或者到法院提出。',
    en: 'No property that can be reached was found in your case, and the court is about to suspend enforcement. That does not end it, and your right remains. Next step: read what was found, sealed and done on the progress page with the case number and your access code, and give your opinion, a lead or an objection within the time stated there; by phone or at the court will do too.',
    sms: {
      zh: '拟终本，终本不等于结束。请凭案号和查询码在“阳光执行”查看并在期限内提出意见或者异议。',
      en: 'The court is about to suspend enforcement. Give your opinion or objection on the progress page in time.',
    },
  },
  A9: {
    zh: '终本后的定期查询已经完成。{result}下一步：凭案号和查询码在本院“阳光执行”查看；您发现财产的，随时可以申请恢复执行。',
    en: 'The regular search after suspension is done. {result}Next step: see the progress page with the case number and your access code; when you learn of property, you may apply for resumption at any time.',
    sms: {
      zh: '终本后定期查询已完成。{result}请凭案号和查询码在“阳光执行”查看。',
      en: 'The search after suspension is done. {result}See the progress page.',
    },
  },
  A10: {
    zh: '本案恢复执行。下一步：凭案号和查询码在本院“阳光执行”查看进展；立了新案号的，原查询码同样有效。',
    en: 'Enforcement of your case resumes. Next step: see the progress page; where the case has a new number, your access code opens it too.',
    sms: {
      zh: '本案恢复执行。请凭案号和查询码在“阳光执行”查看。',
      en: 'Enforcement resumes. See the progress page.',
    },
  },
  A11: {
    zh: '本案立案已满四十五日，尚未有效执行。本院邀请您于{day} {time}到{place}参加会商，当面了解案件、提出意见、提供财产线索。下一步：凭案号和查询码在本院“阳光执行”确认是否参加，或者打电话告知。',
    en: 'It is 45 days since filing and your case is not effectively enforced yet. The court invites you to a consultation on {day} at {time}, at {place}: hear how the case stands, say what you think, tell of property. Next step: say whether you will come on the progress page with the case number and your access code, or by phone.',
    sms: {
      zh: '邀请您{day} {time}到{place}参加会商。是否参加，请在“阳光执行”确认或者来电。',
      en: 'You are invited to a consultation on {day}, {time}, at {place}. Please say whether you come.',
    },
  },
  A12: {
    zh: '请您评价刚办完的这一步：是否及时告诉您、态度是否得当、有没有消极执行或者索要好处。答复只给监察，承办人看不到。下一步：凭案号和查询码在本院“阳光执行”的进度页回答，六十天内有效。',
    en: 'Please say how the last step was done: whether you were told in time and treated properly, and whether anybody was passive or asked for favours. The answers go to the supervisor alone; the officer does not see them. Next step: answer on the progress page with the case number and your access code, within sixty days.',
    sms: {
      zh: '请在“阳光执行”评价刚办完的一步，承办人看不到。',
      en: 'Please say on the progress page how the last step was done.',
    },
  },
  A13: {
    zh: '本案有一项查封、扣押、冻结将在三十日内届满，届满后效力消灭。需要延长的，请在届满前向法院申请续行。下一步：凭案号和查询码在本院“阳光执行”查看届满日期，并与承办人联系。',
    en: 'A seizure or freeze in your case ends within thirty days and has no effect after that. If it should go on, apply to the court for renewal before its last day. Next step: see the day on the progress page with the case number and your access code, and call the officer.',
    sms: {
      zh: '一项查封、扣押、冻结将在三十日内届满，续行请在届满前申请。',
      en: 'A seizure ends within 30 days; apply for renewal before.',
    },
  },
  A14: {
    zh: '本案有一项查封、扣押、冻结期限已经届满，效力消灭。仍需控制财产的，请向法院申请重新查封、扣押、冻结。下一步：与承办人联系。',
    en: 'The term of a seizure or freeze in your case is over, and it has no effect any more. If the property should still be held, apply for a new seizure. Next step: call the officer.',
    sms: {
      zh: '一项查封、扣押、冻结已届满。仍需控制的请重新申请。',
      en: 'A seizure is over; apply for a new one if it is needed.',
    },
  },
  A4: {
    zh: '您提供的财产线索已经核查完毕，法院已作出答复。下一步：凭案号和查询码在本院“阳光执行”的进度页查看答复；对答复有疑问的，与承办人（{officer}）联系。',
    en: 'What you told the court of property has been looked into, and there is an answer. Next step: read it on the progress page with the case number and your access code; if you have questions, call the officer ({officer}).',
    sms: {
      zh: '您的事项法院已有答复，请凭案号和查询码在“阳光执行”查看。',
      en: 'There is an answer for you; see the progress page.',
    },
  },
})
