import type { ProblemDefinition } from './problem.js';

export const seatsProblems = {
  /** A code that is no airport's and none of the organisation's own places; `detail` suggests what it may have been meant for. */
  'place.unknown': { status: 422, title: 'We do not know this place', log: 'unknown place' },
  /** A code, name, country or zone that no place can have; `errors` says which. */
  'place.unusable': { status: 422, title: 'This place cannot be added as it stands', log: 'place failed validation' },
  /** The code belongs to an airport, or to a place that the organisation has added already. */
  'place.exists': { status: 409, title: 'There is a place with this code already', log: 'place exists' },
  /** A service or a leg starts or ends there. */
  'place.in-use': { status: 409, title: 'Services or legs start or end at this place', log: 'place in use' },
  /** No service with this id in this organisation. */
  'service.unknown': { status: 404, title: 'There is no such service', log: 'unknown service' },
  /** A code, time, day or season that no service can have; `errors` says which. */
  'service.unusable': { status: 422, title: 'This service cannot be kept as it stands', log: 'service failed validation' },
  /** The same service from the same day is there already. */
  'service.exists': { status: 409, title: 'This service is there already', log: 'service exists' },
  /** Not on this day of the week, or outside its season. */
  'service.not-running': { status: 422, title: 'The service does not run on this day', log: 'service does not run' },
  /** Somebody else changed the service in between. */
  'service.changed': { status: 412, title: 'Someone else has changed this service', log: 'service changed in between' },
  /** The departure has this leg at this time already. */
  'leg.exists': { status: 409, title: 'The departure has this leg already', log: 'leg exists' },
  /** No block with this id in this organisation. */
  'seat-block.unknown': { status: 404, title: 'There is no such block of seats', log: 'unknown seat block' },
  /** A record, number or day that no block can have; `errors` says which. */
  'seat-block.unusable': { status: 422, title: 'This block cannot be kept as it stands', log: 'seat block failed validation' },
  /** The leg has a block with this record already. */
  'seat-block.exists': { status: 409, title: 'The leg has this block already', log: 'seat block exists' },
  /** Somebody else changed the block in between. */
  'seat-block.changed': { status: 412, title: 'Someone else has changed this block', log: 'seat block changed in between' },
  /** More seats are held, sold or given out than the blocks would have. */
  'seat-block.below-taken': { status: 409, title: 'More seats are taken than that', log: 'seat block below what is taken' },
  /** More than nobody has. */
  'seat-block.release-too-many': { status: 409, title: 'Not so many seats can go back', log: 'release of more than unassigned' },
  /** Seats of a leg that has blocks are given back, or added, block by block. */
  'seat-block.decides': { status: 409, title: 'The blocks of this leg say how many seats there are', log: 'seats of a leg with blocks changed past them' },
  /** A cancelled leg, or one that goes the other way. */
  'seat.leg-unusable': { status: 409, title: 'Nobody can be seated on this leg', log: 'seat on an unusable leg' },
  /** The blocks of the leg have no free seat. */
  'seat.none-left': { status: 409, title: 'No seat is left on this leg', log: 'no seat left' },
  /** A traveller cannot be on two legs at the same time. */
  'seat.overlapping': { status: 409, title: 'They have a seat at that time already', log: 'overlapping seats' },
  /** They do not wait for this leg. */
  'seat.not-waiting': { status: 404, title: 'They do not wait for this leg', log: 'not waiting' },
  /** Somebody who is on no contract of this departure. */
  'seat.traveller-unknown': { status: 404, title: 'Nobody by this id goes on this departure', log: 'seat for a stranger' },
  /** The booking was changed in between, or cannot be changed now. */
  'seat.booking-changed': { status: 409, title: 'The booking has changed meanwhile', log: 'booking changed while reseating' },
  /** A name, kind or time that no moment of a programme can have. */
  'programme.moment-unusable': { status: 422, title: 'This moment cannot be kept as it stands', log: 'programme moment failed validation' },
  /** No such moment in this departure's programme. */
  'programme.moment-unknown': { status: 404, title: 'There is no such moment in the programme', log: 'unknown programme moment' },
  /** No such schedule change in this organisation. */
  'schedule-change.unknown': { status: 404, title: 'There is no such schedule change', log: 'unknown schedule change' },
  /** Times that no leg can have, or no reason; `errors` says which. */
  'schedule-change.unusable': { status: 422, title: 'This schedule change cannot be kept as it stands', log: 'schedule change failed validation' },
  /** Another one of this leg is still to be decided. */
  'schedule-change.pending': { status: 409, title: 'A change of this leg is still to be decided', log: 'schedule change pending' },
  /** Somebody else decided it, or who is affected is different from what was shown. */
  'schedule-change.changed': { status: 412, title: 'This is different from what you saw', log: 'schedule change changed in between' },
  /** It was applied or withdrawn already, or its leg was changed since. */
  'schedule-change.decided': { status: 409, title: 'This change was decided already', log: 'schedule change decided' },
} as const satisfies Record<string, ProblemDefinition>;
