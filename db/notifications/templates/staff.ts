import { templates } from './template.ts'

/** What staff are told of their own time limits (domain 5.6, S); the desk shows the same. */
export const alerts = templates('db/notifications/templates/staff.ts', {
  S1: {
    zh: '本案一项由您负责的期限已经过半。下一步：登录办案台查看期限和要办的事项。',
    en: 'Half of a time limit that you answer for has passed. Next step: sign in at the desk and see what is to be done.',
    sms: {
      zh: '一项期限已过半，请登录办案台查看。',
      en: 'Half of a time limit has passed; see the desk.',
    },
  },
  S2: {
    zh: '本案一项由您负责的期限已过五分之四，局长同时收到提醒。下一步：登录办案台办理，或者写明不能按期的原因。',
    en: 'Four fifths of a time limit that you answer for have passed; the director is told too. Next step: act at the desk, or say there why it cannot be done in time.',
    sms: {
      zh: '一项期限已过五分之四，请登录办案台办理。',
      en: 'Four fifths of a time limit have passed; act at the desk.',
    },
  },
  S3: {
    zh: '本案一项期限已经届满而没有办结，局长、院长同时收到提醒。下一步：立即办理，并在办案台写明逾期原因。',
    en: 'A time limit has run out and is not met; director and president are told too. Next step: act now, and give the reason at the desk.',
    sms: { zh: '一项期限已届满未办结，请立即办理。', en: 'A time limit has run out; act now.' },
  },
  S4: {
    zh: '有一件紧急事项须立即处置，五分钟内响应。下一步：登录办案台接收，或者打值班电话。',
    en: 'Something urgent has to be dealt with within five minutes. Next step: take it at the desk, or call the duty phone.',
    sms: {
      zh: '有紧急事项，请五分钟内登录办案台接收。',
      en: 'Urgent: take it at the desk within five minutes.',
    },
  },
  S5: {
    zh: '本案一条依规应当送到的通知，各渠道均未送达。下一步：登录办案台查看，改用直接送达、留置或者邮寄。',
    en: 'A message that had to reach somebody in this case reached nobody by any channel. Next step: see the desk, and serve it in person or by post.',
    sms: {
      zh: '一条通知各渠道均未送达，请登录办案台处理。',
      en: 'A message reached nobody; see the desk.',
    },
  },
})
