/** A text as a part of another, for `like`: what Postgres would take for a sign is a letter. */
export const partOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
