import type { ProblemDefinition } from './problem.js';

export const roomingProblems = {
  /** The plan of the rooms changed since it was read; `detail` says what. */
  'rooming.plan-changed': { status: 412, title: 'The rooms have changed in between', log: 'rooming plan changed in between' },
  /** Not a traveller of a confirmed booking on this departure. */
  'rooming.traveller-unknown': { status: 404, title: 'This traveller is not on this departure', log: 'traveller not on the departure' },
  /** No such room in this departure. */
  'rooming.room-unknown': { status: 404, title: 'There is no such room', log: 'room not found' },
  /** Somebody is in this bed. */
  'rooming.bed-taken': { status: 409, title: 'This bed is taken', log: 'bed taken' },
  /** Every bed of the room is taken. */
  'rooming.room-full': { status: 409, title: 'This room is full', log: 'room full' },
  /** A bed that the room does not have. */
  'rooming.no-such-bed': { status: 422, title: 'This room does not have this bed', log: 'bed out of range' },
  /** The traveller booked another kind of room. */
  'rooming.other-type': { status: 422, title: 'The traveller booked another kind of room', log: 'room of another type' },
  /** The hotel has no other room of this kind, or none of it at all. */
  'rooming.no-room-left': { status: 409, title: 'The hotel has no other room of this kind', log: 'room type used up' },
  /** Strangers of different gender, of unknown gender, or one who does not want to: `detail` says which. */
  'rooming.may-not-share': { status: 422, title: 'These travellers may not share a room', log: 'travellers may not share' },
  /** With oneself, or together and apart at once. */
  'rooming.wish-unusable': { status: 422, title: 'This wish cannot be', log: 'wish refused' },
} as const satisfies Record<string, ProblemDefinition>;
