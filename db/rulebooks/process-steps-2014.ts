import { stepName, type StepCode } from '../cases/step-catalogue.ts'
import { processOpenness } from './process-openness-2014.ts'
import type { Mandate } from './rule.ts'

const { mandate } = processOpenness

const sides = {
  applicant: { zh: '申请执行人', en: 'the applicant' },
  debtor: { zh: '被执行人', en: 'the debtor' },
}

/** “节点全告知”: whom a step is told to, once it is done (domain 5.6, “Notice to”). */
function told(code: StepCode, tells: keyof typeof sides, ...templates: string[]): Mandate {
  const name = stepName(code)
  const { zh, en } = sides[tells]
  return mandate('第一条', {
    unverified: true,
    wording: '节点全告知',
    on: `step.${code}`,
    tells,
    templates,
    says: {
      zh: `“${name.zh}”办完后告知${zh}`,
      en: `Once the step “${name.en}” is done, ${en} is told`,
    },
  })
}

/**
 * Which step is told to whom. Not here: N02, N19, N25, N27 and N28, which rules of their own demand; N08, since of a lead
 * only who gave it is told; N11 and N12, of which the order and the entry on the list tell; N14, which everyone sees; N15,
 * which is the lawyer's.
 */
export const processSteps2014 = {
  'step-n01-applicant': told('N01', 'applicant', 'A16'),
  'step-n03-applicant': told('N03', 'applicant', 'A17'),
  'step-n03-debtor': told('N03', 'debtor', 'D11'),
  'step-n04-applicant': told('N04', 'applicant', 'A16'),
  'step-n04-debtor': told('N04', 'debtor', 'D7'),
  'step-n05-applicant': told('N05', 'applicant', 'A16'),
  'step-n06-applicant': told('N06', 'applicant', 'A16'),
  'step-n07-applicant': told('N07', 'applicant', 'A5'),
  'step-n09-applicant': told('N09', 'applicant', 'A16'),
  'step-n10-applicant': told('N10', 'applicant', 'A18'),
  'step-n10-debtor': told('N10', 'debtor', 'D8'),
  'step-n13-applicant': told('N13', 'applicant', 'A19'),
  'step-n16-applicant': told('N16', 'applicant', 'A16'),
  'step-n16-debtor': told('N16', 'debtor', 'D7'),
  'step-n17-applicant': told('N17', 'applicant', 'A6'),
  'step-n17-debtor': told('N17', 'debtor', 'A6'),
  'step-n18-applicant': told('N18', 'applicant', 'A16'),
  'step-n18-debtor': told('N18', 'debtor', 'D7'),
  'step-n20-applicant': told('N20', 'applicant', 'A20'),
  'step-n20-debtor': told('N20', 'debtor', 'A20'),
  'step-n21-applicant': told('N21', 'applicant', 'A21'),
  'step-n21-debtor': told('N21', 'debtor', 'D10'),
  'step-n22-applicant': told('N22', 'applicant', 'A16'),
  'step-n22-debtor': told('N22', 'debtor', 'D7'),
  'step-n23-applicant': told('N23', 'applicant', 'A16'),
  'step-n23-debtor': told('N23', 'debtor', 'D7'),
  'step-n24-applicant': told('N24', 'applicant', 'A16'),
  'step-n24-debtor': told('N24', 'debtor', 'D7'),
  'step-n26-applicant': told('N26', 'applicant', 'A22'),
  'step-n29-applicant': told('N29', 'applicant', 'A16'),
  'step-n29-debtor': told('N29', 'debtor', 'D7'),
  'step-n30-applicant': told('N30', 'applicant', 'A23'),
  'step-n30-debtor': told('N30', 'debtor', 'D12'),
} as const
