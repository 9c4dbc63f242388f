/** The day is cut into four: of what a chat did nothing finer is kept. */
const slotMs = 6 * 3_600_000

/**
 * The quarter of a day in which something was. A moment kept beside a chat would be that of the lead which came from it:
 * whoever has the database and the server's keys would know who sent which (design 4).
 */
export const quarterOf = (at: Date): Date => new Date(Math.floor(at.getTime() / slotMs) * slotMs)

/** The end of that quarter, where something is kept at least as long as it says. */
export const quarterAfter = (at: Date): Date => new Date(quarterOf(at).getTime() + slotMs)
