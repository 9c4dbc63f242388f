import { sql } from 'drizzle-orm'
import type { Act, Actor } from '../act.ts'
import { store, type Tx } from '../connection.ts'
import { asRefusal } from '../refuse-input.ts'

/** What an import writes beside the journal; a preview has its own of each. */
const written = ['case_files', 'parties', 'steps', 'listings'] as const

/** A place where an import runs batch by batch and nothing of it stays. */
export interface Preview {
  /** Runs a piece of work on the temporary tables, after laying in them what the court holds of these cases. */
  inAct<Out>(work: (act: Act) => Promise<Out>, caseNumbers: readonly string[]): Promise<Out>
  close(): Promise<void>
}

/**
 * Opens a preview: temporary tables under the names of the real ones, on a connection that may write to nothing else.
 * Each batch is a short transaction, because one long one would hold up everybody who follows the journal.
 */
export async function openPreview(by: Actor): Promise<Preview> {
  const { db, close } = store().aside()
  const now = store().now()
  const inAct: Preview['inAct'] = (work, caseNumbers) =>
    db
      .transaction(async (tx) => {
        if (caseNumbers.length > 0) await layIn(tx, caseNumbers)
        return work({ tx, by, now, journal: async () => ({ seq: 0, publicNumber: null }) })
      })
      .catch(asRefusal)
  try {
    await db.transaction(
      async (tx) => {
        for (const name of written) {
          await tx.execute(
            sql.raw(
              `create temporary table ${name} (like public.${name} including all excluding generated)`,
            ),
          )
        }
      },
      { accessMode: 'read write' },
    )
  } catch (fault) {
    await close()
    throw fault
  }
  return { inAct, close }
}

/** Copies what is here of some cases; what an earlier batch changed of them stays as that batch left it. */
async function layIn(tx: Tx, caseNumbers: readonly string[]): Promise<void> {
  const ours = sql`select c.id from public.case_files c
    where c.case_number in (select json_array_elements_text(${JSON.stringify(caseNumbers)}::json))`
  await tx.execute(sql`insert into pg_temp.case_files
    select * from public.case_files where id in (${ours}) on conflict do nothing`)
  for (const name of written.slice(1)) {
    await tx.execute(sql`insert into ${sql.raw(`pg_temp.${name}`)}
      select * from ${sql.raw(`public.${name}`)} where case_file_id in (${ours}) on conflict do nothing`)
  }
}
