import type { Shape } from '../shape.ts'
import type { rules as zh } from '../zh/rules.ts'

/** The public page of rules. */
export const rules: Shape<typeof zh> = {
  title: 'The rules that this site keeps',
  lead: 'This site and the court’s desk work by these rules. Each says where it is written, and whether it is enforced here yet.',
  contents: 'Documents',
  open: 'See the rules',
  national: 'National law',
  own: 'The courts’ own rules',
  of: (court: string) => `Rules of ${court}`,
  since: (day: string) => `in force from ${day}`,
  count: (n: number, kept: number) => `${n} rules, ${kept} of them enforced here`,
  standings: {
    kept: 'enforced here',
    open: 'not yet enforced here',
    yields: 'gives way to a stricter or more protective rule',
    ended: 'no longer in force',
  },
  unverified: 'the article or wording was not compared with the published text',
  wording: 'Wording',
  conflicts: {
    title: 'Where rules disagree, which one holds',
    lead: 'Where a court’s own rule and national law differ, the stricter one holds for the court and the more protective one for the person.',
    about: 'About',
    holds: 'What holds here',
    why: 'Why',
    principles: {
      stricterDeadline: 'the stricter deadline for the court prevails',
      moreProtective: 'the more protective rule for the person prevails',
      higherLaw: 'national law prevails',
    },
  },
}
