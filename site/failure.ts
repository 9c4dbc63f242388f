const failures = new WeakMap<object, { error: unknown }>()

/** Keeps what a page threw while it was shown, out of reach of the frame's own logging. */
export const keepFailure = (locals: object, error: unknown) => failures.set(locals, { error })

/** Gives the failure once, so that the same locals can show the page that explains it. */
export function takeFailure(locals: object) {
  const failure = failures.get(locals)
  failures.delete(locals)
  return failure
}
