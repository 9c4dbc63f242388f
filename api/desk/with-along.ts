import type { Actor } from '#db'
import type { Form } from '../form.ts'
import { perform, type DeskAct } from './act.ts'

const field = /^along\.(\d{1,2})\.(id|version|outcome|answer)$/

/** Reads the fields `along.0.answer` of a form as what is said of each lead that goes along. */
export const withAlong =
  (act: DeskAct): DeskAct =>
  (by: Actor, asked: Form['values']) => {
    const along: Record<string, unknown>[] = []
    const own: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(asked)) {
      const [, at, part] = field.exec(name) ?? []
      if (at === undefined || part === undefined) own[name] = value
      else along[Number(at)] = { ...along[Number(at)], [part]: value }
    }
    return perform(act, by, { ...own, along: along.filter(Boolean) })
  }
