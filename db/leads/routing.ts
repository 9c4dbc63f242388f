import { teams, type Team } from '../rulebooks/teams.ts'

/** The teams of a court that divides its area among them (seed 3 三（二）3); none elsewhere. */
export const teamsOf = (court: string): readonly Team[] =>
  teams.filter((team) => team.court === court)

/** The townships of a court's teams, in the order of its document; a form offers them. */
export const townshipsOf = (court: string): readonly string[] =>
  teamsOf(court).flatMap(({ townships }) => townships)

/** A township as people write it: without the spaces, and with or without 镇 or 乡 at its end. */
const bare = (township: string) =>
  township
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=..)[镇乡]$/u, '')

/** Which team of a court serves a township (seed 3 三（二）3); null where none does or nothing was said. */
export function teamOf(court: string, township: string | undefined): string | null {
  if (township === undefined) return null
  const asked = bare(township)
  const found = teamsOf(court).find(({ townships }) => townships.some((one) => bare(one) === asked))
  return found?.team ?? null
}
