import type { z } from 'zod'
import { store, type Tx } from './connection.ts'
import { append, type Entry, type Written } from './journal/append.ts'
import type { Role } from './people/tables.ts'
import { asRefusal, inputRefusal } from './refuse-input.ts'
import { countRefusal } from './rulebooks/count-refusal.ts'

/** Who acts. A face finds this out once and hands it to every act and question. */
export type Actor =
  | { kind: 'anyone' }
  | { kind: 'chat'; chat: string }
  | { kind: 'party'; partyId: string; caseFileId: string; court: string }
  | {
      kind: 'staff'
      staffId: string
      court: string
      name: string
      roles: readonly Role[]
      /** Somebody else knows the password: until it is changed, nothing else is done. */
      firstPassword?: true
    }
  | { kind: 'operator' }
  /** The portal itself, for its protective acts alone: hiding at expiry, reminding, notifying. */
  | { kind: 'portal' }

/** What an act works with: its transaction, who acts, the moment, and the journal. */
export interface Act {
  tx: Tx
  by: Actor
  now: Date
  /** Appends an entry in this transaction; clocks start and stop with it. Gives its numbers. */
  journal(entry: Entry): Promise<Written>
}

/**
 * Makes an act of the court: reads the input, then does everything in one transaction.
 * @param input the strict shape of what is asked
 * @param run the act itself; it throws a Refusal to say no
 */
export function act<Input extends z.ZodType, Out>(
  input: Input,
  run: (act: Act, asked: z.output<Input>) => Promise<Out>,
) {
  return async (by: Actor, raw: z.input<Input>): Promise<Out> => {
    const asked = readInput(input, raw)
    return inOneTransaction(by, (court) => run(court, asked))
  }
}

/** Runs work as one act, for the few that read their input in batches. */
export async function inOneTransaction<Out>(
  by: Actor,
  work: (court: Act) => Promise<Out>,
): Promise<Out> {
  const now = store().now()
  return store()
    .write.transaction((tx) => {
      const court = { tx, by, now }
      return work({ ...court, journal: (entry) => append(court, entry) })
    })
    .catch(asRefusal)
    .catch((error: unknown) => countRefusal(by, now, error))
}

/** Reads what somebody sent, or refuses with each wrong field named. */
export function readInput<Input extends z.ZodType>(input: Input, raw: unknown): z.output<Input> {
  const read = input.safeParse(raw)
  if (!read.success) throw inputRefusal(read.error)
  return read.data
}
