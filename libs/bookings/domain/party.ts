import { type Refusal, type Result, refuse, success } from '#kernel';

/** Who speaks for the party. Not always a traveller. */
export interface Leader {
  readonly name: string;
  readonly email: string;
}

/** Stands where a leader or a payer was erased after the trip. */
export const erasedLeader: Leader = { name: '—', email: '' };

/** What one traveller of a party takes from the departure's allotments. A leg is null where the departure has none that way. */
export interface TravellerChoices {
  readonly race: string | null;
  readonly room: string;
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
  /** Codes of further options, such as `extension`: none unless told. */
  readonly options?: readonly string[] | undefined;
  /** How old on the first day, in words of the price list: adult unless told. */
  readonly ageBand?: AgeBand | undefined;
}

export type AgeBand = 'adult' | 'child' | 'infant';

/** A traveller's choices with everything said that may be left out. */
export type AllChoices = Omit<TravellerChoices, 'options' | 'ageBand'> & { readonly options: readonly string[]; readonly ageBand: AgeBand };

export const allChoices = ({ race, room, arrivalLegId, departureLegId, options = [], ageBand = 'adult' }: TravellerChoices): AllChoices => ({
  race, room, arrivalLegId, departureLegId, options, ageBand,
});

/** A club or a team: the largest groups that were seen had some 200. */
const largestParty = 300;
const defaultHoldMinutes = 30;
const longestHoldMinutes = 24 * 60;
/** From the taking of a booking, however often its hold is extended. */
const longestHeldDays = 7;

/** Refuses a party of nobody or of too many, with `booking.party-size`; null when it can be booked. */
export function checkPartySize(size: number): Refusal | null {
  if (size >= 1 && size <= largestParty) return null;
  const detail = `A booking is for 1 to ${largestParty} travellers; this one is for ${size}.`;
  return refuse('booking.party-size', { detail, errors: [{ pointer: '/travellers', detail }] });
}

/**
 * When a hold that gets so many minutes from now ends. Refuses with `booking.hold-length` outside of 1 minute to 24 hours, where
 * that would not be later than it ends anyway, and beyond seven days from the taking of the booking.
 */
export function extendedUntil(booking: { readonly createdAt: Date; readonly expiresAt: Date }, now: Date, minutes: number): Result<Date> {
  const until = holdUntil(now, minutes);
  if (until.refused) return until;
  const last = new Date(booking.createdAt.getTime() + longestHeldDays * 24 * 60 * 60_000);
  if (until.value > booking.expiresAt && until.value <= last) return until;
  const detail = until.value > last ? `A booking is held for ${longestHeldDays} days at most. Confirm it, or give it up.` : 'It is held longer than that already.';
  return refuse('booking.hold-length', { detail, errors: [{ pointer: '/minutes', detail }] });
}

/** When a hold of so many minutes (30 unless told) ends. Refuses with `booking.hold-length` outside of 1 minute to 24 hours. */
export function holdUntil(now: Date, minutes: number = defaultHoldMinutes): Result<Date> {
  if (Number.isFinite(minutes) && minutes >= 1 && minutes <= longestHoldMinutes) {
    return success(new Date(now.getTime() + minutes * 60_000));
  }
  const detail = `A hold lasts from 1 to ${longestHoldMinutes} minutes.`;
  return refuse('booking.hold-length', { detail, errors: [{ pointer: '/holdMinutes', detail }] });
}
