import type { Schemas } from '#sdk';

/** Where the traveller sleeps and runs. */
export type Places = Schemas['MyPlaces'];
export type NamedMate = Schemas['RoomMateWish'];
