import type { ProblemDefinition } from './problem.js';

export const ticketsProblems = {
  /** No such ticket in this organisation. */
  'ticket.unknown': { status: 404, title: 'There is no such ticket', log: 'ticket not found' },
  /** A name, locator or number that no ticket has; `errors` says which. */
  'ticket.unusable': { status: 422, title: 'This ticket cannot be used as it stands', log: 'ticket failed validation' },
  /** Who does not sit on the leg has no ticket on it. */
  'ticket.not-on-leg': { status: 422, title: 'This traveller does not travel on this leg', log: 'ticket for somebody who is not on the leg' },
  /** One traveller has one ticket on a leg; the one before is made void first. */
  'ticket.exists': { status: 409, title: 'This traveller has a ticket on this leg already', log: 'second ticket on a leg' },
  /** A ticket number is one traveller’s. */
  'ticket.number-taken': { status: 409, title: 'This ticket number is another traveller’s', log: 'ticket number of two travellers' },
  /** The status does not follow the one that the ticket has. */
  'ticket.status-refused': { status: 409, title: 'The ticket cannot take this status', log: 'ticket status refused' },
  /** Somebody else changed the ticket since it was read. */
  'ticket.changed': { status: 412, title: 'The ticket has changed in between', log: 'ticket changed in between' },
  /** Nothing in it, or too much of it. */
  'ticket.list-unusable': { status: 422, title: 'This list of tickets cannot be read', log: 'ticket list refused' },
  /** The organisation has no name-change scale of this carrier. */
  'name-scale.unknown': { status: 404, title: 'There is no name-change scale of this carrier', log: 'name-change scale not found' },
  /** Steps that leave days out or cover them twice, or an amount or code that cannot be; `errors` says which. */
  'name-scale.unusable': { status: 422, title: 'This name-change scale cannot be used', log: 'name-change scale refused' },
  /** Somebody else changed the scale since it was read. */
  'name-scale.changed': { status: 412, title: 'The name-change scale has changed in between', log: 'name-change scale changed in between' },
} as const satisfies Record<string, ProblemDefinition>;
