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
  /** A traveller would be on two legs at one time; `errors` says whose choice. */
  'booking.legs-overlap': { status: 422, title: 'Nobody can be on two of these legs at one time', log: 'overlapping legs chosen' },
  /** Confirmed too late: the hold is over and what it held is on sale again. */
  'booking.hold-expired': { status: 409, title: 'The hold has expired', log: 'booking hold expired' },
  /** The customer accepted a version of the terms before; that one stays. */
  'booking.terms-accepted': { status: 409, title: 'The terms were accepted already', log: 'booking terms accepted twice' },
  /** The booking's status does not allow this; `detail` says why. */
  'booking.transition-refused': { status: 409, title: 'The booking cannot change in this way', log: 'booking transition refused' },
  /** A sub-party with a traveller who is in another one, or not in the booking at all. */
  'booking.sub-party-unusable': { status: 422, title: 'The party cannot be divided like this', log: 'sub-parties refused' },
  /** Someone changed the booking, or its price has moved, since the change was previewed; `errors` says who, when and what. */
  'booking.changed': { status: 412, title: 'The booking has changed in the meantime', log: 'booking changed since the preview' },
  /** Changes that contradict each other, are about nobody in the booking, or change nothing; `errors` says which. */
  'booking.changes-unusable': { status: 422, title: 'These changes cannot be made together', log: 'booking changes refused' },
  /** The same person twice in one party. */
  'booking.traveller-twice': { status: 422, title: 'This person is in the booking already', log: 'traveller twice in a booking' },
  /** A move or deferral to a departure that cannot take it: another currency, not later, another series, departed. */
  'booking.move-refused': { status: 409, title: 'The booking cannot go on that departure', log: 'move to another departure refused' },
  /** A change or cancellation policy that leaves a day open or asks for more than the price. */
  'booking.policy-unusable': { status: 422, title: 'This policy cannot be used', log: 'change policy refused' },
  /** Someone wrote a newer policy in between. */
  'booking.policy-changed': { status: 412, title: 'Someone else has changed this policy', log: 'change policy changed in between' },
  /** No such entry on a waiting list of this organisation. */
  'waiting-list.unknown': { status: 404, title: 'There is no such entry on the waiting list', log: 'waiting entry not found' },
  /** The state of the entry does not allow this; `detail` says why. */
  'waiting-list.transition-refused': { status: 409, title: 'This is not possible on the waiting list', log: 'waiting entry transition refused' },
  /** The place that was offered is on its way to the next. */
  'waiting-list.offer-over': { status: 410, title: 'The time to accept this place is over', log: 'offer accepted too late' },
  /** A place is a contract on the operator's terms. */
  'waiting-list.terms-not-accepted': { status: 422, title: 'Please accept the terms of travel', log: 'offer accepted without the terms' },
  /** Whoever takes a party off, or offers out of turn, says why. */
  'waiting-list.reason-required': { status: 422, title: 'Say why', log: 'waiting list changed without a reason' },
  /** A table of more rows than a group has. */
  'import.too-many-rows': { status: 422, title: 'This table is too long for a group', log: 'import of too many rows' },
  /** Rows that are not left out still have errors; `errors` points at them by row and column. */
  'import.defects': { status: 422, title: 'This table still has defects', log: 'import with defects' },
  /** Every row is left out, or there is none. */
  'import.nobody': { status: 422, title: 'There is nobody to import', log: 'import of nobody' },
  /** Rows name no room, and none was chosen for them. */
  'import.room-missing': { status: 422, title: 'A room is missing', log: 'import without a room' },
} as const satisfies Record<string, ProblemDefinition>;
