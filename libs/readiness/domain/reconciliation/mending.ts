import type { Finding } from './reconcile.js';

/** Where an operator or an officer puts a finding right. */
export type MendingPlace = 'booking' | 'application' | 'flights' | 'tickets' | 'rooms' | 'bibs' | 'readiness';

/** A booking says who goes and by which leg; whoever should not be on a list is taken off it where the list is made. */
export function mendingPlaceOf({ list, code, applicationId }: Finding): MendingPlace {
  if (list === 'booked') return 'booking';
  if (list === 'visa') return applicationId === null ? 'readiness' : 'application';
  if (code === 'no-ticket' || code === 'ticket-without-seat') return 'tickets';
  if (list === 'flight') return code === 'missing' || code === 'other-leg' ? 'booking' : 'flights';
  return list;
}
