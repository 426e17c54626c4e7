import type { Schemas } from '#sdk';

export type Leg = Schemas['Leg'];
