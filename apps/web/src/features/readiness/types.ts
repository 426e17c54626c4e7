import type { Schemas } from '#sdk';

/** Whether a whole departure can leave, and what blocks whom. */
export type Readiness = Schemas['DepartureReadiness'];
export type TravellerReadiness = Schemas['TravellerReadiness'];
export type Blocker = Schemas['Blocker'];
export type BlockerOwner = Blocker['owner'];
