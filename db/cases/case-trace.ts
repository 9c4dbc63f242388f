import { and, asc, desc, eq, gte, lt, lte, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Day, Id, maybe, Text, Whole } from '../fields.ts'
import { entryKinds, type EntryKind } from '../journal/kinds.ts'
import { journal } from '../journal/tables.ts'
import { ofCase, traceLines, withStep, type TraceRow } from '../journal/trace.ts'
import { cutPage, decodeCursor, pageLength, type Page } from '../page.ts'
import { mustBeOfCourt, mustHold } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { asRefusal } from '../refuse-input.ts'
import type { Says } from '../rulebooks/rule.ts'
import { caseOffices } from './desk-cases.ts'
import { caseFiles } from './tables.ts'

const Asked = z.strictObject({
  caseFileId: Id,
  /** One kind of entry; the steps of the case count as one kind each. */
  kind: maybe(Text(1, 60)),
  from: maybe(Day),
  to: maybe(Day),
  sort: maybe(z.literal('seq')),
  order: maybe(z.enum(['asc', 'desc'])),
  after: maybe(z.string().max(400)),
  limit: maybe(Whole(1, 500)),
})

async function mustSeeCase(by: Actor, caseFileId: string) {
  mustHold(by, ...caseOffices)
  const [file] = await store().write.select().from(caseFiles).where(eq(caseFiles.id, caseFileId))
  if (!file) throw new Refusal('not-found')
  mustBeOfCourt(by, file.court)
  return file
}

/**
 * The whole trace of a case, page by page, newest first: every act in it and with anything of it (seed 3 三(三)10). The
 * days that are asked for are legal days, which for imported history lie before the day of the entry.
 */
export async function caseTrace(by: Actor, raw: z.input<typeof Asked>): Promise<Page<TraceRow>> {
  const asked = readInput(Asked, raw)
  const { caseFileId, kind, from, to, order = 'desc', after, limit = pageLength.usual } = asked
  await mustSeeCase(by, caseFileId)
  const beyond = order === 'asc' ? gt : lt
  const [place] = after === undefined ? [] : decodeCursor(z.tuple([z.number().int()]), after)
  const rows = await traceLines(
    store().write,
    and(
      ofCase(caseFileId),
      kind === undefined ? undefined : eq(journal.kind, kind as EntryKind),
      from && gte(journal.on, from),
      to && lte(journal.on, to),
      place === undefined ? undefined : beyond(journal.seq, place),
    ),
  )
    .orderBy(order === 'asc' ? asc(journal.seq) : desc(journal.seq))
    .limit(limit + 1)
    .catch(asRefusal)
  return cutPage(rows.map(withStep), limit, ({ seq }) => [seq])
}

/** The kinds of entry that a case has, in the order of the catalogue: the choices of the filter. */
export async function caseTraceKinds(
  by: Actor,
  caseFileId: string,
): Promise<{ kind: EntryKind; step?: Says }[]> {
  const id = readInput(Id, caseFileId)
  await mustSeeCase(by, id)
  const found = await store()
    .write.selectDistinct({ kind: journal.kind })
    .from(journal)
    .where(ofCase(id))
    .orderBy(sql`1`)
  const known = (kind: string) => (entryKinds as readonly string[]).indexOf(kind)
  return found.toSorted((a, b) => known(a.kind) - known(b.kind)).map(withStep)
}
