import type { Shape } from '../shape.ts'
import type { reports as zh } from '../zh/reports.ts'

export const reports: Shape<typeof zh> = {
  correction: {
    title: 'This is not me, or it is wrong',
    lead: 'Ask for correction here if you are mistaken for somebody, or if a record is wrong or should be gone.',
    rights: [
      'The court examines the request within 15 days.',
      'If you are right, it corrects or removes the record within 3 working days.',
      'If you do not accept the decision, you may ask the court above for review within 10 days of receiving it.',
    ],
    source: 'Source: Provisions on the list of defaulters, articles 11 and 12.',
    about: 'The record in question',
    court: 'Which court published it?',
    text: 'What is wrong, and what would be right?',
    textHint:
      'Give the name and case number in the record, what is wrong, and why. Do not write a whole identity number.',
    contact: 'How can we reach you?',
    contactHint: 'Phone or mail. You may leave it empty and read the answer with your receipt.',
    send: 'Send the request',
    done: 'The court has your request for correction',
  },
  complaint: {
    title: 'Complain about enforcement staff',
    lead: 'About staff who do nothing, act against the rules, are rude, or ask for favours.',
    who: 'A complaint goes to the supervisor of the court alone. Neither the person concerned nor the enforcement bureau can see it.',
    court: 'Which court?',
    text: 'Your complaint',
    textHint: 'Who did what, when and where. Give the case number if you know it.',
    caseNumber: 'Case number',
    caseNumberHint:
      'If you know it. The officer of that case will then find this complaint nowhere.',
    aboutSupervisor: 'It is about a supervisor',
    aboutSupervisorSays: 'Then the president handles it, and no supervisor sees it.',
    contact: 'How can we reach you?',
    contactHint: 'Phone or mail. You may leave it empty and read the answer with your receipt.',
    send: 'Send the complaint',
    done: 'The supervisor has your complaint',
    notThis:
      'To contest an act of enforcement itself, file a written objection with the court; see the guide.',
    guide: 'To the guide',
  },
  steps: [
    'The staff in charge examine what you sent.',
    'The answer will be on the answer page, for your receipt.',
  ],
  home: 'To the home page',
}
