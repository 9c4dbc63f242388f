import type { HomeSection } from './section.ts'

/** The monthly drill of the vault, from the day on which it is late; and a vault that nobody could open. */
export const vaultDrill: HomeSection = {
  place: 'vault',
  panels: async ({ ask, speech: { d } }) => {
    const { drill } = await ask.vault()
    if (drill.open && !drill.late) return []
    const says = drill.open ? d.vault.drillLate : d.vault.closed
    const row = { cells: [{ text: d.nav.vault, href: '/desk/vault' }, says] }
    return [
      {
        id: 'vault-drill',
        title: d.vault.drillTitle,
        href: '/desk/vault',
        columns: [d.vault.title, d.common.what],
        rows: [{ ...row, tone: 'late' as const }],
        count: 1,
      },
    ]
  },
}
