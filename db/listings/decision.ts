import { z } from 'zod'
import { mustBePublicText, type PublicTexts } from '../approvals/public-text.ts'
import { foldNumber } from '../cases/case-number.ts'
import { Day, list, maybe, Text, Whole, YesOrNo } from '../fields.ts'
import { performanceNames } from './grounds.ts'
import type { Exclusions } from './tables.ts'

const performances = Object.keys(performanceNames) as (keyof typeof performanceNames)[]

/** The four questions of art 3, each answered expressly or not yet. */
export const Answers = {
  security: maybe(YesOrNo),
  sealedAssets: maybe(YesOrNo),
  laterInTurn: maybe(YesOrNo),
  otherNonRefusal: maybe(YesOrNo),
}

/** The number of a document of the court, with full-width brackets and without spaces. */
export const DocumentNumber = Text(1, 60)
  .transform(foldNumber)
  .refine(
    (number) =>
      /^[^（）\s]{0,20}（(?:19|20)\d{2}）\S{1,40}号(?:之[一二三四五六七八九十]+)?$/.test(number),
    {
      message: '须写成（2026）鲁0203执1号的样子 | must be written like （2026）鲁0203执1号',
    },
  )

/** What a decision to list says (第一至三条、第五条、第六条第三、四项). */
export const decisionFields = {
  duty: Text(1, 1000),
  performance: z.enum(performances),
  grounds: list(Whole(1, 6)),
  ...Answers,
  /** Said expressly of a person who also represents a unit among the debtors. */
  ownDuty: maybe(YesOrNo),
  /** Said of a person: whether the debt is a full-time student’s campus loan. */
  campusLoan: maybe(YesOrNo),
  decisionNumber: DocumentNumber,
  decidedOn: Day,
  termYears: maybe(Whole(1, 10)),
}

/** The texts of an entry that anyone reads. */
export const textsOf = ({ duty }: { duty: string }): PublicTexts => ({
  duty: { says: { zh: '生效法律文书确定的义务', en: 'the duty' }, text: duty },
})

const Decision = z.strictObject(decisionFields)

/** The columns that a decision fills. @throws Refusal when its public text has what may not be public */
export function columnsOf(decision: z.output<typeof Decision>, phones: readonly string[]) {
  const { grounds, ownDuty, campusLoan, termYears, duty, performance, decisionNumber, decidedOn } =
    decision
  mustBePublicText(textsOf({ duty }), { phones })
  return {
    duty,
    performance,
    decisionNumber,
    decidedOn,
    grounds: [...new Set(grounds)].toSorted((a, b) => a - b),
    exclusions: answered(decision),
    ownDuty: ownDuty ?? null,
    campusLoan: campusLoan ?? null,
    termYears: termYears ?? null,
  }
}

/** The answers as the record keeps them: what was not answered is not a no. */
export const answered = (
  answers: Partial<Record<keyof Exclusions, boolean | undefined>>,
): Exclusions => ({
  security: answers.security ?? null,
  sealedAssets: answers.sealedAssets ?? null,
  laterInTurn: answers.laterInTurn ?? null,
  otherNonRefusal: answers.otherNonRefusal ?? null,
})
