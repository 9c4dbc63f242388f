import type { Says } from '#db'

/** A form as it was sent, with what was wrong about it. */
export type Form = NonNullable<App.Locals['form']>

/** The sent form of this name; a page may hold several. */
export const formNamed = (locals: App.Locals, name: string): Form | undefined =>
  locals.form?.name === name ? locals.form : undefined

export function valueOf(form: Form | undefined, name: string): string | undefined {
  const value = form?.values[name]
  return Array.isArray(value) ? value[0] : value
}

export function valuesOf(form: Form | undefined, name: string): readonly string[] {
  const value = form?.values[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

export const wrongOf = (form: Form | undefined, name: string): Says | undefined =>
  form?.errors.find((error) => error.field === name)?.says

/** A form came back: something in it was wrong, or the act was refused. */
export const cameBack = (form: Form | undefined): boolean =>
  form !== undefined && (form.errors.length > 0 || form.refusal !== undefined)
