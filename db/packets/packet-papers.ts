import { dayOnPaper } from '../documents/moment-text.ts'
import type { Block, Paper } from '../documents/paper.ts'
import type { CourtDate } from '../time/days.ts'
import type { PacketDocument } from './tables.ts'

/** What the documents name of a case; no more than the debtor knows. */
export interface PacketFacts {
  court: { name: string; phone: string; address: string; dutyPhone: string }
  caseNumber: string
  filedOn: CourtDate
  cause: string
  basisNumber: string
  basisCourt: string
  applicants: readonly string[]
  debtor: string
  officer: string | null
  phone: string
  /** The day that stands at the end. */
  on: CourtDate
}

const text = (words: string): Block => ({ kind: 'text', text: words })
const blank = '____________'

/** Report of property (民事诉讼法 2023 第二百五十二条; 财产调查规定 第五条): what is asked, and room to write. */
const propertyRows: readonly (readonly [string, number])[] = [
  ['收入、银行存款、现金、理财产品、有价证券', 3],
  ['土地使用权、房屋等不动产', 3],
  ['交通运输工具、机器设备、产品、原材料等动产', 3],
  ['债权、股权、投资权益、基金份额、信托受益权、知识产权等财产性权利', 3],
  ['其他应当报告的财产', 2],
  ['财产上的抵押、质押、查封、共有等情况', 2],
  ['收到执行通知之日前一年内财产变动的情况', 3],
]

const facts = (of: PacketFacts): Block => ({
  kind: 'facts',
  rows: [
    ['案号', of.caseNumber],
    ['案由', of.cause],
    ['申请执行人', of.applicants.join('、')],
    ['被执行人', of.debtor],
  ],
})

const contact = (of: PacketFacts): Block =>
  text(
    `承办人：${of.officer ?? blank}，联系电话：${of.phone}；值班电话：${of.court.dutyPhone}。法院地址：${of.court.address}。`,
  )

const openLetterSays = [
  '失信被执行人：',
  '生效法律文书确定的义务必须履行。有履行能力而拒不履行的，法院依法将其纳入失信被执行人名单，向社会公布，并限制消费；情节严重的，依法罚款、拘留；构成犯罪的，依法追究刑事责任。',
  '失信记录会影响乘坐飞机、高铁，影响贷款、任职和经营。现在主动履行、与申请执行人达成和解，或者如实报告财产，都还来得及。履行完毕后，法院依法删除失信信息。',
  '对法院的决定有异议的，可以依法申请纠正、提出异议，不影响您今后的合法权益。法院的电话公开在官方网站，工作人员不会索要验证码，也不会要求向个人账户转账。',
]

const contents: Record<PacketDocument, (of: PacketFacts) => Block[]> = {
  notice: (of) => [
    text(`${of.debtor}：`),
    text(
      `你与${of.applicants.join('、')}${of.cause}一案，${of.basisCourt}做出的${of.basisNumber}已经发生法律效力。申请执行人向本院申请执行，本院于${dayOnPaper(of.filedOn, 'zh')}立案执行，案号${of.caseNumber}。依照《中华人民共和国民事诉讼法》第二百五十一条，责令你自收到本通知之日起____日内履行下列义务：`,
    ),
    text(`一、履行${of.basisNumber}确定的义务；`),
    text(
      '二、负担申请执行费和执行中实际支出的费用；迟延履行的，加倍支付迟延履行期间的债务利息或者支付迟延履行金。',
    ),
    text(
      '逾期不履行的，本院将依法强制执行，可以采取查询、冻结、划拨、查封、扣押、拍卖财产，限制消费，纳入失信被执行人名单等措施。',
    ),
    contact(of),
  ],
  propertyOrder: (of) => [
    text(`${of.debtor}：`),
    text(
      `本院立案执行的${of.caseNumber}一案，你未按执行通知履行法律文书确定的义务的，应当依照《中华人民共和国民事诉讼法》第二百五十二条，自收到本令之日起____日内如实向本院报告当前以及收到执行通知之日前一年的财产情况。`,
    ),
    text('财产情况发生变动的，应当自变动之日起十日内补充报告。随本令附财产申报表一份。'),
    text(
      '拒绝报告、虚假报告或者无正当理由逾期报告的，本院可以根据情节轻重予以罚款、拘留；构成犯罪的，依法追究刑事责任；并可以依法纳入失信被执行人名单。',
    ),
    contact(of),
  ],
  propertyForm: (of) => [facts(of), ...propertyForm()],
  riskNotice: (of) => [
    facts(of),
    text('一、不按期履行的，加倍支付迟延履行期间的债务利息或者支付迟延履行金。'),
    text(
      '二、不如实报告财产，转移、隐匿财产，妨碍执行的，可能被罚款、拘留；有能力执行而拒不执行，情节严重的，可能构成拒不执行判决、裁定罪。',
    ),
    text(
      '三、可能被限制高消费和非生活或者经营必需的有关消费，被纳入失信被执行人名单并公布，被限制出境。',
    ),
    text(
      '四、名下财产可能被查封、扣押、冻结、拍卖、变卖；保留本人及所扶养家属的生活必需费用和必需品。',
    ),
    text(
      '五、认为执行行为违反法律规定的，可以向本院提出书面异议；送达地址变更的，应当及时告知本院。',
    ),
    contact(of),
  ],
  summons: (of) => [
    facts(of),
    {
      kind: 'form',
      rows: [
        ['传唤事由', 1],
        ['应到时间', 1],
        ['应到处所', 1],
      ],
    },
    text(
      '被传唤人应当准时到达，携带本传票、身份证件和财产申报表。必须接受调查询问而经依法传唤无正当理由拒不到场的，本院可以依法拘传。',
    ),
    contact(of),
  ],
  openLetter: () => openLetterSays.map(text),
}

const propertyForm = (): Block[] => [
  {
    kind: 'form',
    rows: [['姓名或者名称', 1], ['联系电话', 1], ['送达地址', 1], ...propertyRows],
  },
  text('本人（本单位）保证以上报告真实、完整；如有虚假，愿意承担法律责任。'),
  { kind: 'closing', lines: [`报告人（签名、盖章）：${blank}`, '年    月    日'] },
]

/** The names of the six documents, as their heads have them. */
export const packetNames: Record<PacketDocument, string> = {
  notice: '执行通知书',
  propertyOrder: '报告财产令',
  propertyForm: '被执行人财产申报表',
  riskNotice: '执行风险告知书',
  summons: '传票',
  openLetter: '致失信被执行人的公开信',
}

/** One of the six documents for one debtor, as the case has it; what nobody has entered stays a line to fill in. */
export function packetPaper(document: PacketDocument, of: PacketFacts): Paper {
  const blocks = contents[document](of)
  const closing: Block[] =
    document === 'propertyForm'
      ? []
      : [{ kind: 'closing', lines: [of.court.name, dayOnPaper(of.on, 'zh'), '（院印）'] }]
  return {
    language: 'zh',
    head: of.court.name,
    name: packetNames[document],
    number: of.caseNumber,
    blocks: [...blocks, ...closing],
  }
}

/** What anybody may take away: the empty form, and the open letter. */
export const publicPaper = (document: 'propertyForm' | 'openLetter', court: string): Paper => ({
  language: 'zh',
  head: court,
  name: packetNames[document],
  blocks:
    document === 'propertyForm'
      ? [
          {
            kind: 'form',
            rows: [['案号', 1]],
          },
          ...propertyForm(),
        ]
      : [...openLetterSays.map(text), { kind: 'closing', lines: [court] }],
})
