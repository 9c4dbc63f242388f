/** The messages that the rules demand, as they read. */
export const templates = {
  nav: { templates: 'Message templates' },
  page: {
    templates: {
      title: 'Message templates',
      lead: 'Every message that the rules demand, written out with sample data. A text that is changed becomes a new version by itself; what was sent keeps the version it was made from.',
      template: 'Template',
      on: 'When',
      always: 'no entry yet',
      tells: 'Who is told',
      by: 'At the latest',
      byUsual: 'by the next day',
      unit: {
        hours: (n: number) => `within ${n} hours`,
        days: (n: number) => `within ${n} days`,
        workingDays: (n: number) => `within ${n} working days`,
      },
      rules: 'Demanded by',
      open: 'not in use yet',
      version: (name: string, version: number) => `${name}, version ${version}`,
      frame: 'opening and closing',
      since: 'since',
      before: 'Earlier versions',
      full: 'In full (mail, chat, letter)',
      short: 'Text message',
      segments: (encoding: string, characters: number, segments: number) =>
        `${characters} characters, ${segments} ${segments === 1 ? 'segment' : 'segments'} in ${encoding}`,
      standing: 'State',
      standings: { sent: 'in use', waiting: 'not in use yet' },
      languages: { zh: 'Chinese', en: 'English' },
    },
  },
} as const
