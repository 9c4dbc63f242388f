import type { Texts } from './zh.ts'

/** What the chat says while a lead is written, in English. */
export const enTip: Texts['tip'] = {
  intro: (site) =>
    [
      'Before you begin, please know:',
      '· Telegram and this chat know your account, and the chat is not end-to-end encrypted. The court does not keep your account, and your name only if you choose to leave it.',
      `· To leave no account at all, use the web page: ${site}/en/leads/new`,
      '· Every question but what you know can be skipped. What you are filling in is kept encrypted and deleted after a day if you do not send it.',
      '· Once sent, only the duty and case officers of the court can open it. At the end you get a receipt with which you read the answer.',
      '· The numbers of the messages of the last two days are kept too, encrypted, only so that /forget can erase them.',
      '· If somebody is in danger call 110. If property is being moved or you see the debtor now, call the duty phone (/duty).',
    ].join('\n'),
  start: 'Begin',
  startAnew: 'Start anew',
  resume: 'Go on where I was',
  renewed:
    'The questions have just been changed. All you answered is still here; please answer this one again.',
  about: (name, caseNumber) => `About: ${name}, ${caseNumber}`,
  ask: {
    about:
      'Whom or which case is it about? Send the case number or the debtor’s name; or choose a bounty.',
    court: 'Which court is it for? If you do not know, choose the one where the debtor lives.',
    category: 'What kind of lead is it?',
    whereabouts:
      'Where is the debtor now? Home, workplace, where they often go and at what time, for example.',
    basics:
      'What do you know of the debtor: age, looks, work, family, number plate? As much as you know.',
    officer: 'Do you know which judge or officer has the case?',
    place:
      'Where is the property or the person? Write the address, send a location, a live location or a venue, or a map link. Of a live location only the place where it arrives is taken.',
    township: 'In which township? Press one or write it.',
    photos: (site) =>
      `Do you have photos? 10 at most, several at once if you like; you may add words too. Photos are drawn anew, without place, time or phone model. Up to 15 megabytes each; for larger ones use the web page: ${site}/en/leads/new. Take care not to be in them yourself. Without photos press “Done”.`,
    urgent: 'Is it urgent? (Property is being moved, or you have just seen the debtor.)',
    mayAsk:
      'May the court ask you something? The question only stands under your receipt; you come and look, and need not answer.',
    standing: (means) => ['How much of yourself do you want to leave?', ...means].join('\n· '),
    warning: (site) =>
      `Please think first: a name and phone that you type here are seen by Telegram too and stay in the chat. It is safer to use the web page: ${site}/en/leads/new. Do you want to type them here?`,
    name: 'Please write your name.',
    phone: 'Please write your phone number, or skip it.',
    reward:
      'If the lead is of use, do you want a reward? Then you get a claim code as well. With it you register and collect; it is not the receipt with which you read the answer.',
    isNew:
      'Five more questions; the court decides about the reward. Answer as it is; “Not sure” will do. As far as you know, is this new to the court?',
    agent: 'Are you the applicant, or acting for the applicant?',
    obliged:
      'Does the law oblige you to tell it? For example as the debtor, or as somebody whom the court has told to assist.',
    staff: 'Do you work for a court, or assist one in enforcement?',
    spouse: 'Are you married to one of these?',
    nudge:
      'Shall this chat be nudged when there is an answer? It only says “there is news”. With “Yes” the court keeps the number of this chat (encrypted) until you send /forget; with “No” nothing is kept and you look yourself with the receipt.',
    text: 'Please write the lead: who, what property or which place, when, and how you know.',
  },
  textAgain: 'Noted. Send more if there is more; otherwise press “Done”.',
  takenAsText: 'This was noted as what you know.',
  bounties: 'Show bounties',
  notSure: 'I do not know',
  nobodyFound:
    'This name is not on the list. That does not mean that there is no case: write it differently, or press “I do not know” and say who it is in your own words.',
  whoIsIt: 'Which of these? The same name is not the same person; look at the case number.',
  noBounties: 'There are no bounties at present.',
  whichBounty: 'Which bounty is it?',
  skipRest: 'Skip the rest',
  none: 'None',
  stillOpen: 'Please go on with the question above.',
  pressButton: 'Please press a button above to answer. /cancel drops it.',
  morePhotos: 'Send more if you like; press “Done” when finished.',
  done: 'Done',
  photosSoFar: (count) => `Photos received so far: ${count}.`,
  tooManyPhotos: (most) => `At most ${most} photos; the rest were not taken.`,
  photoTooLarge: (megabytes, site) =>
    `This file is larger than ${megabytes} megabytes and was not taken. Send a smaller photo, or use the web page: ${site}/en/leads/new`,
  tooLargeTogether: (megabytes, site) =>
    `The photos are more than ${megabytes} megabytes together; this one was not taken. Send fewer, or use the web page: ${site}/en/leads/new`,
  notAPhoto:
    'Only photos (JPEG, PNG, WebP, AVIF, GIF) are taken; this file was not. Send a photo or a screenshot of what is in it, or write it down.',
  heic: 'HEIC photos cannot be opened; this one was not taken. Send it as a photo and not “as file”, or send a screenshot of it.',
  photoGone:
    'A photo can no longer be fetched from Telegram, so nothing was sent. Please send the photos again, then press “Done”. Everything else is still here.',
  badPhotosDropped: (which) =>
    `Nothing was sent yet. Photo ${which} was left out; everything else is still here. Send it again, or press “Done” to go on.`,
  dropPhotos: 'Delete photos',
  photosDropped: 'The photos are deleted; you may send others.',
  placeNoted: (place) => `Place noted: ${place}.`,
  onlyOnce:
    'Of a live location only this one place is taken; where you go afterwards is not followed. You can stop sharing it in Telegram.',
  pinRead: (at) => `The link points to ${at}; noted.`,
  linkNotOpened:
    'For your safety the link was not opened, only noted as text. Better say in words too which place it is.',
  forwarded: 'This was forwarded: only the content is taken, not who wrote it first.',
  replaced: 'Corrected to what your edited message says.',
  textTooLong: (most) =>
    `The text is too long, ${most} characters at most in all; this part was not taken. Please shorten it, or use the web page.`,
  answerTooLong: (most) => `At most ${most} characters here; please shorten it and send it again.`,
  notAName:
    'This does not look like a name; please write it again. To leave none, press “Back” and choose “Anonymous”.',
  notAPhone:
    'This does not look like a phone number. Write a mobile number, or a fixed line with its area code; you may skip it.',
  urgentCall: (name, phone) =>
    `Please call the duty phone at once: ${name} ${phone}. You may go on here as well.`,
  known: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  goOnHere: 'Type it here',
  stayAnonymous: 'Stay anonymous',
  standings: { anonymous: 'Anonymous', confidential: 'Confidential', named: 'Named' },
  standingMeans: {
    anonymous: 'Anonymous: nothing. For a reward you register later, with a claim code.',
    confidential:
      'Confidential: name and phone go into a vault that the case officers cannot read; only two people together open it, for a payout or when the law demands it, and your receipt shows you that.',
    named: 'Named: the officers see your name and phone and can reach you.',
  },
  change: { text: 'Add words', place: 'Change place', photos: 'Add photos' },
  confirm: 'Please check. Only “Send” hands it to the court:',
  lines: {
    court: 'Court',
    category: 'Kind',
    caseNumber: 'Case number',
    about: 'About',
    text: 'Lead',
    whereabouts: 'Where the debtor is',
    basics: 'About the debtor',
    officer: 'Officer',
    place: 'Place',
    township: 'Township',
    photos: (count) => `Photos: ${count}`,
    urgent: 'Urgent: yes',
    mayNotAsk: 'The court may ask: no',
    reward: 'Reward wanted: yes',
    claimAnswers: {
      isNew: 'New to the court',
      agent: 'Applicant or acting for one',
      obliged: 'Obliged to tell it',
      staff: 'Working for or assisting a court',
      spouse: 'Married to one of these',
    },
    nudge: 'Nudge me: yes',
  },
  send: 'Send',
  again: 'That took a while; please press “Send” once more. Everything is still here.',
  sent: 'Received, thank you. This is your receipt; please write it down:',
  claim:
    'This is your claim code; keep it apart from the receipt. Collecting the reward takes the receipt and this code together:',
  keep: (site) =>
    `With the receipt you read the answer and add to the lead: send /status, or open ${site}/en/leads. If it is lost nobody can find it, not even the court. Once you have noted it, you may want to send /forget or delete this chat.`,
  typeTail: (length) =>
    `Did you write it down right? Send the last ${length} characters of the receipt.`,
  later: 'Check later',
  keptLater: 'Fine. Please be sure to keep the receipt.',
  wrongTail: (length) =>
    `These are not the last ${length} characters. Look at the receipt above and send them again.`,
  tailRight: 'Right, you have it. With it you come for the answer.',
}
