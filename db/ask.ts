import type { Actor } from './act.ts'
import { listNotifications } from './notifications/list-notifications.ts'
import { listStaff } from './people/admit-staff.ts'
import { findCourt, listCourts } from './people/courts.ts'

/** The questions that a page may ask, as asked by one person. */
export function askAs(by: Actor) {
  return {
    // people
    courts: listCourts,
    court: findCourt,
    staff: () => listStaff(by),
    // notifications
    notifications: (asked?: Parameters<typeof listNotifications>[1]) =>
      listNotifications(by, asked),
  }
}

export type Ask = ReturnType<typeof askAs>
