import type { BookingSummary } from './types.js';

/** Names of departures by their ids. */
export type DepartureNames = ReadonlyMap<string, string>;

export interface BookingTableProps {
  /** Those that are loaded, from the first on. */
  readonly bookings: readonly BookingSummary[];
  /** How many there are in all. */
  readonly count: number;
  /** Told, at each change of what is in sight, which the last row is that will be seen next. */
  readonly onSight: (row: number) => void;
}

export interface NamedBookingTableProps extends BookingTableProps {
  readonly names: DepartureNames;
}
