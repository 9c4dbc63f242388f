import type { Shape } from '../../shape.ts'
import type { words as zh } from '../zh/words.ts'

export const words: Shape<typeof zh> = {
  roles: {
    officer: 'officer',
    clerk: 'clerk',
    judge: 'judge',
    director: 'director',
    vicePresident: 'vice president',
    president: 'president',
    supervisor: 'supervisor',
    dutyOfficer: 'duty officer',
    custodian: 'custodian',
    administrator: 'administrator',
  },
  actors: {
    anyone: 'the public',
    chat: 'a chat',
    party: 'a party',
    staff: 'staff',
    operator: 'operator',
    portal: 'the portal',
  },
}
