import { document } from './rule.ts'

const { mandate } = document({
  title: '人民法院在线诉讼规则（法释〔2021〕12号）',
  from: '2021-08-01',
})

export const onlineLitigation2021 = {
  'reminder-is-no-service': mandate('第二十九条', {
    wording:
      '经受送达人同意，人民法院可以通过送达平台，向受送达人的电子邮箱、即时通讯账号……送达诉讼文书和证据材料',
    tells: 'debtor',
    templates: [],
    page: '/desk/notifications',
    says: {
      zh: '本系统的消息只作提醒，每条都写明不代替送达；送达另行登记',
      en: 'The portal’s messages remind, and say that they are no service; service is recorded apart',
    },
  }),
  'service-by-consent': mandate('第三十一条', {
    open: true,
    unverified: true,
    wording: '人民法院向受送达人确认的电子地址送达的，送达信息到达电子地址所在系统时，即为送达',
    tells: 'debtor',
    templates: [],
    says: {
      zh: '经本人同意的电子送达，以到达其系统为准',
      en: 'Service by consent to an electronic address is done when it arrives there',
    },
  }),
} as const
