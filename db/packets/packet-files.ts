import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { readInput, type Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { drawPapers } from '../documents/draw-papers.ts'
import { Id, maybe } from '../fields.ts'
import { findCourt } from '../people/courts.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { startOf } from '../time/days.ts'
import { packetNames, packetPaper, publicPaper, type PacketFacts } from './packet-papers.ts'
import { packetDocuments } from './tables.ts'

/** A document to print. */
export interface PacketFile {
  name: string
  type: 'application/pdf'
  bytes: Uint8Array
}

const Asked = z.strictObject({
  caseFileId: Id,
  partyId: Id,
  /** One of the six; all of them when it is absent. */
  document: maybe(z.enum(packetDocuments)),
})

/**
 * The documents of the first service on a debtor, made from the case: 执行通知书、报告财产令、财产申报表、风险告知书、
 * 到庭传票、致失信被执行人的公开信 (儋州 2017 一（三）).
 */
export async function packetFile(by: Actor, raw: z.input<typeof Asked>): Promise<PacketFile> {
  const { court } = mustHaveDuty(by, 'packet.serve')
  const asked = readInput(Asked, raw)
  const of = await factsOf(court, asked.caseFileId, asked.partyId)
  const wanted = asked.document ? [asked.document] : packetDocuments
  const bytes = await drawPapers(
    wanted.map((document) => packetPaper(document, of)),
    { title: asked.document ? packetNames[asked.document] : of.caseNumber, madeAt: startOf(of.on) },
  )
  return { name: `${asked.document ?? 'packet'}.pdf`, type: 'application/pdf', bytes }
}

async function factsOf(court: string, caseFileId: string, partyId: string): Promise<PacketFacts> {
  const [found] = await store()
    .write.select({ file: caseFiles, court: courts })
    .from(caseFiles)
    .innerJoin(courts, eq(courts.code, caseFiles.court))
    .where(and(eq(caseFiles.id, caseFileId), eq(caseFiles.court, court)))
  const people = await store()
    .write.select({ id: parties.id, role: parties.role, name: parties.name })
    .from(parties)
    .where(eq(parties.caseFileId, caseFileId))
    .orderBy(asc(parties.id))
  const debtor = people.find(({ id, role }) => id === partyId && role === 'debtor')
  if (!found || !debtor) throw new Refusal('not-found')
  const { file } = found
  return {
    court: found.court,
    caseNumber: file.caseNumber,
    filedOn: file.filedOn,
    cause: file.cause,
    basisNumber: file.basisNumber,
    basisCourt: file.basisCourt,
    applicants: people.filter(({ role }) => role === 'applicant').map(({ name }) => name),
    debtor: debtor.name,
    officer: file.officer,
    phone: file.phone ?? found.court.phone,
    on: file.filedOn,
  }
}

/** The empty 财产申报表 and the open letter of a court, for anybody (儋州 2017 一（三）). */
export async function publicPacketFile(
  document: 'propertyForm' | 'openLetter',
  courtName: string,
): Promise<PacketFile> {
  const court = await findCourt(courtName)
  if (!court) throw new Refusal('not-found')
  const bytes = await drawPapers([publicPaper(document, court.name)], {
    title: packetNames[document],
    madeAt: startOf('2026-01-01' as never),
  })
  return { name: `${document}-${court.slug}.pdf`, type: 'application/pdf', bytes }
}
