import { z } from 'zod'
import { maybe, YesOrNo } from '../fields.ts'
import { Lead } from '../leads/lead-input.ts'
import { ClaimAnswers } from '../rewards/open-claim.ts'
import type { Written } from './draft.ts'
import { Identity } from '../vault/identity.ts'

const ask = Lead.shape

/** A bounty or a listing that the lead is about, as the form names it. */
const Record = maybe(
  z
    .string()
    .regex(/^(bounty|listing):[0-9a-f-]{36}$/, '请从所列各项中选择 | choose one of those listed'),
)

/**
 * The steps of the form in their order, and what each asks (seed 1 art 10: 案情、办案人、被执行人下落、基本情况). A step without
 * fields shows something, or takes photos.
 */
export const draftSteps = {
  standing: z.strictObject({ standing: z.enum(['anonymous', 'confidential', 'named']) }),
  about: z.strictObject({
    record: Record,
    caseNumber: z.strictObject(ask.about.unwrap().shape).shape.caseNumber,
    court: maybe(ask.court),
  }),
  kind: z.strictObject({ category: ask.category }),
  know: z.strictObject({
    text: ask.text,
    officer: ask.officer,
    whereabouts: ask.whereabouts,
    basics: ask.basics,
  }),
  where: z.strictObject({ place: ask.place, township: ask.township }),
  photos: z.strictObject({}),
  more: z.strictObject({ urgent: YesOrNo, mayAsk: YesOrNo, wantsReward: YesOrNo }),
  reward: ClaimAnswers,
  contact: z.strictObject({ name: Identity.shape.name, phone: Identity.shape.phone }),
  check: z.strictObject({}),
} as const
export type DraftStep = keyof typeof draftSteps
export const draftStepNames = Object.keys(draftSteps) as [DraftStep, ...DraftStep[]]

export type Values = Readonly<Record<string, string>>

const fieldsOf = (step: DraftStep): string[] => Object.keys(draftSteps[step].shape)

/** Steps that only some go through: who stays unnamed is not asked for a name, and only who wants a reward about it. */
const onlyFor: Partial<Record<DraftStep, (values: Values) => boolean>> = {
  contact: ({ standing = 'anonymous' }) => standing !== 'anonymous',
  reward: ({ wantsReward }) => wantsReward === 'yes',
}

/** The steps that somebody goes through, in their order. */
export const stepsFor = (values: Values): DraftStep[] =>
  draftStepNames.filter((step) => onlyFor[step]?.(values) ?? true)

/** What was filled in at a step; a form's empty field counts as none. */
export const valuesOf = (step: DraftStep, values: Values): Values =>
  Object.fromEntries(
    fieldsOf(step).flatMap((field) => (values[field] ? [[field, values[field]]] : [])),
  )

/** The first step that was not gone through or still lacks something; the last page when none does. */
export const firstUnfinished = ({
  values,
  stamps,
}: Pick<Written, 'values' | 'stamps'>): DraftStep =>
  stepsFor(values).find(
    (step) =>
      step === 'check' ||
      stamps[step] === undefined ||
      !draftSteps[step].safeParse(valuesOf(step, values)).success,
  )!
