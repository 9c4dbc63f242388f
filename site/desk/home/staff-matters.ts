import { momentText } from '../speak.ts'
import type { HomeSection } from './section.ts'

/** What waits for who looks after the court's people: resets to confirm, officers to name, work left behind. */
export const staffMatters: HomeSection = {
  place: 'staff',
  panels: async ({ ask, viewer, speech }) => {
    const { d, words } = speech
    const may = await ask.may()
    const none = { people: [], signatures: [] }
    const [resets, untied, left] = await Promise.all([
      may.includes('signIn.reset') ? ask.openResets() : [],
      may.includes('officer.tie') ? ask.untiedOfficers() : [],
      viewer.roles.includes('supervisor') ? none : ask.workLeft(),
    ])
    return [
      {
        id: 'resets',
        title: d.staff.resets,
        columns: [d.staff.name, d.staff.username, d.staff.asked],
        count: resets.length,
        rows: resets.map(({ staffId, name, username, askedAt }) => ({
          cells: [{ text: name, href: `/desk/staff/${staffId}` }, username, momentText(askedAt)],
        })),
      },
      {
        id: 'untied',
        title: d.staff.untied,
        href: '/desk/staff#untied',
        columns: [d.cases.columns.officer, d.cases.title],
        count: untied.length,
        rows: untied.slice(0, 5).map(({ name, cases }) => ({
          cells: [{ text: name, href: '/desk/staff#untied' }, cases],
        })),
      },
      {
        id: 'left',
        title: d.staff.left,
        columns: [d.staff.name, d.cases.title, d.cases.clocks],
        count: left.people.length,
        rows: left.people.map(({ staffId, name, cases, clocks }) => ({
          tone: 'late' as const,
          cells: [{ text: name, href: `/desk/staff/${staffId}` }, cases, clocks],
        })),
      },
      {
        id: 'unsigned',
        title: d.staff.unsigned,
        columns: [d.home.subject, d.staff.nobody, d.staff.drafts],
        count: left.signatures.length,
        rows: left.signatures.map(({ subject, roles, count }) => ({
          tone: 'late' as const,
          cells: [
            { text: d.subjects[subject].one, href: `/desk/${subject}` },
            roles.map((role) => words.roles[role]).join('、'),
            count,
          ],
        })),
      },
    ]
  },
}
