import type { ApplicationStanding } from '../standing.js';

export const comparedLists = ['booked', 'visa', 'flight', 'rooms', 'bibs'] as const;
/** The five places in which a traveller of a departure is written down. */
export type ComparedList = (typeof comparedLists)[number];

/** How what a list says stands to the passport; `unknown` where there is no passport yet, or the list does not say it. */
export type Agreement = 'same' | 'different' | 'unknown';

export interface Agreements {
  readonly name: Agreement;
  readonly documentNumber: Agreement;
}

/** `held` before the booking is a contract; `left` once it ended or the traveller was taken off; `none` for who never was on one. */
export type BookedStanding = 'booked' | 'held' | 'left' | 'none';

export type Way = 'arrival' | 'departure';

/** Whether the list that went out last names somebody; null while none went out. */
export type Sent = boolean | null;

export interface BookedLine {
  readonly standing: BookedStanding;
  readonly race: string | null;
  readonly room: string | null;
  /** By which legs the booking says that they go; null where it names none. */
  readonly legs: Readonly<Record<Way, string | null>>;
  readonly agreement: Agreements;
}

export interface VisaLine {
  readonly applicationId: string;
  readonly authority: string;
  readonly status: ApplicationStanding;
  readonly agreement: Agreements;
}

export interface SeatLine {
  readonly legId: string;
  readonly way: Way;
  readonly from: string;
  readonly to: string;
  /** Instants, in milliseconds. */
  readonly departsAt: number;
  readonly arrivesAt: number;
  /** By the manifests of the leg that were sent last: false where one of them lacks them. */
  readonly listed: Sent;
  /** Whether they have a ticket for it; null while nobody's ticket for it was entered. */
  readonly ticketed: boolean | null;
  readonly agreement: Agreements;
}

export interface RoomLine {
  /** Such as `twin`; null without a bed. */
  readonly code: string | null;
  readonly sent: Sent;
  readonly agreement: Agreements;
}

export interface BibLine {
  readonly number: number | null;
  readonly category: string | null;
  readonly sent: Sent;
  readonly agreement: Agreements;
}

/** One traveller on the five lists. */
export interface ComparedLines {
  readonly travellerId: string;
  readonly booked: BookedLine;
  /** Whether the rules of today want an authority asked for this traveller. */
  readonly visaNeeded: boolean;
  readonly visas: readonly VisaLine[];
  readonly seats: readonly SeatLine[];
  /** Legs of which one of the manifests that were sent last names them though they have no seat there. */
  readonly listedWithoutSeat: readonly string[];
  /** Legs that they have a ticket for, and no seat on. */
  readonly ticketedWithoutSeat: readonly string[];
  readonly room: RoomLine;
  readonly bib: BibLine;
}

/** How far the lists of the departure are: nobody is missing on a list that nobody has begun. */
export interface DrawnUp {
  /** Authorities that a list was made for. */
  readonly visas: ReadonlySet<string>;
  readonly ways: ReadonlySet<Way>;
  readonly rooms: boolean;
  /** Race categories that have start numbers. */
  readonly bibs: ReadonlySet<string>;
}
