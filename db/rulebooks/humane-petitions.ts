import { document } from './rule.ts'

/** The document bears no date; the provisions that it cites were in force from this day. */
const { authority, bar } = document({
  title: '执行工作人文关怀和作风建设制度',
  from: '2008-04-01',
  court: '京9901',
})

/** Visits, letters and repeated petitions (第一条至第三条). */
export const humanePetitions = {
  'first-asked-humane': authority('第一条', {
    act: 'petition.register',
    signers: [
      'officer',
      'clerk',
      'judge',
      'director',
      'dutyOfficer',
      'supervisor',
      'vicePresident',
      'president',
    ],
    wording: '细心听取当事人等人反映的问题，实行首问责任制,及时落实、解决来访事项',
    says: {
      zh: '来访实行首问责任制',
      en: 'Whoever is asked first is responsible for a visit',
    },
  }),
  'petition-unanswered-humane': bar(
    '第二条',
    'law',
    '来信须登记并解决、落实和回复，答复之后才能办结。',
    'A letter is registered, dealt with and answered; it is closed after the reply.',
    {
      wording: '由专人负责认真做好来信登记，并督促执行员对来信要求解决的事项及时解决、落实和回复',
    },
  ),
  'petition-report-humane': bar(
    '第三条',
    'law',
    '重信重访须先书面汇报案情。',
    'A repeated petition first needs its written report.',
    { wording: '建立专人负责登记制，执行员必须向庭、院等部门书面汇报案情' },
  ),
} as const
