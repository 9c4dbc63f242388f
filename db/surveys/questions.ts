import type { Says } from '../rulebooks/rule.ts'

/** The questions after a step, each answered yes or no (seed 2 三.14), and which answer is a bad sign. */
export const surveyQuestions = {
  toldInTime: {
    zh: '法院及时告诉您这一步了吗？',
    en: 'Were you told of this step in time?',
    bad: 'no',
  },
  treatedProperly: {
    zh: '工作人员态度文明、说明清楚吗？',
    en: 'Were you treated properly, and was it explained?',
    bad: 'no',
  },
  passiveOrAbusive: {
    zh: '有没有消极执行、乱执行，或者冷硬横推、恶意刁难？',
    en: 'Was anybody passive, abusive, cold or obstructive?',
    bad: 'yes',
  },
  askedForFavours: {
    zh: '有没有人吃请、索要或者收受好处？',
    en: 'Did anybody ask for or take a favour?',
    bad: 'yes',
  },
} as const satisfies Record<string, Says & { bad: 'yes' | 'no' }>
export type SurveyQuestion = keyof typeof surveyQuestions

export type SurveyAnswers = Record<SurveyQuestion, boolean>

/** For how long after the step the questions stand. */
export const daysToAnswer = 60

const questions = Object.keys(surveyQuestions) as SurveyQuestion[]

/** The answers that are a bad sign. */
export const badSigns = (answers: SurveyAnswers): SurveyQuestion[] =>
  questions.filter((name) => answers[name] === (surveyQuestions[name].bad === 'yes'))

/** A sign of passive or abusive enforcement, or of corruption: the supervisor looks at these first. */
export const isSerious = (answers: SurveyAnswers): boolean =>
  answers.passiveOrAbusive || answers.askedForFavours
