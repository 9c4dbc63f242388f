import { eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { openCase } from '../cases/open-case.ts'
import { recordStep } from '../cases/record-step.ts'
import type { StepCode } from '../cases/step-catalogue.ts'
import { caseFiles } from '../cases/tables.ts'
import { store } from '../connection.ts'
import type { Court } from '../people/courts.ts'
import type { Role } from '../people/tables.ts'
import { addDays, type CourtDate } from '../time/days.ts'
import { decideDemoStep } from './demo-decisions.ts'
import {
  inventCreditCode,
  inventIdCard,
  inventName,
  inventPhone,
  inventUnit,
  type Chances,
} from './invent.ts'

type Course = readonly (readonly [code: StepCode, after: number, text: string, result?: string])[]

const begun: Course = [
  ['N03', 2, '已确定承办人，联系电话见本页。'],
  ['N04', 5, '已发出执行通知书、报告财产令、财产申报表和风险告知书。'],
  ['N05', 9, '执行通知书等文书已直接送达被执行人。'],
  ['N07', 14, '已通过网络查控系统查询被执行人的存款、车辆、不动产、证券等，结果已反馈。'],
  ['N06', 22, '被执行人在报告财产令指定的期限内未申报财产。'],
  ['N10', 30, '已冻结被执行人银行账户，冻结期限一年。'],
  ['N11', 40, '已对被执行人发出限制消费令。'],
]
const sold: Course = [
  ...begun,
  ['N16', 60, '已委托评估机构对查封的房产进行评估。'],
  ['N24', 75, '被执行人对评估提出执行行为异议，经审查不成立，裁定驳回。', 'upheld'],
  ['N17', 85, '已在网络司法拍卖平台发布拍卖公告。'],
  ['N19', 120, '拍卖成交，案款已到账，请申请执行人办理领款手续。'],
]
const paid: Course = [
  ...sold,
  ['N21', 128, '案款已发放给申请执行人。'],
  ['N30', 130, '被执行人已履行全部义务，本案执行完毕。', 'enforced'],
]
const suspended: Course = [
  ...begun,
  ['N07', 95, '再次通过网络查控系统查询，未发现可供执行的财产。'],
  ['N25', 100, '已将财产调查情况告知申请执行人，并听取其意见。'],
  ['N26', 125, '未发现可供执行的财产，裁定终结本次执行程序。发现财产后可以随时申请恢复执行。'],
]
const resumed: Course = [
  ...suspended,
  ['N27', 300, '终本后定期查询：未发现新的财产。'],
  ['N28', 330, '申请执行人提供的财产线索经核实，恢复执行。'],
]

const courses = { begun, sold, paid, suspended, resumed }

/** How long ago each case was filed, and what became of it: one for every stage. */
const timetable: readonly (readonly [daysAgo: number, course: keyof typeof courses])[] = [
  [420, 'resumed'],
  [300, 'suspended'],
  [240, 'paid'],
  [210, 'suspended'],
  [180, 'sold'],
  [150, 'begun'],
  [130, 'sold'],
  [110, 'begun'],
  [90, 'begun'],
  [70, 'begun'],
  [50, 'begun'],
  [35, 'begun'],
  [24, 'begun'],
  [15, 'begun'],
  [7, 'begun'],
  [3, 'begun'],
  [1, 'begun'],
  [0, 'begun'],
]

const causes = [
  '民间借贷纠纷',
  '买卖合同纠纷',
  '追索劳动报酬纠纷',
  '金融借款合同纠纷',
  '机动车交通事故责任纠纷',
  '房屋租赁合同纠纷',
  '建设工程施工合同纠纷',
]

/** The demo's own numbers start here, so that a court's real export fits beside them. */
const firstNumber = 90_001

export interface DemoCase {
  id: string
  caseNumber: string
  filedOn: CourtDate
  claim: number
  course: keyof typeof courses
  applicantId: string
  debtorId: string
  debtorKind: 'person' | 'unit'
}

/** Files the demo's cases of one court and records what was done in them. */
export async function fileDemoCases(
  court: Court,
  actors: Record<Role, Actor>,
  chance: Chances,
  today: CourtDate,
): Promise<DemoCase[]> {
  const cases: DemoCase[] = []
  for (const [at, [daysAgo, course]] of timetable.entries()) {
    const filedOn = addDays(today, -daysAgo)
    const filed = await fileOne(court, actors, chance, filedOn, firstNumber + at)
    let { version } = filed
    for (const [code, after, text, result] of courses[course]) {
      const doneOn = addDays(filedOn, after)
      if (doneOn > today) break
      const step = { caseFileId: filed.id, code, doneOn, text, result, version }
      await decideDemoStep(court.code, actors, step)
      // Objections are reviewed outside of the bureau.
      const by = code === 'N24' ? actors.judge : actors.officer
      version = (await recordStep(by, step)).version
    }
    // Money comes in from the court's accounts, which the demo has none of.
    if (course === 'paid') await receive(filed.id, filed.claim * 100)
    cases.push({ ...filed, filedOn, course })
  }
  return cases
}

const receive = (id: string, fen: number) =>
  store().write.update(caseFiles).set({ received: fen }).where(eq(caseFiles.id, id))

/** Files one invented case of a court. */
export async function fileOne(
  court: Court,
  { officer, judge }: Record<Role, Actor>,
  chance: Chances,
  filedOn: CourtDate,
  number: number,
) {
  const year = filedOn.slice(0, 4)
  const claim = (2 + chance.below(180)) * 5_000 + chance.below(900)
  const debtorKind = chance.below(4) === 0 ? 'unit' : 'person'
  const cause = chance.of(causes)
  const filed = await openCase(officer, {
    caseNumber: `（${year}）${court.code}执${number}号`,
    filedOn,
    cause,
    basisNumber: `（${Number(year) - 1}）${court.code}民初${1000 + chance.below(8000)}号`,
    basisCourt: court.name,
    claim,
    officer: nameOfActor(officer),
    judge: nameOfActor(judge),
    phone: court.phone,
    livelihood: cause.includes('劳动报酬') || cause.includes('交通事故'),
    ...partyOf('applicant', chance.below(3) === 0 ? 'unit' : 'person', court, chance, number),
    ...partyOf('debtor', debtorKind, court, chance, number),
  } as unknown as Parameters<typeof openCase>[1])
  const party = (role: 'applicant' | 'debtor') => filed.parties.find((one) => one.role === role)!.id
  return {
    id: filed.id,
    caseNumber: filed.caseNumber,
    version: filed.version,
    claim,
    applicantId: party('applicant'),
    debtorId: party('debtor'),
    debtorKind: debtorKind as 'person' | 'unit',
  }
}

const nameOfActor = (by: Actor) => (by.kind === 'staff' ? by.name : '')

function partyOf(
  role: 'applicant' | 'debtor',
  kind: 'person' | 'unit',
  court: Court,
  chance: Chances,
  number: number,
) {
  const sex = chance.below(3) === 0 ? 'female' : 'male'
  const fields =
    kind === 'unit'
      ? {
          Name: inventUnit(chance, court.name.slice(0, 2)),
          IdType: 'uscc',
          IdNumber: inventCreditCode(chance),
          LegalRepresentative: inventName(chance),
        }
      : { Name: inventName(chance), IdType: 'idCard', IdNumber: inventIdCard(chance, sex) }
  const all = {
    ...fields,
    Kind: kind,
    Phone: inventPhone(chance),
    Email: `${role}-${court.slug}-${number}@example.test`,
  }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`${role}${name}`, value]))
}
