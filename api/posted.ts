import type { Refusal } from '#db'
import { formOf, type Form } from './form.ts'
import { inLanguage, type Frame, type Locals, type ShownForm } from './frame.ts'
import { refusalOf } from './fault.ts'
import { page } from './page.ts'
import { adviseOn, statusOf } from './refused.ts'

interface Posted<Out> {
  /** Runs the act with what was posted. */
  act: (values: Form['values'], files: Form['files']) => Promise<Out>
  /** The page that the form stands on; it is shown again, with what was wrong, when the act is refused. */
  page: string
  /** Where to go next, or what the same page shows now. */
  back: string | ((out: Out) => string | { result: Record<string, unknown> })
  /** The form's name on a page of several forms. */
  name?: string
  /** More than the usual number of bytes, for uploads. */
  most?: number
  /** The receipt that the form was opened with, so that sending it again makes nothing twice. */
  draw?: (values: Form['values'], refusal: Refusal) => Locals['draw']
  /** What the page shows beside the refused form. */
  again?: (values: Form['values'], refusal: Refusal) => Promise<Record<string, unknown>>
}

/** Never written into a page again, whatever was wrong with the rest. */
const secret = /(?:^|\.)(password|newPassword|code|newCode|idNumber|token)$/

/**
 * Answers a form: the act succeeds and the reader is sent on (303), or the same page comes back
 * with what was filled in, the errors beside the fields, and the status of the refusal.
 */
export async function posted<Out>(c: Frame, post: Posted<Out>): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  let form: Form = { values: {}, files: [] }
  let out: Out
  try {
    form = await formOf(c, post.most, (cut) => (form = cut))
    out = await post.act(form.values, form.files)
  } catch (error) {
    return shownAgain(c, post, form, error)
  }
  const next = typeof post.back === 'function' ? post.back(out) : post.back
  if (typeof next === 'string') return c.redirect(inLanguage(c, next), 303)
  return page(c, post.page, next)
}

async function shownAgain(
  c: Frame,
  post: Pick<Posted<unknown>, 'page' | 'name' | 'draw' | 'again'>,
  { values, files }: Form,
  error: unknown,
): Promise<Response> {
  const refusal = refusalOf(c, error)
  const kept = Object.entries(values).filter(([field]) => !secret.test(field))
  const form: ShownForm = {
    name: post.name ?? post.page.split('/').at(-1) ?? '',
    values: Object.fromEntries(kept),
    errors: [...refusal.fields],
    refusal: refusal.explain(),
    // A page cannot put files back into a form; whoever chose some has to choose them again.
    ...((files.length > 0 || refusal.rule === 'input-too-large') && { hadFiles: true }),
  }
  adviseOn(c, refusal)
  const draw = post.draw?.(values, refusal)
  const result = await post.again?.(values, refusal)
  const status = statusOf(refusal)
  return page(c, post.page, { form, status, ...(draw && { draw }), ...(result && { result }) })
}
