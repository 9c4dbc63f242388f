import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { lockCase, mustBeVersion } from '../cases/lock-case.ts'
import { mustBeDone, mustFollowFiling } from '../cases/rules.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { Day, Id, list, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { packetDocuments, packetServices, serviceWays } from './tables.ts'

const Service = z.strictObject({
  caseFileId: Id,
  partyId: Id,
  documents: list(z.enum(packetDocuments)).refine((all) => all.length > 0, {
    message: '请选择 | is needed',
  }),
  way: z.enum(serviceWays, '请选择 | is needed'),
  servedOn: Day,
  servedBy: Text(1, 60),
  version: Whole(1, 1_000_000_000),
})

/**
 * Records that documents of the first packet were served on a debtor: how, on which day, by whom (儋州 2017 一（三）;
 * 民事诉讼法 2023 第九十条、第九十一条). Recorded again, the later record holds and the journal keeps both.
 */
export const servePacket = act(Service, async (court, asked) => {
  const { tx, by, now } = court
  const staff = mustHaveDuty(by, 'packet.serve')
  const file = await lockCase(court, asked.caseFileId)
  mustBeVersion(file, asked.version)
  const [debtor] = await tx
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(
        eq(parties.id, asked.partyId),
        eq(parties.caseFileId, file.id),
        eq(parties.role, 'debtor'),
      ),
    )
  if (!debtor) throw new Refusal('not-found')
  mustBeDone(asked.servedOn, dayOf(now))
  mustFollowFiling('N05', asked.servedOn, file.filedOn)
  const { way, servedOn, servedBy } = asked
  const record = { way, servedOn, servedBy, recordedBy: staff.staffId, recordedAt: now }
  const documents = [...new Set(asked.documents)]
  const known = await tx
    .select()
    .from(packetServices)
    .where(and(eq(packetServices.partyId, debtor.id), inArray(packetServices.document, documents)))
  for (const document of documents) {
    const earlier = known.find((row) => row.document === document)
    const row = { ...record, court: file.court, caseFileId: file.id, partyId: debtor.id, document }
    if (earlier) {
      await tx
        .update(packetServices)
        .set({ ...record, version: earlier.version + 1 })
        .where(eq(packetServices.id, earlier.id))
    } else {
      await tx.insert(packetServices).values(row)
    }
    await court.journal({
      kind: 'packet.served',
      court: file.court,
      subject: { kind: 'party', id: debtor.id },
      caseFileId: file.id,
      rule: 'first-packet-danzhou',
      on: servedOn,
      facts: { document, way },
    })
  }
  const version = file.version + 1
  await tx.update(caseFiles).set({ version }).where(eq(caseFiles.id, file.id))
  return { version }
})
