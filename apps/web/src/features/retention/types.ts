import type { Schemas } from '#sdk';

export type DueTravellers = Schemas['DueTravellers'];
export type DueTraveller = Schemas['DueTraveller'];
