import { document } from './rule.ts'

const { authority, mandate, timeLimit } = document({
  title: '南京市雨花台区人民法院基本解决执行难实施方案（雨法〔2017〕29号）',
  from: '2017-01-01',
  court: '苏0114',
})

const questionnaire = {
  wording:
    '通过案件抽查、随案短信问卷调查、执行信访督办等方式，发现消极执行、滥执行、乱执行以及吃拿卡要、冷硬横推、恶意刁难、马虎粗心等执行问题线索',
  templates: ['A12'],
}
const asked = {
  applicant: {
    zh: '办完一步之后向申请执行人发送问卷，答复只给监察',
    en: 'After the step the applicant gets a questionnaire; the answers go to the supervisor alone',
  },
  debtor: {
    zh: '办完一步之后向被执行人发送问卷，答复只给监察',
    en: 'After the step the debtor gets a questionnaire; the answers go to the supervisor alone',
  },
}

/** Petitions of the week, and the questionnaire with the case (三.14). */
export const yuhuatai2017Supervision = {
  'T16-gathered': timeLimit('三.14', {
    starts: ['week.begun'],
    stops: ['week.gathered'],
    length: 5,
    unit: 'weekday',
    statutory: false,
    shown: false,
    answers: 'clerk',
    wording: '接到的执行信访件后将整理材料在每周五前报监察室',
    says: {
      zh: '每周五前将执行信访件整理材料报监察室',
      en: 'By Friday the week’s petitions are with the supervisor',
    },
  }),
  'T16-summary': timeLimit('三.14', {
    starts: ['week.begun'],
    stops: ['week.closed'],
    length: 1,
    unit: 'weekday',
    statutory: false,
    shown: false,
    answers: 'supervisor',
    wording: '监察室汇总后于每周一报执行分管院长、执行局长，实行执行信访件“周周报”制度',
    says: {
      zh: '每周一将上周信访件汇总报分管院长和执行局长',
      en: 'On Monday the past week’s petitions are summed up for the vice president and the director',
    },
  }),
  'petitions-under-supervisor': authority('三.14', {
    act: 'week.close',
    signers: ['supervisor'],
    wording: '由监察室对执行信访件扎口管理',
    says: {
      zh: '执行信访件由监察室统一管理',
      en: 'Petitions about enforcement are kept together by the supervisor',
    },
  }),
  M18: mandate('三.14', {
    on: 'step.N10',
    tells: 'applicant',
    says: asked.applicant,
    ...questionnaire,
  }),
  'M18-control-debtor': mandate('三.14', {
    on: 'step.N10',
    tells: 'debtor',
    says: asked.debtor,
    ...questionnaire,
  }),
  'M18-payment': mandate('三.14', {
    on: 'step.N21',
    tells: 'applicant',
    says: asked.applicant,
    ...questionnaire,
  }),
  'M18-payment-debtor': mandate('三.14', {
    on: 'step.N21',
    tells: 'debtor',
    says: asked.debtor,
    ...questionnaire,
  }),
  'M18-suspension': mandate('三.14', {
    on: 'step.N26',
    tells: 'applicant',
    says: asked.applicant,
    ...questionnaire,
  }),
  'M18-closing': mandate('三.14', {
    on: 'step.N30',
    tells: 'applicant',
    says: asked.applicant,
    ...questionnaire,
  }),
  'M18-closing-debtor': mandate('三.14', {
    on: 'step.N30',
    tells: 'debtor',
    says: asked.debtor,
    ...questionnaire,
  }),
} as const
