import { enTip } from './en-tip.ts'
import type { Texts } from './zh.ts'

/** What the chat says in English. */
export const en: Texts = {
  languageName: 'English',
  botName: 'Sunlit Enforcement',
  welcome: (site) =>
    [
      'Hello. This is the chat of the court’s enforcement bureau. You can:',
      '/find look up a defaulter',
      '/follow see how far a case is (case number and access code)',
      '/tip give a lead',
      '/status read the answer to a receipt, or add to it',
      '/claim how far a reward is, by receipt and claim code',
      '/remedies what you can do against enforcement',
      '/duty duty phone',
      '/language 中文 or English',
      '/stop no more messages here   /forget forget this chat',
      '',
      `You can also just send a name, a case number or a receipt. On the web: ${site}`,
      'If somebody is in danger, call 110.',
    ].join('\n'),
  commands: {
    find: 'look up a defaulter',
    follow: 'how far a case is',
    tip: 'give a lead',
    status: 'read the answer to a receipt',
    claim: 'how far a reward is',
    remedies: 'what you can do against enforcement',
    duty: 'duty phone',
    language: '中文 / English',
    cancel: 'drop what you are filling in',
    stop: 'no more messages here',
    forget: 'forget this chat',
    help: 'what this chat does',
  },
  remediesAsk: 'What would you like to know about?',
  remediesSource: (sources: readonly string[]) => `Source: ${sources.join('; ')}`,
  remediesNote: (page: string) =>
    `This is general information, not advice on your case; the papers of the court decide. On the web: ${page}`,
  privateOnly:
    'To protect parties and informants this works in a private chat only. Open the bot’s profile and write to it directly.',
  notUnderstood:
    'I did not understand. Send /help to see what is possible, or /duty for the duty phone.',
  onlyText: 'Please answer this step in words. /cancel drops it.',
  fault:
    'Sorry, that did not work; nothing you wrote is lost. Please send it again, or call the duty phone (/duty).',
  away: 'The system could not check just now. Please try again shortly. This does not mean “no record”.',
  oldButton: 'This button belongs to an earlier step and no longer works.',
  cancelled: 'Cancelled; what you filled in is deleted.',
  nothingToCancel: 'There is nothing to cancel.',
  edited: 'This edited message was not read again. Please send the correction as a new message.',
  editedLater:
    'Edited messages are not read again; the court does not see it. To correct a lead that was sent, add to it with its receipt: /status.',
  idNumber:
    'Please do not send identity numbers here. To compare a full number use “exact check” on the web page, which does not keep it.',

  colon: ': ',
  yes: 'Yes',
  no: 'No',
  back: 'Back',
  cancel: 'Cancel',
  skip: 'Skip',
  more: 'More',

  findAsk: 'Send the name of a person or a unit, or a case number.',
  findNone: (q) =>
    `Nothing was found for “${q}”. An entry may also be missing because the name is written differently or it was lawfully removed.`,
  findNoted: (asOf) =>
    `As of ${asOf}. The same name is not the same person: compare sex, age, identity number, court and case number.`,
  findMore: 'There are more results.',
  entry: {
    sex: { male: 'male', female: 'female' },
    age: (age, asOf) => `aged ${age} (${asOf})`,
    number: 'Identity number',
    legalRepresentative: 'Legal representative',
    court: 'Court',
    caseNumber: 'Case number',
    basis: 'Judgment',
    grounds: 'Ground',
    duty: 'Duty',
    performance: 'Performed',
    decision: (number, on) => `Decision: ${number} (${on})`,
    published: 'Published',
    until: 'Until',
    sanctions:
      'By law barred from flights, high-speed trains and other high consumption, and restricted in credit, tenders and offices.',
    report: (address) => `Details and how to report: ${address}`,
  },
  tipAbout: (place) => `Give a lead on no. ${place}`,

  followAsk:
    'Send the case number, for example （2026）京9901执90001号. Any brackets and spaces will do.',
  followCode: (caseNumber) =>
    `Case ${caseNumber}. Now send the access code of 12 characters from the letter you received. Afterwards you may want to delete the message with the code.`,
  notACaseNumber:
    'This does not look like a case number. Please compare it with your letter, for example （2026）京9901执90001号.',
  progress: {
    head: (caseNumber, court) => `${caseNumber}\n${court}`,
    filedOn: 'Filed on',
    officer: 'Officer',
    unassigned: 'told once assigned',
    phone: 'Phone',
    state: {
      open: 'being enforced',
      closedForNow: 'closed for now (not the end: it resumes when property is found)',
      closed: 'closed',
    },
    claim: 'Claim',
    received: 'Received',
    steps: 'Steps',
    noSteps: 'No step can be shown yet.',
    clocks: 'Time limits',
    due: (says, dueOn, source) => `${says}: by ${dueOn} (${source})`,
    late: (says, dueOn, source) => `${says}: was due by ${dueOn}, late (${source})`,
    stopped: (says) => `${says}: done`,
    stoppedLate: (says) => `${says}: done, late`,
    paused: (says) => `${says}: paused; its last day moves when it goes on`,
    ended: (says) => `${says}: no longer counted`,
    provisional: ' (calendar not yet announced)',
    role: { applicant: 'You are: the applicant', debtor: 'You are: the debtor' },
  },
  surveyAsk: (step, page) =>
    `“${step}” was done; please say how: ${page}\nThe answers go to the court’s supervisor alone, not to the officer.`,
  linkAsk:
    'Do you want to be told of this case in this chat? The court then keeps the number of this chat (encrypted) until you send /stop or /forget.',
  linked: 'Done. News of this case will come here. Send /stop to end it.',
  notLinked: 'Fine, nothing will be sent here. You can send /follow at any time.',

  tip: enTip,

  strange: {
    contact: 'The contact card was not read and not kept. ',
    voice: 'Voice messages cannot be heard here; it was not kept. ',
    video: 'Videos cannot be seen here; it was not kept. You may send a few screenshots. ',
    sticker: 'Thank you for the sticker. ',
    file: 'No photos or files are taken just now. To give a lead, send /tip first. ',
    place: 'No location is taken just now. To give a lead, send /tip first. ',
    other: 'Messages of this kind cannot be read here; it was not kept. ',
  },
  seeHelp: 'Send /help to see what is possible.',

  claim: {
    askReceipt:
      'Please send the receipt first. Mind that Telegram sees what you send here. To show the codes to the court alone, use the web page.',
    askCode:
      'Now send the claim code (20 characters in groups of five). Once read, that message is deleted from the chat. /cancel ends this.',
    notAClaim:
      'That does not look like a claim code. Please compare each character and send it again.',
    state: (kind, state) => `${kind}: ${state}`,
    by: (day) => `At the latest: ${day}`,
    sums: (granted, paid) => `Granted ${granted} yuan, paid ${paid} yuan`,
    web: (site) =>
      `To register who you are, give it up or ask for a review, use the web page: ${site}/en/leads/claim`,
  },

  statusAsk: 'Send the receipt (17 characters, like XXXX-XXXX-XXXX-XXXX-X).',
  notAReceipt: 'This does not look like a receipt. Please compare it character by character.',
  status: {
    lead: (state, at) => `Lead: ${state}. Received: ${at}`,
    correction: (state, at) => `Request for correction: ${state}. Received: ${at}`,
    petition: (state, at) => `Petition: ${state}. Registered: ${at}`,
    complaint: (state, at) => `Complaint: ${state}. Received: ${at}`,
    erased: 'The content was destroyed as the law says, and cannot be restored.',
    gone: (day, why) => `Destroyed on ${day}. Reason: ${why}`,
    outcome: (outcome) => `Outcome: ${outcome}`,
    answer: 'The court’s answer:',
    from: { informant: 'You', court: 'Court' },
    opened: (at, why) => `On ${at} two people read who you are: ${why}.`,
    noAnswer: 'There is no answer yet.',
    write: 'Add something',
  },
  writeAsk: 'Write what you want to add, in one message.',
  written: 'It was passed on to the court.',

  languageAsk: '请选择语言 / Please choose a language',
  languageChosen: 'English from now on.',

  stopped: (ended) =>
    ended > 0
      ? 'Done: no more case messages here, and no nudges. What the law says you must be told reaches you another way.'
      : 'Nobody is told anything in this chat. Nudges, if there were any, are ended.',
  forgetAsk:
    'This deletes: what you are filling in, the language, the messages asked for, the nudges, what was still to be said here, and the messages of the last two days in this chat. It does not delete: leads already sent (readable by receipt), and a fingerprint in the court’s record of deliveries that cannot be turned back into an account. Have you written down your receipt? Forget it all?',
  forget: 'Forget it all',
  forgotten:
    'All forgotten. Messages older than two days are beyond us; delete them yourself: open the chat menu and choose “Delete chat”.',

  kept: 'Fine, nothing was deleted.',

  duty: (courts) =>
    [
      'Duty phones (24 hours):',
      ...courts.map(({ name, phone }) => `${name}  ${phone}`),
      'If somebody is in danger call 110.',
    ].join('\n'),
  handOver: 'Please do not wait here with this. Call at once.',
}
