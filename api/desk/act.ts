import type { Actor } from '#db'
import type { Form } from '../form.ts'

/** An act as a table of posts holds it: the act itself reads and checks what was filled in. */
export type DeskAct = (by: Actor, values: Form['values']) => Promise<unknown>

/** Lets a field be written as lines of one text where the act takes a list. */
export const asLines =
  (act: DeskAct, field: string): DeskAct =>
  (by, values) =>
    act(by, { ...values, [field]: linesOf(values[field]) })

const linesOf = (text: string | string[] | undefined) =>
  [text ?? []]
    .flat()
    .flatMap((part) => part.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
