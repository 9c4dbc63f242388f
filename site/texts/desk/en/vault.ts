/** The vault: who holds its keys, and who asks to open it. */
export const vault = {
  nav: { vault: 'Vault' },
  page: {
    vault: {
      title: 'Vault',
      lead: 'Who an informant is can be read only when a supervisor and a custodian each open one half with a key of their own. The server itself cannot.',
      one: 'Request to open',
      asked: 'Asked',
      by: 'Asked by',
      reason: 'Reason',
      words: 'Why, in words',
      leadNumber: 'Lead',
      leadOf: (order: number) => `Lead no. ${order}`,
      ends: 'Ends',
      halves: 'Halves given',
      noHalves: 'none yet',
      waitsForYou: 'waits for your half',
      waiting: 'Requests to open the vault',
      onlyOpen: 'not ended',
      openedAt: 'Opened',
      newDrill: 'Begin this month’s drill',
      drillTitle: 'Can it still be opened?',
      drillNever: 'No drill was done yet.',
      drilledAt: (day: string) => `Last drill: ${day}.`,
      drillDue: (day: string) => `The next one is due by ${day}.`,
      drillLate:
        'The drill is late. Do one soon, so that nobody finds out only when it is needed that the vault does not open.',
      drillProved: 'The drill passed: the vault opens.',
      closed:
        'No two people hold keys of the vault at present, so informants can only send without a name.',
      open: 'The vault is in order: both offices have somebody who holds a key.',
      holders: 'Who holds the keys',
      holdersLead:
        'The digits are a digest of the public key. Compare them with its owner in person or by phone when it is registered.',
      name: 'Name',
      role: 'Office',
      digits: 'Digits',
      since: 'Registered',
      state: 'State',
      active: 'in use',
      idle: 'office ended',
      retired: 'retired',
      demo: 'key of the demo',
      lacks: (n: number) => `lacks ${n}`,
      reseal: 'Reseal for this key',
      retire: (name: string) => `Retire the key of ${name}`,
      register: (role: string) => `Register my key as ${role}`,
      makeTitle: 'Make a key on this device',
      makeLead:
        'The secret key lies in the file that you download, under your passphrase, and never reaches the server. Keep file and passphrase apart, each with a copy: once lost, nobody can restore them.',
      passphrase: 'Passphrase (at least 14 characters)',
      passphraseAgain: 'Once more',
      make: 'Make and download the key file',
      made: 'The key file was downloaded. Compare these digits with those that are shown once it is registered:',
      short: 'The passphrase needs at least 14 characters.',
      unlike: 'The two were not the same.',
      offline: 'Without scripts, or without a network',
      offlineMake:
        'On a computer of your own run: npm run court -- holder new <key file>, and paste the public key above.',
      offlineGive:
        'Download the request, then run on a computer of your own: npm run court -- holder give <request> --key <key file>. Compare the digits and paste the result above.',
      offlineReseal:
        'Download the request, run: npm run court -- holder reseal <request> --key <key file>, and paste the result above.',
      offlineOpen:
        'Save what stands below as a file and run: npm run court -- holder open <file> --key <one-time key file>.',
      request: 'Download the request',
      newTitle: 'Ask to open the vault',
      newLead: (order: number) =>
        `About lead no. ${order}. A supervisor and a custodian each have to agree, and the informant will see when it was opened and for which kind of reason.`,
      drillLead:
        'The drill opens a record that is made on the spot and is about nobody, on the very way on which a real one is opened.',
      oneTime:
        'The one-time key for this opening was made in this browser. Use the same device and browser to read the result.',
      oneTimeDigits:
        'Tell these digits to the supervisor and the custodian in person or by phone, so that they can compare them:',
      compare:
        'Before you give your half, compare these digits with the asker in person or by phone. If they differ, give nothing.',
      compared: 'I compared the digits with the asker, and they are the same',
      keyFile: 'Key file',
      keyPassphrase: 'Passphrase of the key',
      giveRole: (role: string) => `Give the half of the ${role}`,
      giveLead:
        'Your half is opened in this browser and leaves it only sealed to the asker; key and passphrase stay on this device.',
      working: 'Working, please wait …',
      failed:
        'It does not open: the file is not your key, the passphrase is wrong, or the data were changed. Nothing was sent.',
      damaged: 'This is no key file.',
      unchecked: 'Please compare the digits first.',
      both: 'Both halves are there. Taking them counts as opening, and the informant will see it.',
      bothDrill: 'Both halves are there; take them and open the drill’s record.',
      notBoth: 'Waiting for the supervisor and the custodian to give one half each.',
      shown: 'What the vault holds',
      shownLead:
        'It is shown on this page alone and stored nowhere. Within the time you can take it again.',
      noKey:
        'The one-time key of this request is not in this browser. Go back to the one in which you asked, or choose the one-time key file.',
      decrypt: 'Open',
      word: 'The word in the drill’s record',
      nameOf: 'Name',
      idNumber: 'Identity number',
      phone: 'Phone',
      address: 'Address',
      account: 'Account for payment',
      resealTitle: (name: string) => `Reseal for ${name}`,
      resealLead: (n: number) =>
        `You hold ${n} halves that this key lacks. First compare the digits below with its owner.`,
      resealNone: 'There is nothing to reseal.',
      resealMore: (n: number) => `${n} more follow these; this page shows them next.`,
      resealAct: 'Reseal',
      reasons: {
        payout: 'a reward is to be paid',
        law: 'the law requires it',
        danger: 'the informant is in danger',
        drill: 'monthly drill',
      },
      askHere: 'Ask to open the vault',
    },
  },
  states: {
    vault: {
      asked: 'waiting for both halves',
      opened: 'opened',
      withdrawn: 'withdrawn',
      refused: 'refused',
      lapsed: 'lapsed',
      destroyed: 'record destroyed',
    },
  },
  acts: {
    vault: {
      ask: 'Ask to open',
      drill: 'Begin the drill',
      refuse: 'Refuse this opening',
      withdraw: 'Withdraw the request',
      take: 'Take both halves',
      finish: 'Finish the drill',
    },
  },
  effects: {
    vault: {
      refuse: 'The request ends, and a half that was given is deleted at once.',
      withdraw: 'A half that was given is deleted at once.',
      finish: 'The right word proves that the vault opens; it is recorded.',
      retire:
        'The halves that are sealed to this key are deleted at once. The last key of its office cannot be retired.',
    },
  },
  labels: {
    openingReason: 'Kind of reason',
    openingWords: 'Why it has to be known who the informant is',
    hours: 'Time (hours, at most 72)',
    publicKey: 'Public key',
    sealedHalf: 'The half, sealed to the asker',
    resealed: 'What was resealed',
    canaryWord: 'The word in the drill’s record',
  },
  hints: {
    openingWords: 'Sealed; only you and those who hold the keys can read it.',
    hours: 'After that everything is deleted and nothing more is handed on.',
  },
  options: {
    openingReasons: {
      payout: 'a reward is to be paid, and the person must be known',
      law: 'the law requires the informant to be known',
      danger: 'the informant is in danger and must be reached',
    },
  },
  entries: {
    'vault.kept': 'identity put into the vault',
    'vault.destroyed': 'vault record destroyed',
    'vault.asked': 'opening of the vault asked for',
    'vault.given': 'half of a key given',
    'vault.taken': 'both halves taken',
    'vault.withdrawn': 'request to open withdrawn',
    'vault.refused': 'opening refused by a key holder',
    'vault.lapsed': 'time of an opening over',
    'vault.attemptRefused': 'attempt on the vault refused',
    'vault.drilled': 'vault drill passed',
    'vault.holderAdded': 'key holder registered',
    'vault.holderRetired': 'key holder retired',
    'vault.resealed': 'halves resealed for a new holder',
  },
}
