/** As the passport, or else the traveller, says. X is `not stated` (ICAO Doc 9303-4 §4.2.2): it is like nobody else's. */
export type Gender = 'F' | 'M' | 'X';

/** A traveller who needs a bed. Nothing personal but the gender, which is read for each plan and never kept. */
export interface Guest {
  readonly id: string;
  readonly bookingId: string;
  /** The code of the room that they booked a bed of. */
  readonly room: string;
  /** Null while nobody has said. */
  readonly gender: Gender | null;
}

/** What one guest wants of another. Two who want to be together say so both; one who wants to be apart is enough. */
export interface Wish {
  readonly travellerId: string;
  readonly otherId: string;
  readonly kind: 'together' | 'apart';
  /** Said since the rooms were last assigned: moving somebody for it is worth a proposal. */
  readonly fresh: boolean;
}

/** A kind of room at the hotel: how many beds one has, and how many of them there are. */
export interface RoomType {
  readonly code: string;
  readonly label: string;
  readonly beds: number;
  readonly rooms: number;
}

/** A room of a departure. `guests` stands for its beds, in order; an empty one is null. */
export interface Room {
  readonly code: string;
  /** Counts within the code: twin 1, twin 2. */
  readonly number: number;
  readonly beds: number;
  /** Put together by hand: nobody is moved in or out by an assignment. */
  readonly locked: boolean;
  /** Somebody dropped out of it since the rooms were last assigned. */
  readonly vacated: boolean;
  readonly guests: readonly (string | null)[];
}

export const guestsIn = (room: Pick<Room, 'guests'>): string[] => room.guests.flatMap((id) => id ?? []);

export const roomKey = ({ code, number }: Pick<Room, 'code' | 'number'>): string => `${code} ${number}`;
