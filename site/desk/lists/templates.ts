import type { Ask, TemplateRow } from '#db'
import { deskList } from '../list.ts'
import { entryWords, wordFor, type DeskSpeech } from '../speak.ts'

/** Which messages are sent, and which wait for a rule. */
const standingOf = (row: TemplateRow) => (row.rules.every(({ open }) => open) ? 'waiting' : 'sent')

/** By when a message has to be on its way, by the rule that is in the greatest hurry. */
export const deadlineOf = (row: TemplateRow, { d }: DeskSpeech): string => {
  const by = row.rules.map((rule) => rule.by).find((one) => one !== null)
  return by ? d.templates.unit[by.unit](by.length) : d.templates.byUsual
}

/** What happens when a message is made: a step by its name; some wait for what nothing here does yet. */
export const whenOf = ({ on, step }: TemplateRow, speech: DeskSpeech): string => {
  if (step) return speech.says(step)
  return on === null ? speech.d.templates.always : wordFor(entryWords(speech), on)
}

const segmentsText = (
  { d }: DeskSpeech,
  { encoding, characters, segments }: TemplateRow['previews']['zh']['shortSegments'],
) => d.templates.segments(encoding, characters, segments)

/** The messages that the rules demand: the page shows how they read, the file has one line each. */
export const templates = deskList<TemplateRow>({
  title: ({ d }) => d.templates.title,
  lead: ({ d }) => d.templates.lead,
  rows: (ask, asked) => ask.deskTemplates(asked as Parameters<Ask['deskTemplates']>[0]),
  filters: [
    {
      name: 'tells',
      kind: 'choice',
      title: ({ d }) => d.templates.tells,
      options: ({ d: { rules } }) => ({
        applicant: rules.tells.applicant,
        debtor: rules.tells.debtor,
        lawyer: rules.tells.lawyer,
        staff: rules.tells.staff,
      }),
    },
    {
      name: 'standing',
      kind: 'choice',
      title: ({ d }) => d.templates.standing,
      options: ({ d }) => d.templates.standings,
    },
  ],
  columns: [
    { title: ({ d }) => d.templates.template, cell: (row) => row.template },
    { title: ({ d }) => d.columns.name, cell: (row, { says }) => says(row.subject) },
    { title: ({ d }) => d.templates.tells, cell: (row, { d }) => d.rules.tells[row.tells] },
    { title: ({ d }) => d.templates.on, cell: whenOf },
    { title: ({ d }) => d.templates.by, cell: deadlineOf },
    {
      title: ({ d }) => d.templates.rules,
      cell: (row) => row.rules.map(({ document, article }) => document + article).join(' '),
    },
    {
      title: ({ d }) => d.templates.standing,
      cell: (row, { d }) => d.templates.standings[standingOf(row)],
    },
    {
      title: ({ d }) => d.templates.full,
      cell: (row, { language }) => row.previews[language].body,
    },
    {
      title: ({ d }) => d.templates.short,
      cell: (row, speech) => segmentsText(speech, row.previews[speech.language].shortSegments),
    },
  ],
})
