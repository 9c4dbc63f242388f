import { fromList, type HomeSection } from './section.ts'

const refused = fromList(
  'decisions',
  'decisions',
  { countersign: 'refused' },
  ({ d }) => d.decisions.homeRefused,
)

/** What a director allowed in an emergency and nobody stood for afterwards: the director is told. */
export const refusedCountersignatures: HomeSection = {
  place: refused.place,
  panels: async (reader) =>
    reader.viewer.roles.includes('director') ? refused.panels(reader) : [],
}
