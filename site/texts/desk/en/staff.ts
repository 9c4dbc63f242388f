import type { Shape } from '../../shape.ts'
import type { staff as zh } from '../zh/staff.ts'

export const staff: Shape<typeof zh> = {
  nav: { staff: 'Staff' },
  page: {
    staff: {
      title: 'Staff',
      lead: 'The staff of this court and their offices. Who has lost an office signs nothing.',
      name: 'Name',
      username: 'User name',
      offices: 'Offices',
      since: 'since',
      none: 'no office',
      nameOrUser: 'Name or user name',
      held: 'In office',
      heldNow: 'in office',
      notNow: 'not in office',
      until: 'Until',
      openCases: 'Open cases as officer',
      openClocks: 'Time limits to answer for',
      leftHere: (cases, clocks) =>
        `This person holds no office any more and still has ${cases} open cases and ${clocks} running time limits. Give them to somebody else.`,
      left: 'Work of people who hold no office any more',
      unsigned: 'What nobody can sign',
      nobody: 'Held by nobody today',
      drafts: 'To be signed',
      resets: 'Sign-in resets to confirm',
      asked: 'Asked',
      resetWaits: 'A reset was asked for and waits for another person.',
      freshShown:
        'The new password and authenticator key are shown only this once. Hand them over in person.',
      untied: 'Officers of imported cases who are not matched yet',
      untiedLead:
        'Imported cases only name their officer. Once it is confirmed who that is, the cases, their time limits and their leads are that person’s.',
      newLead:
        'The first password and the key for the authenticator are shown once; the person changes the password at the first sign-in. Enter the key on the person’s phone together. A president, vice president, director or supervisor is admitted in another office first; once their sign-in was reset, the president or the supervisor appoints them.',
      first: 'First password (to be changed at the first sign-in)',
      secret: 'Authenticator key',
      secretShown:
        'The first password and this key are shown once. Hand them over in person, and enter the key in the authenticator now.',
      endEffect: 'It ends at once, and the person is signed out.',
    },
    me: {
      title: 'My sign-in',
      lead: 'Change your own password, or move to a new authenticator. You sign in again afterwards.',
      first:
        'Your password was handed to you by somebody else. Choose one that nobody else knows before you do anything else.',
      changed: 'It was changed. Please sign in with what is new.',
      secret: 'Key for a new authenticator',
      secretSays:
        'Enter this key in the new authenticator, then type the code that it shows. Until it is right the old one holds.',
    },
  },
  acts: {
    me: { password: 'Change the password', authenticator: 'Replace the authenticator' },
    staff: {
      new: 'Admit a member of staff',
      end: 'End an office',
      appoint: 'Appoint',
      tie: 'Confirm the officer',
      'ask-reset': 'Ask for a sign-in reset',
      'confirm-reset': 'Confirm the sign-in reset',
    },
  },
  effects: {
    staff: {
      appoint: 'Holds from the day of the appointment. Nobody appoints themselves.',
      tie: 'Every case of this court that names this officer and is not matched yet becomes theirs; the journal keeps it.',
      'ask-reset':
        'It takes effect when another person confirms it: director, president or supervisor. Until then the old password holds.',
      'confirm-reset':
        'The old password, the old authenticator and every session end at once; the new ones are shown once.',
    },
  },
  labels: {
    staffMember: 'Member of staff',
    lastDay: 'Last day',
    presentPassword: 'Present password',
    newPassword: 'New password',
    presentCode: 'Code of the present authenticator',
    newCode: 'Code of the new authenticator',
  },
  hints: { lastDay: 'Without one it takes effect at once.' },
  entries: {
    'court.live': 'court went live',
    'staff.admitted': 'staff admitted',
    'staff.changed': 'offices changed',
    'staff.resetAsked': 'sign-in reset asked for',
    'staff.reset': 'sign-in reset',
    'staff.passwordChanged': 'password changed',
    'staff.authenticatorChanged': 'authenticator replaced',
    'officer.tied': 'officer of cases confirmed',
    'staff.signedIn': 'signed in',
    'staff.signInRefused': 'sign-in refused',
    'staff.signedOut': 'signed out',
  },
}
