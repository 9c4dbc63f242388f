import { document } from './rule.ts'

const { bar, timeLimit } = document({
  title: '青岛市市北区执行指挥中心工作规则',
  from: '2013-05-01',
  court: '鲁0203',
})

/** Petitions that other bodies hand over, and the mailbox of the public (第三十一条至第三十五条、第四十五条). */
export const shibei2013Petitions = {
  'petition-given-shibei': timeLimit('第三十一条、第三十二条', {
    starts: ['petition.registered.handedOver'],
    stops: ['petition.closed'],
    length: 0,
    unit: 'given',
    statutory: false,
    shown: false,
    answers: 'officer',
    duty: 'petition-given',
    wording: '及时反馈原执行人员，并限期说明情况',
    says: {
      zh: '交办、转办的信访件在限期内说明情况或者书面汇报',
      en: 'What was handed over is explained or reported on by the day that was set',
    },
  }),
  'petition-report-shibei': bar(
    '第三十二条、第三十三条',
    'law',
    '转办、督办的信访件须先写出书面汇报材料。',
    'What another body handed over or urges first needs its written report.',
    { wording: '限期原执行人员写出书面汇报材料，必要时进行当面汇报' },
  ),
  'petition-corrected-shibei': bar(
    '第三十五条',
    'input',
    '反映问题属实的，须写明纠正了什么。',
    'Where it was founded, say what was put right.',
    { wording: '对反映问题属实的案件，及时纠正执行中存在的问题' },
  ),
  'complaint-answered-shibei': timeLimit('第四十五条第（四）项', {
    starts: ['complaint.received'],
    stops: ['complaint.answered', 'complaint.routed', 'complaint.transferred'],
    // “In time”: the court sets the number; this is the portal’s default.
    length: 15,
    unit: 'days',
    statutory: false,
    shown: false,
    answers: 'supervisor',
    alone: true,
    duty: 'complaint-answered',
    wording: '设立群众举报信箱，对群众反映的问题及时处理、及时答复；群众反映属实的依法予以处理',
    says: {
      zh: '群众举报及时处理、及时答复（暂定十五日）',
      en: 'What the public reports is handled and answered in time (fifteen days for now)',
    },
  }),
} as const
