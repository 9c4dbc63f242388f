import type { Says } from '../rulebooks/rule.ts'

/** The drawing of a petition's life: reply is needed before it is closed (seed 0 art 2). */
export const petitionSteps = {
  registered: ['replied'],
  replied: ['replied', 'closed'],
  closed: [],
} as const satisfies Record<string, readonly string[]>
export type PetitionState = keyof typeof petitionSteps

export const petitionStateNames: Record<PetitionState, Says> = {
  registered: { zh: '办理中', en: 'in hand' },
  replied: { zh: '已答复', en: 'replied' },
  closed: { zh: '已办结', en: 'closed' },
}
