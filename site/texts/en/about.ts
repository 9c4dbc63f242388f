import type { Shape } from '../shape.ts'
import type { about as zh } from '../zh/about.ts'

export const about: Shape<typeof zh> = {
  title: 'About this site and your data',
  what: {
    title: 'What this site does',
    says: [
      'The enforcement bureaus of the courts below use it to publish enforcement records, to take tips, and to tell the parties how far their case is.',
      'It publishes and passes on. Listing, restricting and rewarding are decided by the court and signed by the officers whom the law names; no program decides them.',
      'For the national list of defaulters, the site of the Supreme People’s Court (zxgk.court.gov.cn) is authoritative.',
    ],
  },
  privacy: {
    title: 'What happens with personal data',
    who: {
      title: 'Who',
      says: 'The court that enforces the case. Its duty phone is at the end of this page.',
    },
    why: {
      title: 'Why',
      says: 'To do what the law orders: enforce judgments, publish the list of defaulters, work in the open, take tips and complaints. The basis is the Civil Procedure Law, articles 13 and 34 of the Personal Information Protection Law, and the interpretations of the Supreme People’s Court.',
    },
    what: {
      title: 'What',
      items: [
        'Published: what the law lists, that is name, sex, age, identity number without month and day of birth, case number, court, duty, performance and ground. No address, phone, photo or family.',
        'For the parties alone: the steps, time limits and amounts of their own case, with case number and access code.',
        'Tips and complaints: what you write and your photos are kept encrypted, each tip under a key of its own. The place hidden inside photos is removed. Only you have the receipt.',
        'An identity number entered for an exact check: used once, not kept.',
        'Logs: without names, identity numbers, receipts or tips. There is no advertising, no tracking, and nothing is sent to other sites.',
        'Cookies: only while you look at your own case, or for signed-in staff; they end when you sign out.',
      ],
    },
    howLong: {
      title: 'How long',
      items: [
        'Published records: until the law removes them or their term ends; pages and search drop them at once.',
        'Tips: a draft that was not sent, 24 hours at most; after the conclusion 6 months if it was not used, 12 if it was not confirmed, 36 if it was, and 60 from the payment of a reward. From 24 months after the conclusion a receipt shows what happened and the content no more. Then the key is destroyed and nothing can be restored; the receipt still tells when and why.',
        'Complaints and requests for correction: until the case is closed and the lawful time of keeping is over. Without its key, none can be restored.',
        'The record of who did what: for ever, but without names and identity numbers.',
      ],
    },
    rights: {
      title: 'Your rights',
      says: 'You may see, copy, correct and delete your own data and have the rules explained. A court that refuses gives its reasons; you may appeal or sue. Next of kin may do so for the dead.',
      source: 'Source: Personal Information Protection Law, articles 17, 35 and 44 to 50.',
      button: 'Ask for correction or removal',
    },
  },
  access: {
    title: 'Accessibility',
    says: [
      'Made for WCAG 2.2 AA: large letters, high contrast, usable by keyboard or screen reader alone, zoomable on a phone, without JavaScript.',
      'If something is hard to use, call the duty phone; the staff will do it with you.',
    ],
  },
  tongue: {
    title: 'Language',
    says: 'The English text is a help. The Chinese text is authoritative.',
  },
  courts: {
    title: 'Courts on this site',
    name: 'Court',
    duty: 'Duty phone, 24 hours',
    phone: 'Office phone',
    address: 'Address',
  },
}
