import type { Actor } from '../act.ts'
import { drawReceipt } from '../leads/receipt.ts'
import { draftNotice } from '../notices/draft-notice.ts'
import { registerPetition } from '../petitions/register-petition.ts'
import { closePetition, replyPetition, reportPetition } from '../petitions/work-on-petition.ts'
import { receiveReport } from '../reports/receive-report.ts'
import { answerSurvey } from '../surveys/answer-survey.ts'
import { openSurveys } from '../surveys/open-surveys.ts'
import { addDays } from '../time/days.ts'
import type { DemoCourt } from './demo-court.ts'

const anyone: Actor = { kind: 'anyone' }

/** Petitions in every state, a complaint about the supervisor, answered questionnaires, and a notice that waits to be read. */
export async function fileDemoPetitions(demo: DemoCourt): Promise<void> {
  const { court, actors, cases, today } = demo
  const { clerk, director, dutyOfficer } = actors
  const visit = {
    channel: 'visit',
    kind: 'progress',
    receivedOn: addDays(today, -2),
    caseNumber: cases[5]!.caseNumber,
    name: '孟来访',
    phone: '19900008001',
    text: '立案两个多月了，想知道查到财产没有，下一步办什么。',
  } as const
  const first = await registerPetition(clerk, { ...drawReceipt(), ...visit })
  const answered = await replyPetition(clerk, {
    ...held(first),
    outcome: 'explained',
    text: '网络查控已经完成，查到的车辆正在办理查封。承办人会在三日内与您联系。',
  })
  await closePetition(clerk, answered)
  await registerPetition(clerk, {
    ...drawReceipt(),
    ...visit,
    receivedOn: today,
    text: '上次答复说三日内联系我，还没有接到电话。',
  })
  const handed = await registerPetition(director, {
    ...drawReceipt(),
    channel: 'handedOver',
    kind: 'petition',
    handedBy: '区信访局',
    receivedOn: addDays(today, -3),
    dueOn: addDays(today, 7),
    caseNumber: cases[6]!.caseNumber,
    name: '邹来信',
    text: '反映执行款到账后很久没有发放。',
  })
  await reportPetition(director, {
    ...held(handed),
    text: '经查，案款已于上周到账，因收款账户有误退回，正在重新核对，预计三个工作日内发放。',
  })
  await registerPetition(dutyOfficer, {
    ...drawReceipt(),
    channel: 'letter',
    kind: 'objection',
    receivedOn: addDays(today, -1),
    name: '石案外',
    text: '被查封的货车是我买的，只是还没有过户。',
  })
  await receiveReport(anyone, {
    ...drawReceipt(),
    kind: 'complaint',
    court: court.code,
    caseNumber: cases[7]!.caseNumber,
    text: '承办人几次约好时间又不来，我怀疑是在拖延。',
  })
  await draftNotice(clerk, {
    caseFileId: cases[5]!.id,
    kind: 'announcement',
    title: '限期履行公告',
    body: '被执行人应于公告之日起十日内履行义务。其妻子名下车辆一台已被本院查封，知情人可向执行局提供线索。',
  })
  await answerDemoSurveys(demo)
}

const held = ({ id, version }: { id: string; version: number }) => ({ id, version })

const mostAnswered = 8

const said = [
  { bad: false, text: '说得很清楚。' },
  { bad: true, text: '催了三次才告诉我查封的事。' },
  { bad: false, text: '' },
] as const

/** Answers the questions of some cases, where the court's rulebook asks any. */
async function answerDemoSurveys({ court, cases }: DemoCourt): Promise<void> {
  let answered = 0
  for (const { id, applicantId } of cases) {
    const party: Actor = {
      kind: 'party',
      partyId: applicantId,
      caseFileId: id,
      court: court.code,
    }
    const [survey] = await openSurveys(party)
    if (!survey || answered === mostAnswered) continue
    const { bad, text } = said[answered % said.length]!
    answered += 1
    await answerSurvey(party, {
      stepId: survey.stepId,
      toldInTime: !bad,
      treatedProperly: true,
      passiveOrAbusive: bad,
      askedForFavours: false,
      text,
    })
  }
}
