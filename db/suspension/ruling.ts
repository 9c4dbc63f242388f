import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { suspensionRulings } from './tables.ts'

export type Ruling = typeof suspensionRulings.$inferSelect

/** What a ruling of 终本 has to say (seed 2 三.10, 法〔2016〕373号 第六条). */
const rulingContent = {
  propertyFound: { zh: '所查财产状况', en: 'the property found' },
  sealDates: { zh: '查封时间', en: 'the days of sealing and freezing' },
  coerciveMeasures: { zh: '采取的强制措施', en: 'the coercive measures taken' },
  reasons: { zh: '理由', en: 'the reasons' },
} as const
type Content = keyof typeof rulingContent

/** The draft of a case’s ruling, if there is one. */
export async function draftedRuling(
  reader: Reader,
  caseFileId: string,
): Promise<Ruling | undefined> {
  const [row] = await reader
    .select()
    .from(suspensionRulings)
    .where(
      and(eq(suspensionRulings.caseFileId, caseFileId), eq(suspensionRulings.state, 'drafted')),
    )
  return row
}

/** The latest ruling that was made in a case. */
export async function latestRuling(
  reader: Reader,
  caseFileId: string,
): Promise<Ruling | undefined> {
  const [row] = await reader
    .select()
    .from(suspensionRulings)
    .where(and(eq(suspensionRulings.caseFileId, caseFileId), eq(suspensionRulings.state, 'made')))
    .orderBy(desc(suspensionRulings.ruledOn), desc(suspensionRulings.id))
    .limit(1)
  return row
}

/** What a ruling does not say yet. */
export const missingIn = (ruling: Ruling | undefined) =>
  (Object.keys(rulingContent) as Content[])
    .filter((part) => !ruling?.[part])
    .map((part) => rulingContent[part])

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** The words of a ruling as they are laid before whoever signs; the signatures bind them. */
export const textOf = (ruling: Ruling): string =>
  [
    ['裁定书文号', ruling.number],
    ['调查结论', ruling.result && resultNames[ruling.result].zh],
    ['所查财产状况', ruling.propertyFound],
    ['查封时间', ruling.sealDates],
    ['采取的强制措施', ruling.coerciveMeasures],
    ['被执行人下落、妨害执行的处理', ruling.debtorSought],
    ['未纳入失信名单的理由', ruling.notListedReason],
    ['提前终本的例外理由', ruling.exception],
    ['尚未履行的标的（元）', ruling.unperformed === null ? null : yuan(ruling.unperformed)],
    ['理由', ruling.reasons],
  ]
    .filter(([, said]) => said !== null && said !== '')
    .map(([name, said]) => `${name}：${said}`)
    .join('\n')

/** What the searches came to. */
export const resultNames = {
  nothing: { zh: '未发现可供执行的财产', en: 'no property was found' },
  notDisposable: {
    zh: '发现的财产不能处置',
    en: 'property was found that cannot be disposed of',
  },
  found: { zh: '发现可供执行的财产', en: 'property was found' },
} as const
