import type { IsoDate } from '#kernel';

export type Purpose = 'tourism' | 'sport' | 'business' | 'official' | 'return' | 'transit';
export type Mode = 'air' | 'rail' | 'road' | 'sea';

/** A country, or a zone (province, special zone) in it, or a site in that. Country in three letters (ISO 3166-1). */
export interface Region {
  readonly country: string;
  readonly zone?: string | undefined;
  readonly site?: string | undefined;
}

/**
 * One stay in one place, entered by one leg: what a verdict is about. A trip through two places, or through a transit
 * state twice, is several visits (`judgeTrip`).
 */
export interface Visit {
  readonly region: Region;
  readonly purpose: Purpose;
  /** Code of the event that the visit is for, such as a race. */
  readonly event?: string | undefined;
  readonly mode?: Mode | undefined;
  /** Place codes of the leg that enters, such as IATA `PEK`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly carrier?: string | undefined;
  /** Port of entry. */
  readonly port?: string | undefined;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate;
  /** Hour of entry and of leaving, where legs tell it: ISO 8601 at the local time of the place, with its offset. */
  readonly entersAt?: string | undefined;
  readonly leavesAt?: string | undefined;
  /** Day the application was handed in, once it was. */
  readonly appliedOn?: IsoDate | undefined;
  readonly organisedTour?: boolean | undefined;
  readonly groupSize?: number | undefined;
  /** True when the traveller has a room in the hotel that the authority named. */
  readonly inNamedHotel?: boolean | undefined;
  /** Of a transit: true when what one leaves by goes to another place than one came from. */
  readonly onwardTicket?: boolean | undefined;
  /**
   * Of a transit: no leg of ours brings the traveller into this state, or out of it. They may as well live there, so where no
   * authority has said anything of it, it does not count (`judgeTrip`).
   */
  readonly presumed?: boolean | undefined;
  /** Codes of places on the way of which nobody knows the country: nothing is allowed until somebody says. */
  readonly unplaced?: readonly string[] | undefined;
}
