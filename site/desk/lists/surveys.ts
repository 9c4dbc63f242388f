import type { Ask, SurveyRow } from '#db'
import { deskList } from '../list.ts'
import { momentText } from '../speak.ts'

/** The answers after steps: its page opens those that it shows, its file has nothing of what was answered. */
export const surveys = deskList<SurveyRow>({
  title: ({ d }) => d.surveys.title,
  lead: ({ d }) => d.surveys.lead,
  rows: (ask, asked) => ask.surveys(asked as Parameters<Ask['surveys']>[0]),
  filters: [
    { name: 'number', kind: 'text', title: ({ d }) => d.lists.caseNumber },
    {
      name: 'code',
      kind: 'choice',
      title: ({ d }) => d.surveys.step,
      options: async ({ says }, ask) =>
        Object.fromEntries((await ask.stepNames()).map(({ code, name }) => [code, says(name)])),
    },
    {
      name: 'raised',
      kind: 'choice',
      title: ({ d }) => d.surveys.raised,
      options: ({ d }) => ({ yes: d.surveys.raised, no: d.surveys.notRaised }),
    },
    { name: 'from', kind: 'day', title: ({ d }) => d.surveys.from },
    { name: 'to', kind: 'day', title: ({ d }) => d.surveys.to },
    { name: 'serious', kind: 'check', title: ({ d }) => d.surveys.serious },
  ],
  usual: '-answered',
  columns: [
    { title: ({ d }) => d.surveys.at, sort: 'answered', cell: (row) => momentText(row.answeredAt) },
    {
      title: ({ d }) => d.surveys.step,
      sort: 'step',
      cell: (row, { says }) => ({ text: says(row.name), sub: row.code }),
    },
    {
      title: ({ fields }) => fields.labels.caseNumber,
      sort: 'number',
      cell: (row) => row.caseNumber,
    },
    {
      title: ({ d }) => d.surveys.raised,
      cell: (row, { d }) => (row.reportId ? d.common.yes : ''),
    },
  ],
})
