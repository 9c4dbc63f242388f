import type { Shape } from '../shape.ts'
import type { guide as zh } from '../zh/guide.ts'

const civilProcedure = 'Civil Procedure Law'

export const guide: Shape<typeof zh> = {
  title: 'Guide',
  lead: 'You do not agree with an act of enforcement, or are not sure of your rights? Read this first.',
  note: 'Articles are those now in force (Civil Procedure Law as amended in 2023). This is general information, not advice on your case; the papers of the court decide.',
  contents: 'On this page',
  source: 'Source: ',
  sections: [
    {
      id: 'apply',
      title: 'Apply for enforcement within two years',
      says: [
        'When the other side does not perform a judgment or settlement in force, you may apply for enforcement. The time limit is two years from the last day for performing.',
        'The court decides within 7 days whether to accept the application. It then orders the debtor to perform and to report property.',
      ],
      source: `${civilProcedure}, articles 250 to 252; Provisions on the enforcement work of the courts, article 16`,
    },
    {
      id: 'slow',
      title: 'After six months without enforcement, go to the court above',
      says: [
        'If the court has not enforced within six months of the application, the applicant may apply to the court above.',
      ],
      source: `${civilProcedure}, article 237`,
    },
    {
      id: 'closed-for-now',
      title: 'Suspended does not mean over',
      says: [
        'Enforcement is suspended when every search has found nothing to enforce against. The debt remains.',
        'For five years the court searches every six months and tells the applicant the result.',
        'When property is found, ask for resumption at any time; the two years do not count here. You may object to the ruling that suspends.',
      ],
      source: 'Provisions on ending the present enforcement procedure, No. 373 [2016]',
    },
    {
      id: 'act',
      title: 'An act of enforcement is unlawful: objection',
      says: [
        'Parties and others concerned may object in writing to the enforcing court. It examines the objection within 15 days.',
        'Against the ruling you may ask the court above for review, within 10 days of receiving it.',
      ],
      source: `${civilProcedure}, article 236`,
    },
    {
      id: 'third-party',
      title: 'The property is mine: objection of a third party',
      says: [
        'If you are no party to the case, but what was sealed or is being sold is yours, object in writing. The court examines it within 15 days.',
        'Against the ruling you may sue within 15 days of receiving it, if the judgment itself is not in question; otherwise the way is a retrial.',
      ],
      source: `${civilProcedure}, article 238`,
    },
    {
      id: 'add-party',
      title: 'Adding or replacing a debtor',
      says: [
        'Where the law provides for it, such as company property moved to shareholders, or an inheritance, another person can be made the debtor on application.',
        'Against the ruling there is review within 10 days or a suit within 15 days. The ruling says which.',
      ],
      source: 'Provisions on changing and adding parties in enforcement, articles 30 and 32',
    },
    {
      id: 'distribution',
      title: 'Objecting to a distribution plan',
      says: [
        'Creditors and the debtor may object in writing within 15 days of receiving the plan.',
      ],
      source: `Interpretation of the ${civilProcedure}, article 509`,
    },
    {
      id: 'fine',
      title: 'Against a fine or detention',
      says: ['You may ask the court above for review once. The decision is carried out meanwhile.'],
      source: `${civilProcedure}, article 119`,
    },
    {
      id: 'listed',
      title: 'I am on the list of defaulters',
      says: [
        'After full performance, after performing a settlement, at the applicant’s written request with the court’s consent, and in other cases, the court removes the entry within 3 working days. An entry with a term is removed within 3 working days after it ends, or earlier for performing or making good.',
        'If you should not be listed, or the entry is wrong or should be gone, ask for correction. The court examines it within 15 days and corrects within 3 working days. Against a refusal you may ask the court above for review within 10 days.',
        'When a company is listed, its head is restricted in spending, but may not be listed as a defaulter because of the company.',
      ],
      source:
        'Provisions on the list of defaulters (No. 7 [2017]), articles 2 and 9 to 12; Opinions on enforcement in good faith (No. 35 [2019])',
    },
    {
      id: 'exempt',
      title: 'What cannot be taken',
      says: [
        'Clothes, furniture, kitchen things and what else the debtor and dependants need to live, living costs at the local minimum, what compulsory schooling needs, and aids and medical things of the disabled may not be sealed, seized or frozen.',
        'The home that they need may be sealed, but not sold or taken for the debt. What exceeds the need can be enforced against, once a home and things of the minimum standard are secured.',
        'When wages are withheld, the living costs of the debtor and dependants are left.',
      ],
      source: `${civilProcedure}, articles 254 and 255; Provisions on sealing, seizing and freezing (2020), articles 3 to 5`,
    },
    {
      id: 'interest',
      title: 'Delay costs interest',
      says: [
        'Who does not pay in time pays double interest for the delay; who does not perform another duty pays a sum for the delay.',
      ],
      source: `${civilProcedure}, article 264`,
    },
    {
      id: 'compensation',
      title: 'Damage by unlawful enforcement',
      says: [
        'If you were listed, restricted or had property sealed against the law and suffered damage, you may claim compensation from the state.',
      ],
      source: 'Interpretation on compensation for enforcement (2022), article 2',
    },
    {
      id: 'preservation',
      title: 'Before judgment property can be preserved',
      says: [
        'If you fear that property will be moved, ask the court to preserve it, before you sue or while the suit is pending; security is usually needed.',
        'Where nothing was preserved there may be nothing left to enforce against. A suit has its risks, and to win it is not yet to be paid.',
      ],
      source: `${civilProcedure}, articles 103 and 104`,
    },
    {
      id: 'bankruptcy',
      title: 'The company that owes you cannot pay its debts',
      says: [
        'Where a company cannot pay what is due and its assets do not cover its debts, its case may be passed on for bankruptcy, if one applicant or the company agrees.',
        'In bankruptcy the creditors are paid in the order of the bankruptcy law.',
      ],
      source: `Interpretation of the ${civilProcedure}, articles 511 to 514`,
    },
    {
      id: 'aid',
      title: 'In hardship you may ask for judicial aid',
      says: [
        'In cases of wages, injury, support and the like, where the debtor has no property and you are in hardship because of it, you may ask for judicial aid.',
        'Apply to the court of your case, say what your hardship is and prove it; the court reviews it and has it approved. Aid is given once. It does not replace enforcement, which goes on.',
      ],
      source: 'Opinions on state judicial aid by the courts (法发〔2016〕16号)',
    },
  ],
  help: {
    title: 'Still not sure?',
    says: 'Call the duty phone of the court, or 12368, the service line of all courts.',
  },
}
