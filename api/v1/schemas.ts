import { z } from '@hono/zod-openapi'

/**
 * What the API says of each public record. An answer is always the parsed schema: a column that is not
 * named here cannot leave.
 */
const Day = z.string().openapi({ format: 'date', example: '2026-01-31' })
const Moment = z.date().openapi({ type: 'string', format: 'date-time' })
const Fen = z.number().int().openapi({ description: 'RMB in fen' })

const record = {
  id: z.uuid(),
  court: z.string().openapi({ description: 'Code of the court', example: '鲁0203' }),
  courtName: z.string(),
  courtNameEn: z.string(),
  publishedAt: Moment,
  version: z.number().int(),
  publicNumber: z.number().int().openapi({ description: 'Place in the public change feed' }),
}

const subject = {
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  maskedNumber: z
    .string()
    .openapi({ description: 'Digits 11 to 14 of a person’s number are hidden' }),
}

export const Listing = z
  .object({
    ...record,
    ...subject,
    province: z.string(),
    kind: z.enum(['person', 'unit']),
    age: z.number().int().nullable(),
    ageAsOf: Day.nullable(),
    legalRepresentative: z.string().nullable(),
    caseNumber: z.string(),
    filedOn: Day,
    basisNumber: z.string(),
    basisCourt: z.string(),
    duty: z.string(),
    performance: z.enum(['none', 'part', 'all']),
    grounds: z.array(z.number().int().min(1).max(6)),
    decisionNumber: z.string(),
    decidedOn: Day,
    termYears: z.number().int().nullable(),
    validUntil: Day.nullable(),
  })
  .openapi('Listing')

export const Restriction = z
  .object({
    ...record,
    ...subject,
    subjectRole: z.enum(['debtor', 'related']),
    kind: z.enum(['person', 'unit']),
    age: z.number().int().nullable(),
    ageAsOf: Day.nullable(),
    relatedUnit: z.string().nullable(),
    relation: z.string().nullable(),
    caseNumber: z.string(),
    filedOn: Day,
    orderNumber: z.string(),
    orderedOn: Day,
    items: z.array(z.number().int()),
    periodText: z.string(),
    consequences: z.string(),
  })
  .openapi('Restriction')

export const Bounty = z
  .object({
    ...record,
    ...subject,
    kind: z.enum(['property', 'whereabouts', 'reward']),
    number: z.string(),
    partyKind: z.enum(['person', 'unit']),
    caseNumber: z.string(),
    unperformed: Fen,
    rewardSum: Fen.nullable(),
    rewardShare: z.number().int().nullable().openapi({ description: 'Hundredths of a percent' }),
    rewardCap: Fen.nullable().openapi({ description: 'The most that is paid by a share' }),
    reward: z.string(),
    wanted: z.string(),
    conditions: z.string(),
    exclusions: z.string(),
    until: Day,
  })
  .openapi('Bounty')

export const Notice = z
  .object({
    ...record,
    kind: z.string(),
    caseNumber: z.string().nullable(),
    title: z.string(),
    body: z.string(),
    titleEn: z.string().nullable(),
    bodyEn: z.string().nullable(),
    until: Day.nullable(),
  })
  .openapi('Notice')

export const Court = z
  .object({
    code: z.string(),
    slug: z.string(),
    name: z.string(),
    nameEn: z.string(),
    province: z.string(),
    dutyPhone: z.string(),
    phone: z.string(),
    address: z.string(),
    demo: z.boolean(),
  })
  .openapi('Court')

/** Some rows, where the next ones begin, and when this was so. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    next: z.string().optional().openapi({ description: 'Give it as `cursor` for the next rows' }),
    asOf: Moment,
  })

const Says = z.object({ zh: z.string(), en: z.string() })

export const Checked = z
  .object({ listed: z.boolean(), entries: z.array(Listing), asOf: Moment })
  .openapi('Checked')

export const Progress = z
  .object({
    caseNumber: z.string(),
    court: z.string(),
    courtName: z.string(),
    courtNameEn: z.string(),
    filedOn: Day,
    cause: z.string(),
    officer: z.string().nullable(),
    phone: z.string(),
    state: z.string(),
    role: z.enum(['applicant', 'debtor']),
    claim: Fen,
    received: Fen,
    steps: z.array(
      z.object({ code: z.string(), name: Says, doneOn: Day, text: z.string().nullish() }),
    ),
    clocks: z.array(
      z.object({
        says: Says,
        article: z.string(),
        document: z.string(),
        startedOn: Day,
        dueOn: Day,
        stopped: z.boolean(),
        late: z.boolean(),
        provisional: z.boolean(),
        paused: z.boolean(),
        ended: z.boolean(),
      }),
    ),
  })
  .openapi('Progress')

export const Receipt = z
  .object({ receipt: z.string().openapi({ example: 'XXXX-XXXX-XXXX-XXXX-C' }) })
  .openapi('Receipt')

export const LeadStatus = z
  .object({
    state: z.string(),
    receivedAt: Moment,
    messages: z.array(z.object({ from: z.string(), text: z.string(), at: Moment })),
    answer: z.string().nullish(),
    outcome: z.string().nullish(),
    mayAsk: z.boolean(),
    unread: z
      .boolean()
      .openapi({ description: 'The court has said something since this was last read' }),
    next: z
      .object({
        by: Moment,
        late: z.boolean(),
        provisional: z.boolean(),
        document: z.string(),
        article: z.string(),
      })
      .optional()
      .openapi({ description: 'By when it is verified and answered, and the rule that says so' }),
    openings: z
      .array(z.object({ at: Moment, reasonCode: z.string() }))
      .openapi({ description: 'Each time two people opened the vault to read who sent it' }),
    kept: z.object({ until: z.string(), readableUntil: z.string() }).optional().openapi({
      description: 'The last days on which it is kept, and on which the receipt opens it',
    }),
    gone: z
      .object({ on: z.string(), says: z.object({ zh: z.string(), en: z.string() }) })
      .optional()
      .openapi({ description: 'When what was written was destroyed, and by which rule' }),
  })
  .openapi('LeadStatus')

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    rule: z.string().openapi({ description: 'Name of the rule that says no' }),
    document: z.string(),
    article: z.string(),
    reason: z
      .string()
      .optional()
      .openapi({ description: 'Class of the reason, where there is one' }),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')
