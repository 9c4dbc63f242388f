import { wordFor, entryWords, momentText } from '../speak.ts'
import type { HomeSection } from './section.ts'

/** What others did with leads of one's own cases, and what is reported to one's office at once. */
export const leadNews: HomeSection = {
  place: 'duty',
  panels: async ({ ask, speech }) => {
    const may = await ask.may()
    if (!may.includes('lead.alarm')) return []
    const news = await ask.newsOfLeads()
    const { d, fields } = speech
    const opens = may.includes('lead.serve')
    return [
      {
        id: 'lead-news',
        title: d.leads.told,
        columns: [d.leads.order, d.leads.category, d.leads.about, d.leads.toldWhat, d.leads.toldBy],
        count: news.length,
        rows: news.map((one) => ({
          cells: [
            { text: one.order, ...(opens && { href: `/desk/leads/${one.id}` }) },
            fields.options.leadCategories[one.category],
            one.caseNumber ?? '',
            { text: wordFor(entryWords(speech), one.kind), sub: momentText(one.at) },
            one.by ?? '',
          ],
        })),
      },
    ]
  },
}
