import { templates } from './template.ts'

/** What applicants are told (domain 5.6, A). */
export const applicant = templates('db/notifications/templates/applicant.ts', {
  A1: {
    zh: '您申请执行的案件已于{filedOn}立案。',
    en: 'The case that you applied to have enforced was filed on {filedOn}.',
  },
  A2: {
    zh: '流程：发出执行通知和报告财产令，查控财产，处置财产，发放案款；每办完一步都会告诉您。承办人：{officer}。',
    en: 'Course: notice to perform and order to report property, search and control of property, its sale, payment to you; you are told after each step. Officer: {officer}.',
  },
  A3: {
    zh: '风险提示：被执行人确无财产可供执行的，权利可能一时不能全部实现；发现财产可随时申请恢复执行。下一步：请尽快提供财产线索；凭案号和查询码在本院“阳光执行”查看进度。',
    en: 'Risk: where the debtor has no property that can be reached, your claim may not be met in full for the time being; when property is found you may ask for enforcement to resume at any time. Next step: tell the court of any property you know of; see the progress with the case number and your access code.',
  },
  A11: {
    zh: '本案立案已满四十五日，尚未有效执行。本院邀请您于{day} {time}到{place}参加会商，当面了解案件、提出意见、提供财产线索。下一步：凭案号和查询码在本院“阳光执行”确认是否参加，或者打电话告知。',
    en: 'It is 45 days since filing and your case is not effectively enforced yet. The court invites you to a consultation on {day} at {time}, at {place}: hear how the case stands, say what you think, tell of property. Next step: say whether you will come on the progress page with the case number and your access code, or by phone.',
  },
})
