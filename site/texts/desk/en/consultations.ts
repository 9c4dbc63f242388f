import type { Shape } from '../../shape.ts'
import type { consultations as zh } from '../zh/consultations.ts'

/** What the desk says about the monthly consultation with applicants. */
export const consultations: Shape<typeof zh> = {
  nav: { consultations: 'Consultations' },
  entries: {
    'consultation.reminded': 'Reminder of the consultation list',
    'consultation.prepared': 'Consultation prepared',
    'consultation.listed': 'Put on the consultation list',
    'consultation.removed': 'Taken off the consultation list',
    'consultation.marked': 'Marked as a special case',
    'consultation.briefed': 'Case reported to the director',
    'consultation.invited': 'Applicant invited to the consultation',
    'consultation.invitationsSent': 'All invitations sent',
    'consultation.namesFiled': 'Name list filed with the general office',
    'consultation.answered': 'Invitation answered',
    'consultation.moved': 'Consultation moved to another day',
    'consultation.attended': 'Attendance and opinions recorded',
    'consultation.held': 'Consultation held',
    'consultation.dropped': 'No consultation this month',
    'consultation.lead': 'Lead given at the consultation',
    'promise.made': 'Day promised at the consultation',
    'promise.kept': 'Promise kept',
    'promise.ended': 'Promise ended',
    'task.set': 'Task after the consultation',
    'task.done': 'Task done',
    'task.ended': 'Task ended',
  },
}
