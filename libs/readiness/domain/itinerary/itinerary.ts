import type { IsoDate } from '#kernel';

/** One movement by the clocks of its two places. */
export interface ItineraryLeg {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** ISO 8601 at the local time of the place, with its offset. */
  readonly departsAt: string;
  readonly arrivesAt: string;
  readonly fromZone: string;
  readonly toZone: string;
  readonly metBy: { readonly name: string; readonly phone: string } | null;
}

/** What a traveller carries with them: where to be when, and whom to call. */
export interface Itinerary {
  readonly operator: string;
  readonly traveller: string;
  readonly reference: string;
  readonly packageName: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly legs: readonly ItineraryLeg[];
  readonly days: readonly { readonly on: IsoDate; readonly day: number; readonly title: string; readonly description: string; readonly place: string | null; readonly stay: string | null }[];
  readonly race: { readonly name: string; readonly on: IsoDate; readonly category: string; readonly bib: number | null } | null;
  readonly room: string;
}

/** By how many days of the calendar a leg arrives later than it left, by the clocks of the places; -1 across the date line. */
export const daysLater = ({ departsAt, arrivesAt }: Pick<ItineraryLeg, 'departsAt' | 'arrivesAt'>): number =>
  (Date.parse(arrivesAt.slice(0, 10)) - Date.parse(departsAt.slice(0, 10))) / 86_400_000;

/** `13:05` as the clocks at the place show it. */
export const clockAt = (instant: string): string => instant.slice(11, 16);
export const dayAt = (instant: string): IsoDate => instant.slice(0, 10);

/** `+1` where a leg arrives on the next day, `-1` where the date line lies between, nothing on the same day. */
export function overnightMark(leg: Pick<ItineraryLeg, 'departsAt' | 'arrivesAt'>): string {
  const days = daysLater(leg);
  return days === 0 ? '' : ` ${days > 0 ? '+' : '−'}${Math.abs(days)}`;
}
