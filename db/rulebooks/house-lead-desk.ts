import { document, houseRules } from './rule.ts'

const { authority, bar, mandate } = document({ title: houseRules, from: '2026-01-01' })

/** How leads are worked on at the desk: handed on, put together and parted, answered; and who is on duty. */
export const houseLeadDesk = {
  'lead-merged-with-itself': bar(
    '四十六（一）',
    'input',
    '线索不能并入它自己，请填写另一条线索的顺序号。',
    'A lead cannot go along with itself; please give the number of another one.',
  ),
  'lead-order-unknown': bar(
    '四十六（二）',
    'input',
    '本院没有顺序号为{order}的线索，请核对。',
    'This court has no lead with the number {order}; please check it.',
  ),
  'lead-merged-already': bar(
    '四十六（三）',
    'conflict',
    '线索{order}号已经与别的线索合并，请先拆分，或者并入牵头的那一条。',
    'Lead {order} is merged with others already. Please part it first, or merge with the one that leads.',
  ),
  'lead-merge-concluded': bar(
    '四十六（四）',
    'conflict',
    '线索{order}号已经办结，不能再合并。每条线索各自答复。',
    'Lead {order} is concluded and cannot be merged any more. Each lead has its own answer.',
  ),
  'lead-not-merged': bar(
    '四十六（五）',
    'conflict',
    '这条线索没有与别的线索合并。',
    'This lead does not go along with another.',
  ),
  'lead-along-unanswered': bar(
    '四十六（六）',
    'law',
    '还有{count}条合并在一起的线索没有写明结果和答复。每位举报人都要得到答复。',
    '{count} lead(s) that go along with this one have no outcome and answer yet. Every informant is answered.',
  ),
  'lead-not-asked': bar(
    '四十六（七）',
    'law',
    '举报人选择了不接受追问。在举报人自己再次补充之前，请不要发送消息；办结时的答复照常写明。',
    'The informant does not want to be asked back. Please send nothing before they write again themselves; the answer at the end is given as usual.',
  ),
  'lead-officer-unknown': bar(
    '四十六（八）',
    'input',
    '请从本院在职的执行员中选择。',
    'Please choose one of the officers who hold office in this court.',
  ),
  'lead-team-unknown': bar(
    '四十六（九）',
    'input',
    '本院没有这个执行组。',
    'This court has no such team.',
  ),
  'lead-handed-late': bar(
    '四十六（十）',
    'conflict',
    '线索已经办结，不能再移交。',
    'The lead is concluded and cannot be handed on any more.',
  ),
  'duty-shift-order': bar(
    '四十六（十一）',
    'input',
    '值班结束时间须晚于开始时间，一班不超过七天。',
    'A shift ends after it begins, and lasts seven days at most.',
  ),
  'duty-shift-overlaps': bar(
    '四十六（十二）',
    'conflict',
    '{name}在这段时间已经排了值班，请调整原来的班次。',
    '{name} is on duty at that time already; please change the other shift.',
  ),
  'duty-staff-unknown': bar(
    '四十六（十三）',
    'input',
    '值班负责人须是本院在职的值班人员、执行员或者局长，能登录本系统。',
    'Who is on duty is a duty officer, an officer or the director of this court, with a sign-in here.',
  ),
  'lead-hand': authority('四十六（十四）', {
    act: 'lead.hand',
    signers: ['dutyOfficer', 'director'],
    says: {
      zh: '线索由值班人员或者局长移交执行员、执行组',
      en: 'A duty officer or the director hands a lead to an officer or a team',
    },
  }),
  'duty-keep': authority('四十六（十五）', {
    act: 'duty.keep',
    signers: ['dutyOfficer', 'director'],
    says: {
      zh: '值班表由值班人员或者局长登记、调整',
      en: 'A duty officer or the director enters and changes the rota',
    },
  }),
  'lead-reported': mandate('四十六（十六）', {
    on: 'lead.reported',
    tells: 'applicant',
    templates: ['A4'],
    says: {
      zh: '申请执行人在进度页提供的线索办结后，及时告知本人',
      en: 'The applicant who gave a lead from the progress page is told when there is an answer',
    },
  }),
} as const
