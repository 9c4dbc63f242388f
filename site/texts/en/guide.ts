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
