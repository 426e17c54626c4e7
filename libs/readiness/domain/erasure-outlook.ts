import type { IsoDate } from '#kernel';

/** Why somebody cannot be erased yet. */
export interface ErasureWait {
  /** `trip`: a booking is not over; `authority`: an authority has, or answered, an application for that trip. */
  readonly code: 'trip' | 'authority';
  readonly reference: string;
  /** The last day of the trip. */
  readonly until: IsoDate;
}

/** What would happen to a traveller who asked now. */
export interface ErasureOutlook {
  /** When they asked; null where they have not. */
  readonly askedAt: Date | null;
  /** None: it happens at once. */
  readonly waits: readonly ErasureWait[];
}
