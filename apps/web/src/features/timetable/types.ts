import type { Schemas } from '#sdk';

export type Service = Schemas['Service'];
export type ToldService = Schemas['ToldService'];
export type Place = Schemas['Place'];
export type NewPlace = Schemas['NewPlace'];
export type Minimum = Schemas['ConnectionMinimum'];
export type Mode = Service['mode'];
