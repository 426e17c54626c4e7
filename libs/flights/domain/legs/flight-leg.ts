import type { Leg } from '../leg.js';

/** A leg as its own page shows it: with terminals, what flies, and how its seats stand. */
export interface FlightLeg extends Leg {
  readonly serviceId: string | null;
  readonly fromTerminal: string | null;
  readonly toTerminal: string | null;
  readonly equipment: string | null;
  readonly cancelledAt: Date | null;
  /** The seats of all its blocks that were not released; null where no block limits it. */
  readonly blockSeats: number | null;
  /** How many travellers have a seat. */
  readonly seated: number;
  readonly version: number;
}

/** Seats that nobody has; null where no block limits them. */
export const freeSeats = ({ blockSeats, seated, cancelledAt }: Pick<FlightLeg, 'blockSeats' | 'seated' | 'cancelledAt'>): number | null =>
  cancelledAt !== null ? 0 : blockSeats === null ? null : blockSeats - seated;
