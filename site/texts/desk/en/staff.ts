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
      newLead:
        'The key for the authenticator is shown once; enter it on the person’s phone together.',
      secret: 'Authenticator key',
      secretShown: 'This key is shown once. Enter it in the authenticator now.',
      endEffect: 'It ends at once, and the person is signed out.',
    },
  },
  acts: { staff: { new: 'Admit a member of staff', end: 'End an office' } },
  entries: {
    'court.live': 'court went live',
    'staff.admitted': 'staff admitted',
    'staff.changed': 'offices changed',
    'staff.signedIn': 'signed in',
    'staff.signInRefused': 'sign-in refused',
    'staff.signedOut': 'signed out',
  },
}
