/** The 44 ways in which an intake of leads has failed its informants, in the order in which others found them. */
export const classes = Array.from({ length: 44 }, (_, at) => `L${String(at + 1).padStart(2, '0')}`)

/** What cannot happen here, and why. */
export const doesNotApply: Readonly<Record<string, string>> = {}
