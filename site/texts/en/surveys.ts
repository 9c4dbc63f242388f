/** The questions to a party after a step. */
export const surveys = {
  title: 'How was this step done?',
  lead: (step: string, day: string) =>
    `“${step}” was done on ${day}. Four questions, about a minute; if you do not answer, your case goes on as before.`,
  private:
    'The answers are kept encrypted and go to the court’s supervisor alone. Neither the officer nor the enforcement bureau sees them, or who gave them.',
  until: (day: string) => `You may answer until ${day}, once for each step.`,
  yes: 'Yes',
  no: 'No',
  text: 'What else you want to say',
  textHint: 'Who did what, and when. Leave out your name and phone unless you want to give them.',
  send: 'Send',
  thanks: 'The supervisor has it. Thank you.',
  labels: {
    toldInTime: 'Were you told of this step in time?',
    treatedProperly: 'Were you treated properly, and was it explained?',
    passiveOrAbusive: 'Was anybody passive, abusive, cold or obstructive?',
    askedForFavours: 'Did anybody ask for or take a favour?',
  },
}
