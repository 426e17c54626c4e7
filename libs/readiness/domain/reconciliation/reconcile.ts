import type { Agreements, BookedStanding, ComparedLines, ComparedList, DrawnUp, SeatLine, VisaLine, Way } from './lists.js';

export const findingCodes = [
  'missing', 'not-booked', 'held', 'left', 'name-differs', 'passport-differs', 'refused', 'two-seats', 'other-leg', 'not-on-sent', 'still-on-sent', 'other-room', 'no-race',
  'other-race', 'no-ticket', 'ticket-without-seat',
] as const;
/**
 * `missing`: booked, and not on the list. `not-booked`, `held`, `left`: on the list, though never booked, not confirmed, or booked no more.
 * `not-on-sent`, `still-on-sent`: a list that went out last does not name them, or names them still. `no-ticket`: others of the leg have theirs.
 */
export type FindingCode = (typeof findingCodes)[number];

/** An omission or a contradiction between two lists, or between a list and the passport. */
export interface Finding {
  readonly list: ComparedList;
  readonly code: FindingCode;
  /** Which of several: an authority, a direction or a leg; null where the list has one place for everybody. */
  readonly about: string | null;
  /** The application that it is about. */
  readonly applicationId: string | null;
}

const onVisaList: ReadonlySet<string> = new Set<VisaLine['status']>(['in-batch', 'submitted', 'issued']);
const strangers: Readonly<Record<Exclude<BookedStanding, 'booked'>, FindingCode>> = { none: 'not-booked', held: 'held', left: 'left' };

const found = (list: ComparedList, code: FindingCode, about: string | null = null, applicationId: string | null = null): Finding => ({ list, code, about, applicationId });

/** Every omission and contradiction of one traveller, list by list. */
export function reconcile(lines: ComparedLines, drawnUp: DrawnUp): Finding[] {
  return [...ofBooking(lines), ...ofVisas(lines, drawnUp), ...ofSeats(lines, drawnUp), ...ofRoom(lines, drawnUp), ...ofBib(lines, drawnUp)];
}

const differing = (list: ComparedList, { name, documentNumber }: Agreements, about: string | null = null, applicationId: string | null = null): Finding[] => [
  ...(name === 'different' ? [found(list, 'name-differs', about, applicationId)] : []),
  ...(documentNumber === 'different' ? [found(list, 'passport-differs', about, applicationId)] : []),
];

const ofBooking = ({ booked }: ComparedLines): Finding[] => (booked.standing === 'booked' ? differing('booked', booked.agreement) : []);

function ofVisas({ booked, visaNeeded, visas }: ComparedLines, drawnUp: DrawnUp): Finding[] {
  const { standing } = booked;
  const ofLines = visas.flatMap(({ applicationId, authority, status, agreement }) => {
    if (!onVisaList.has(status)) {
      if (standing !== 'booked') return [];
      if (status === 'refused') return [found('visa', 'refused', authority, applicationId)];
      return drawnUp.visas.has(authority) ? [found('visa', 'missing', authority, applicationId)] : [];
    }
    const stranger = standing === 'booked' ? [] : [found('visa', strangers[standing], authority, applicationId)];
    return [...stranger, ...differing('visa', agreement, authority, applicationId)];
  });
  const nowhere = standing === 'booked' && visaNeeded && visas.length === 0 && drawnUp.visas.size > 0;
  return nowhere ? [found('visa', 'missing')] : ofLines;
}

/** Nobody sits in two places at once, leaves one place twice the same way, or arrives twice. */
const exclude = (one: SeatLine, other: SeatLine): boolean =>
  (one.departsAt < other.arrivesAt && other.departsAt < one.arrivesAt) || (one.way === other.way && (one.from === other.from || one.to === other.to));

function ofSeats({ booked, seats, listedWithoutSeat, ticketedWithoutSeat }: ComparedLines, drawnUp: DrawnUp): Finding[] {
  const { standing } = booked;
  const ways = standing === 'booked' ? [...drawnUp.ways] : [];
  const absent = ways.flatMap((way) => ofWay(way, booked.legs[way], seats.filter((seat) => seat.way === way)));
  const seated = seats.flatMap((seat, at): Finding[] => {
    const twice = seats.some((other, place) => place !== at && exclude(seat, other));
    return [
      ...(standing === 'booked' ? [] : [found('flight', strangers[standing], seat.legId)]),
      ...(twice ? [found('flight', 'two-seats', seat.legId)] : []),
      ...(standing === 'booked' && seat.ticketed === false ? [found('flight', 'no-ticket', seat.legId)] : []),
      ...(seat.listed === false ? [found('flight', 'not-on-sent', seat.legId)] : []),
      ...differing('flight', seat.agreement, seat.legId),
    ];
  });
  return [
    ...absent, ...seated,
    ...ticketedWithoutSeat.map((legId) => found('flight', 'ticket-without-seat', legId)),
    ...listedWithoutSeat.map((legId) => found('flight', 'still-on-sent', legId)),
  ];
}

function ofWay(way: Way, booked: string | null, seats: readonly SeatLine[]): Finding[] {
  if (seats.length === 0) return [found('flight', 'missing', way)];
  return booked === null || seats.some(({ legId }) => legId === booked) ? [] : [found('flight', 'other-leg', way)];
}

function ofRoom({ booked, room }: ComparedLines, drawnUp: DrawnUp): Finding[] {
  if (room.code === null) {
    const missing = booked.standing === 'booked' && drawnUp.rooms ? [found('rooms', 'missing')] : [];
    return room.sent ? [...missing, found('rooms', 'still-on-sent')] : missing;
  }
  return [
    ...(booked.standing === 'booked' ? [] : [found('rooms', strangers[booked.standing])]),
    ...(booked.standing === 'booked' && booked.room !== null && booked.room !== room.code ? [found('rooms', 'other-room')] : []),
    ...(room.sent === false ? [found('rooms', 'not-on-sent')] : []),
    ...differing('rooms', room.agreement),
  ];
}

function ofBib({ booked, bib }: ComparedLines, drawnUp: DrawnUp): Finding[] {
  const { standing, race } = booked;
  if (bib.number === null) {
    const missing = standing === 'booked' && race !== null && drawnUp.bibs.has(race) ? [found('bibs', 'missing')] : [];
    return bib.sent ? [...missing, found('bibs', 'still-on-sent')] : missing;
  }
  return [
    ...(standing === 'booked' ? [] : [found('bibs', strangers[standing])]),
    ...(standing === 'booked' && race === null ? [found('bibs', 'no-race')] : []),
    ...(standing === 'booked' && race !== null && race !== bib.category ? [found('bibs', 'other-race')] : []),
    ...(bib.sent === false ? [found('bibs', 'not-on-sent')] : []),
    ...differing('bibs', bib.agreement),
  ];
}
