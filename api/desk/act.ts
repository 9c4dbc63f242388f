import type { Actor } from '#db'
import type { Form } from '../form.ts'

/** An act as a table of posts holds it. It reads and checks its input itself, whatever a form sent. */
export type DeskAct = (by: Actor, asked: never) => Promise<unknown>

/** Hands what was posted, and what the address says, to an act. */
export const perform = (act: DeskAct, by: Actor, asked: Record<string, unknown>) =>
  act(by, asked as never)

/** Lets a field be written as lines of one text where the act takes a list. */
export const asLines =
  (act: DeskAct, field: string): DeskAct =>
  (by, asked: Form['values']) =>
    perform(act, by, { ...asked, [field]: linesOf(asked[field]) })

const linesOf = (text: string | string[] | undefined) =>
  [text ?? []]
    .flat()
    .flatMap((part) => part.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
