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
  /** Day the application was handed in, once it was. */
  readonly appliedOn?: IsoDate | undefined;
  readonly organisedTour?: boolean | undefined;
  readonly groupSize?: number | undefined;
  /** True when the traveller has a room in the hotel that the authority named. */
  readonly inNamedHotel?: boolean | undefined;
  /** True when an onward ticket to a third place is held. */
  readonly onwardTicket?: boolean | undefined;
}
