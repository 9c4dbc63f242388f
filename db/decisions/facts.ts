import { z } from 'zod'
import { Text } from '../fields.ts'

/** What a form answers beside its words: days, numbers, short answers. They are signed with the words. */
export const Facts = z
  .record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([z.boolean(), z.number(), Text(0, 500)]))
  .default({})
