import { eq } from 'drizzle-orm'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { recordSeizure } from '../seizures/record-seizure.ts'
import type { SeizureKind } from '../seizures/tables.ts'
import { addDays, type CourtDate } from '../time/days.ts'
import type { DemoCourt } from './demo-court.ts'

/** What was seized in the demo's cases: how many days after filing, and for how many days from today on. */
const seized: readonly (readonly [kind: SeizureKind, what: string, after: number, left: number])[] =
  [
    ['realEstate', '示范路1号院2号楼301室', 45, 720],
    ['movable', '小型轿车一辆，车牌尾号示范', 20, 22],
    ['deposit', '示范银行尾号0001账户', 12, 9],
    ['otherRight', '示范有限公司百分之十的股权', 30, 400],
    ['deposit', '示范银行尾号0002账户', 5, 180],
  ]

/** Records what is sealed, seized and frozen in the demo's open cases; two of them end within thirty days. */
export async function seizeInDemo({ court, actors, cases, today }: DemoCourt): Promise<void> {
  const open = cases.filter(({ course }) => course === 'sold' || course === 'begun')
  for (const [at, [kind, what, after, left]] of seized.entries()) {
    const file = open[at]
    const from = file && addDays(file.filedOn, after)
    if (!file || !from || from > today) continue
    await recordSeizure(actors.officer, {
      caseFileId: file.id,
      kind,
      what,
      from,
      until: addDays(today, left),
      number: `（${yearOf(from)}）${court.code}执${at + 1}号之一`,
      version: await versionOf(file.id),
    })
  }
}

const yearOf = (day: CourtDate) => day.slice(0, 4)

async function versionOf(id: string): Promise<number> {
  const [file] = await store()
    .write.select({ version: caseFiles.version })
    .from(caseFiles)
    .where(eq(caseFiles.id, id))
  return file!.version
}
