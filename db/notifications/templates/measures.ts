import { templates } from './template.ts'

const look = {
  zh: '下一步：凭案号和查询码在本院“阳光执行”查看。',
  en: 'Next step: see the progress page with the case number and your access code.',
}
const short = { zh: '请凭案号和查询码在“阳光执行”查看。', en: 'See the progress page.' }

/** What is told of entries on the list of defaulters and of orders of restriction: of a person, to that person alone. */
export const measures = templates('db/notifications/templates/measures.ts', {
  D4: {
    zh: '将您纳入失信被执行人名单的决定已经送达，公布以前仍可履行；{grace}下一步：履行义务，或者联系承办人（{officer}）说明情况、提出执行和解。',
    en: 'The decision to enter you on the list of defaulters was served; until it is published you can still perform. {grace}Next step: perform, or call the officer ({officer}) to explain or to propose a settlement.',
    sms: {
      zh: '纳入失信名单决定已送达，公布前仍可履行。{grace}请联系承办人。',
      en: 'The decision to list you was served; you can still perform. {grace}Call the officer.',
    },
  },
  D5: {
    zh: `您的失信信息已经公布。认为不应纳入或者信息有误的，可以书面申请更正，法院十五日内审查；不服驳回决定的，十日内可向上一级法院申请复议；履行完毕后三个工作日内删除。${look.zh}`,
    en: `You were entered on the public list of defaulters. If that or any detail is wrong, apply in writing for correction; the court reviews it within fifteen days, and a refusal may be taken to the court above within ten days. After performance the entry is removed within three working days. ${look.en}`,
    sms: {
      zh: '失信信息已公布。可申请更正，不服可复议；履行完毕后三个工作日内删除。',
      en: 'You were entered on the list of defaulters. Apply for correction if it is wrong; it is removed within 3 working days of performance.',
    },
  },
  D6: {
    zh: `您的失信信息已经从名单中删除，本通知可以作为已删除的说明。${look.zh}其他地方仍显示的，请告诉本院。`,
    en: `You were removed from the list of defaulters; this message may be shown to say so. ${look.en} If you are still shown elsewhere, tell this court.`,
    sms: {
      zh: '失信信息已从名单删除。他处仍显示的请告诉本院。',
      en: 'You were removed from the list. Tell us if you are still shown elsewhere.',
    },
  },
  D13: {
    zh: `本案已发出限制消费令。因生活或者经营必需的消费，可以向本院申请。${look.zh}主动履行的，与承办人（{officer}）联系。`,
    en: `An order restricting consumption was issued in this case. You may apply to the court for what living or business needs. ${look.en} To perform, call the officer ({officer}).`,
    sms: {
      zh: `已发出限制消费令，必需消费可以申请。${short.zh}`,
      en: `An order restricting consumption was issued. ${short.en}`,
    },
  },
  D14: {
    zh: `本案限制消费已经解除。${look.zh}`,
    en: `A restriction of consumption in this case was lifted. ${look.en}`,
    sms: { zh: `限制消费已解除。${short.zh}`, en: `The restriction was lifted. ${short.en}` },
  },
  D15: {
    zh: `您的失信信息已经更正。${look.zh}仍有错误的，可以再次申请更正。`,
    en: `Your entry on the list of defaulters was corrected. ${look.en} If it is still wrong, apply for correction again.`,
    sms: {
      zh: '失信信息已更正。仍有错误可再次申请。',
      en: 'Your entry was corrected. Apply again if it is still wrong.',
    },
  },
  A24: {
    zh: `本案已有失信信息公布。${look.zh}知道其财产或者违反限制的，请提供线索。`,
    en: `An entry on the list of defaulters was published in your case. ${look.en} If you know of property or of a breach, tell the court.`,
    sms: { zh: `本案失信信息已公布。${short.zh}`, en: `An entry was published. ${short.en}` },
  },
  A25: {
    zh: `本案的失信信息已依法删除。${look.zh}有疑问的，与承办人（{officer}）联系。`,
    en: `An entry on the list of defaulters was removed in your case by law. ${look.en} If you have questions, call the officer ({officer}).`,
    sms: { zh: `本案失信信息已依法删除。${short.zh}`, en: `An entry was removed. ${short.en}` },
  },
  A26: {
    zh: `本案已发出限制消费令。${look.zh}发现违反的，请向法院提供线索。`,
    en: `An order restricting consumption was issued in your case. ${look.en} If you see it broken, tell the court.`,
    sms: { zh: `本案已发出限制消费令。${short.zh}`, en: `A restriction was ordered. ${short.en}` },
  },
  A27: {
    zh: `本案限制消费已依法解除。${look.zh}有疑问的，与承办人（{officer}）联系。`,
    en: `A restriction of consumption was lifted in your case. ${look.en} If you have questions, call the officer ({officer}).`,
    sms: { zh: `本案限制消费已解除。${short.zh}`, en: `A restriction was lifted. ${short.en}` },
  },
})

/** What lawyers are told of investigation orders (domain 5.6, L). */
export const orders = templates('db/notifications/templates/measures.ts', {
  L1: {
    zh: '您申请的律师调查令已经签发，有效期至{day}。下一步：凭执业证到法院领取，或者在律师页面下载，并在有效期内使用。',
    en: 'The investigation order that you applied for was issued; it is valid until {day}. Next step: collect it with your licence or download it from the lawyers’ room, and use it in time.',
    sms: {
      zh: '调查令已签发，有效期至{day}，请领取。',
      en: 'Your order was issued, valid until {day}. Please collect it.',
    },
  },
  L2: {
    zh: '本案律师调查令将于{day}到期。下一步：尽快调查；尚未使用的，到期前可以说明理由申请延长。',
    en: 'The investigation order ends on {day}. Next step: use it soon; if that is not possible, apply for more time with reasons before it ends.',
    sms: {
      zh: '调查令将于{day}到期，请尽快使用。',
      en: 'The order ends on {day}; please use it soon.',
    },
  },
  L3: {
    zh: '本案律师调查令今日到期，不得再使用。下一步：交回调查令和调查所得材料；没有使用的，也请交回并说明原因。',
    en: 'The investigation order has ended and may not be used any more. Next step: return it with what it brought; if it was not used, return it and say why.',
    sms: { zh: '调查令今日到期，不得再用，请交回。', en: 'The order has ended; please return it.' },
  },
  L4: {
    zh: '本案律师调查令逾期没有交回。下一步：立即交回或者书面说明；不交回的，法院可以不再签发并通报。',
    en: 'The investigation order was not returned in time. Next step: return it at once or explain in writing; otherwise the court may issue no more and report it.',
    sms: {
      zh: '调查令逾期未交回，请立即交回。',
      en: 'The order was not returned; please return it at once.',
    },
  },
})
