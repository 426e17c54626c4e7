import type { LegMode } from '../leg.js';

export const placeKinds = ['airport', 'station', 'border-post', 'port'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Degrees north and east (WGS 84). */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Somewhere that a leg starts or ends. */
export interface Place {
  /** IATA's for airports (Resolution 763); an operator's own for whatever IATA has no code for. */
  readonly code: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Three letters (ISO 3166-1, `RKS`); null where nobody knows. */
  readonly country: string | null;
  /** IANA name. */
  readonly zone: string;
  /** Added by the organisation, and not from the packaged list. */
  readonly own: boolean;
  /** Left out where nobody knows. */
  readonly position?: Position;
}

/** A place as an operator adds it. */
export type PlaceDefinition = Omit<Place, 'own' | 'country' | 'position'> & { readonly country: string };

/** The kinds of place that a leg of this mode starts and ends at; a border post may be the end of any that goes by land. */
export const kindsOfMode: Readonly<Record<LegMode, readonly PlaceKind[]>> = {
  air: ['airport'],
  rail: ['station', 'border-post'],
  road: ['station', 'border-post', 'airport', 'port'],
  sea: ['port'],
};
