import { and, asc, eq, lte } from 'drizzle-orm'
import { readInput, type Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { drawPapers } from '../documents/draw-papers.ts'
import { dayOnPaper } from '../documents/moment-text.ts'
import type { Paper } from '../documents/paper.ts'
import { Id } from '../fields.ts'
import { notifications } from '../notifications/tables.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { addressOf } from './queue-letter.ts'
import { letters } from './tables.ts'

/** A file to print. */
export interface LetterFile {
  name: string
  type: 'application/pdf'
  bytes: Uint8Array
}

const found = () =>
  store()
    .write.select({
      letter: letters,
      message: notifications,
      party: parties,
      file: caseFiles,
      court: courts,
    })
    .from(letters)
    .innerJoin(notifications, eq(notifications.id, letters.notificationId))
    .innerJoin(parties, eq(parties.id, notifications.partyId))
    .innerJoin(caseFiles, eq(caseFiles.id, notifications.caseFileId))
    .innerJoin(courts, eq(courts.code, letters.court))
    .$dynamic()
type Found = Awaited<ReturnType<typeof found>>[number]

/** One letter of one's own court, to be printed; printing it twice changes nothing. */
export async function letterSheet(by: Actor, id: string): Promise<LetterFile> {
  const { court } = mustHaveDuty(by, 'letter.keep')
  const [one] = await found().where(
    and(eq(letters.id, readInput(Id, id)), eq(letters.court, court)),
  )
  if (!one) throw new Refusal('not-found')
  return fileOf([one], `letter-${one.message.number}`)
}

/** The letters that wait to be printed, up to one of them, as one file: what the post room puts into its printer. */
export async function letterBatch(by: Actor, upTo: string): Promise<LetterFile> {
  const { court } = mustHaveDuty(by, 'letter.keep')
  const all = await found()
    .where(
      and(
        eq(letters.court, court),
        eq(letters.state, 'queued'),
        lte(letters.id, readInput(Id, upTo)),
      ),
    )
    .orderBy(asc(letters.id))
    .limit(mostAtOnce)
  if (all.length === 0) throw new Refusal('not-found')
  return fileOf(all, `letters-${all.at(-1)!.message.number}`)
}

/** More than this goes into two files. */
export const mostAtOnce = 200

async function fileOf(all: readonly Found[], name: string): Promise<LetterFile> {
  const madeAt = all.at(-1)!.letter.queuedAt
  const bytes = await drawPapers(all.map(paperOf), { title: name, madeAt })
  return { name: `${name}.pdf`, type: 'application/pdf', bytes }
}

const words = {
  zh: { name: '告知书', to: '收件人', address: '送达地址', returned: '退回请寄' },
  en: { name: 'Notice', to: 'To', address: 'Address', returned: 'Return to' },
} as const

function paperOf({ letter, message, party, court }: Found): Paper {
  const { language } = message
  const w = words[language]
  const head = language === 'zh' ? court.name : court.nameEn
  return {
    language,
    head,
    name: w.name,
    number: message.number,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [w.to, party.name],
          [w.address, addressOf(letter)],
          [w.returned, `${head} ${court.address} ${court.phone}`],
        ],
      },
      { kind: 'text', text: message.body },
      { kind: 'closing', lines: [head, dayOnPaper(dayOf(letter.queuedAt), language)] },
    ],
  }
}
