import type { Ask, StaffRow } from '#db'
import { deskList } from '../list.ts'

/** The staff of the court with the offices that each holds today. */
export const staff = deskList<StaffRow>({
  title: ({ d }) => d.staff.title,
  lead: ({ d }) => d.staff.lead,
  rows: (ask, asked) => ask.staff(asked as Parameters<Ask['staff']>[0]),
  filters: [
    { name: 'name', kind: 'name', title: ({ d }) => d.staff.nameOrUser },
    {
      name: 'role',
      kind: 'choice',
      title: ({ fields }) => fields.labels.staffRole,
      options: ({ words }) => words.roles,
    },
    {
      name: 'held',
      kind: 'choice',
      title: ({ d }) => d.staff.held,
      options: ({ d }) => ({ now: d.staff.heldNow, none: d.staff.none }),
    },
  ],
  usual: 'username',
  columns: [
    {
      title: ({ d }) => d.staff.name,
      sort: 'staffName',
      cell: (row) => ({ text: row.name, href: `/desk/staff/${row.id}` }),
    },
    { title: ({ d }) => d.staff.username, sort: 'username', cell: (row) => row.username },
    {
      title: ({ d }) => d.staff.offices,
      cell: (row, { words, d }) => {
        const held = row.offices.filter(({ now }) => now)
        return held.length === 0
          ? { text: d.staff.none, tone: 'quiet' }
          : {
              text: held.map(({ role }) => words.roles[role]).join('、'),
              sub: `${d.staff.since} ${held.map(({ from }) => from).toSorted()[0]}`,
            }
      },
    },
  ],
})
