import type { Shape } from '../shape.ts'
import type { certificates as zh } from '../zh/certificates.ts'

/** The page that checks a certificate of delivery, and where a party takes its own away. */
export const certificates: Shape<typeof zh> = {
  title: 'Check a certificate of delivery',
  lead: 'For every message that the law demands, the court can certify what became of it. Anybody can check such a certificate here, without signing in.',
  file: 'Certificate',
  fileHint:
    'The PDF or JSON file that the court issued, as it was downloaded; a print or a picture cannot be checked.',
  text: 'Text of the message',
  textHint:
    'Not needed. If you give it, it is compared with what the court sent; it must be the same to the letter.',
  button: 'Check',
  kept: 'The file is checked and not kept.',
  outcomes: {
    genuine: 'Genuine: signed by the court and not altered',
    altered: 'Not genuine: altered after it was signed',
    unknownKey: 'Not genuine: signed by no court of this system',
    unreadable: 'Cannot be checked: not a complete original file',
  },
  means: {
    genuine: 'This is what was signed. Where a paper says otherwise, this holds.',
    altered:
      'Do not rely on what it says. Ask for the file to be downloaded again, or ask the court.',
    unknownKey: 'It may be forged, or come from another system. Ask the court.',
    unreadable: 'Send the file as it was downloaded, not converted, and not printed and scanned.',
  },
  sameText: 'The same as the text you gave',
  otherText: 'Not the same as the text you gave',
  facts: {
    court: 'Court',
    number: 'Notice number',
    caseNumber: 'Case number',
    role: 'Told to',
    mandate: 'Required by',
    madeAt: 'Made at',
    textHash: 'Fingerprint of the text',
    act: 'Nature',
    state: 'Result',
    at: 'Counts from',
    rule: 'By',
    asOf: 'As of',
    attempts: 'Attempts and receipts',
  },
  roles: { applicant: 'applicant', debtor: 'debtor' },
  acts: { notification: 'notification (no service)', service: 'service' },
  states: {
    reached: 'arrived',
    notReached: 'no evidence of arrival yet',
    returned: 'did not arrive',
  },
  none: 'none',
  offline: 'Check it without a network',
  offlineSays:
    'Download the public keys and run this command on a machine that has this system. It uses the keys and the file alone, neither a database nor a network.',
  own: 'Certificates of delivery',
  ownSays:
    'For every message that the court sent you there is a signed certificate: when and how it was sent, and what came back.',
  ownCount: (n: number) => `${n} ${n === 1 ? 'message' : 'messages'}`,
  papers: 'Documents to download',
  propertyForm: 'Empty property report form (PDF)',
  openLetter: 'Open letter to defaulters (PDF)',
  keys: 'Download the public keys',
  keyList: 'The public keys of the courts, today’s and earlier ones',
}
