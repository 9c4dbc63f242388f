import { document, houseRules } from './rule.ts'

const { authority, bar, timeLimit } = document({ title: houseRules, from: '2026-01-01' })

const everybody = ['officer', 'clerk', 'judge', 'director', 'dutyOfficer']

/** Petitions, complaints and surveys, as far as no court's own rule says more. */
export const housePetitions = {
  'petition-given-day': bar(
    '二十五（一）',
    'input',
    '交办、转办、督办的信访件须写明交办单位和限期。',
    'What another body handed over names that body and the day that was set.',
  ),
  'petition-unanswered': bar(
    '二十五（二）',
    'law',
    '答复信访人之后才能办结。',
    'A petition is closed after the petitioner got a reply.',
  ),
  'petition-report-needed': bar(
    '二十五（三）',
    'law',
    '重复信访和交办的信访件，须先写出书面汇报。',
    'A repeated petition, or one that was handed over, first needs its written report.',
  ),
  'petition-corrected-how': bar(
    '二十五（四）',
    'input',
    '属实的，请写明纠正了什么。',
    'Where it was founded, say what was put right.',
  ),
  'petition-sealed': bar(
    '二十五（五）',
    'authority',
    '信访人的身份和内容只对承办人和监察开放。',
    'Who petitioned, and what they wrote, is open to who handles it and to the supervisor alone.',
  ),
  'week-not-over': bar(
    '二十五（七）',
    'conflict',
    '这一周还没有结束，或者已经汇总。',
    'That week is not over yet, or has its summary already.',
  ),
  'petition-registering': authority('二十五（八）', {
    act: 'petition.register',
    signers: [...everybody, 'supervisor', 'vicePresident', 'president'],
    says: {
      zh: '谁先接到信访件谁登记，并且先由登记人负责（首问责任）',
      en: 'Whoever is asked first registers a petition and is responsible for it',
    },
  }),
  'week-closing': authority('二十五（九）', {
    act: 'week.close',
    signers: ['supervisor'],
    says: { zh: '监察汇总一周的信访件', en: 'The supervisor sums up a week of petitions' },
  }),
  'petition-replied-in-time': timeLimit('二十五（十）', {
    starts: ['petition.registered'],
    stops: ['petition.replied', 'petition.closed'],
    length: 30,
    unit: 'days',
    statutory: false,
    shown: false,
    answers: 'officer',
    duty: 'petition-replied',
    says: { zh: '来信来访三十日内答复', en: 'A letter or a visit is answered within thirty days' },
  }),
  'petition-given': timeLimit('二十五（十一）', {
    starts: ['petition.registered.handedOver'],
    stops: ['petition.closed'],
    length: 0,
    unit: 'given',
    statutory: false,
    shown: false,
    answers: 'officer',
    duty: 'petition-given',
    says: {
      zh: '交办、转办、督办的信访件在限期内说明情况',
      en: 'What was handed over is explained by the day that was set',
    },
  }),
  'complaint-answered-in-time': timeLimit('二十三（一）', {
    starts: ['complaint.received'],
    stops: ['complaint.answered', 'complaint.routed', 'complaint.transferred'],
    length: 15,
    unit: 'days',
    statutory: false,
    shown: false,
    answers: 'supervisor',
    alone: true,
    duty: 'complaint-answered',
    says: { zh: '举报十五日内答复', en: 'A complaint is answered within fifteen days' },
  }),
  'complaint-about-supervisor-answered': timeLimit('二十三（二）', {
    starts: ['complaint.received.aboutSupervisor', 'complaint.transferred'],
    stops: ['complaint.answered', 'complaint.routed'],
    length: 15,
    unit: 'days',
    statutory: false,
    shown: false,
    answers: 'president',
    alone: true,
    says: {
      zh: '对监察人员的举报由院长十五日内答复',
      en: 'The president answers a complaint about the supervisor within fifteen days',
    },
  }),
  'complaint-own': bar(
    '二十三（三）',
    'authority',
    '被举报的人员和案件承办人不得接触这件举报。',
    'Neither who is complained of nor the officer of the case has anything to do with this complaint.',
  ),
  'complaint-about-staff': bar(
    '二十三（五）',
    'law',
    '已写明被举报人员的，或者反映监察人员的举报，不转执行局办理，由有权的人直接答复。',
    'A complaint in which somebody is named, or one about the supervisor, does not go to the bureau; whoever reads it answers it.',
  ),
  'complaint-corrected-how': bar(
    '二十三（四）',
    'input',
    '属实的，请写明纠正了什么，举报人会看到。',
    'Where it is founded, say what was put right; the sender reads it.',
  ),
  'survey-closed': bar(
    '二十四（一）',
    'conflict',
    '这份问卷已经答过，或者已过六十天。',
    'These questions were answered already, or sixty days have passed.',
  ),
  'survey-raised': bar(
    '二十四（二）',
    'conflict',
    '这份问卷已经转为举报。',
    'These answers have become a complaint already.',
  ),
} as const
