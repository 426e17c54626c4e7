import type { ProblemDefinition } from './problem.js';

export const bookingsProblems = {
  /** No such booking in this organisation. */
  'booking.unknown': { status: 404, title: 'There is no such booking', log: 'booking not found' },
  /** A party of nobody, or of more travellers than one booking takes. */
  'booking.party-size': { status: 422, title: 'A booking cannot have this many travellers', log: 'party size refused' },
  /** A hold lasts from one minute to 24 hours. */
  'booking.hold-length': { status: 422, title: 'Places cannot be held for this long', log: 'hold length refused' },
  /** A leg, room or race category that this departure does not have; `errors` says whose choice. */
  'booking.choice-not-offered': { status: 422, title: 'This choice is not offered on this departure', log: 'choice without an allotment' },
  /** Confirmed too late: the hold is over and what it held is on sale again. */
  'booking.hold-expired': { status: 409, title: 'The hold has expired', log: 'booking hold expired' },
  /** The customer accepted a version of the terms before; that one stays. */
  'booking.terms-accepted': { status: 409, title: 'The terms were accepted already', log: 'booking terms accepted twice' },
  /** The booking's status does not allow this; `detail` says why. */
  'booking.transition-refused': { status: 409, title: 'The booking cannot change in this way', log: 'booking transition refused' },
  /** A sub-party with a traveller who is in another one, or not in the booking at all. */
  'booking.sub-party-unusable': { status: 422, title: 'The party cannot be divided like this', log: 'sub-parties refused' },
  /** Someone else changed the booking in between. */
  'booking.changed': { status: 412, title: 'Someone else has changed this booking', log: 'booking changed in between' },
} as const satisfies Record<string, ProblemDefinition>;
