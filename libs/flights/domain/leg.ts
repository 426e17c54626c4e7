/** One movement of a traveller. Codes are IATA's for flights: carrier (Resolution 762), places (Resolution 763). */
export interface Leg {
  readonly id: string;
  readonly departureId: string;
  /** Towards the trip, or home from it. */
  readonly direction: LegDirection;
  readonly mode: LegMode;
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** Countries of the two places: three letters (ISO 3166-1, `RKS`); null where nobody knows. */
  readonly fromCountry: string | null;
  readonly toCountry: string | null;
  /** ISO 8601, at the local time of the place: `2026-04-03T13:00:00.000+08:00`. */
  readonly departsAt: string;
  readonly arrivesAt: string;
  /** Time zones of the two places, by IANA name. */
  readonly fromZone: string;
  readonly toZone: string;
  /** Where the border is crossed, when that is not `to`. */
  readonly portOfEntry: string | null;
}

export type LegDirection = 'arrival' | 'departure';
export type LegMode = 'air' | 'rail' | 'road' | 'sea';

/** A leg as an operator adds it. */
export interface LegDefinition {
  readonly departureId: string;
  readonly direction: LegDirection;
  readonly mode: LegMode;
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** Where the place is not known by its code. */
  readonly fromCountry?: string;
  readonly toCountry?: string;
  readonly departsAt: Date;
  readonly arrivesAt: Date;
  readonly fromZone: string;
  readonly toZone: string;
  readonly portOfEntry?: string;
  readonly fromTerminal?: string;
  readonly toTerminal?: string;
  /** The aircraft, train or coach, in the carrier's words. */
  readonly equipment?: string;
  /** The service of which this leg is one day. */
  readonly serviceId?: string;
  /** How many travellers it takes. */
  readonly seats: number;
}
