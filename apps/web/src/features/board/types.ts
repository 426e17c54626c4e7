import type { Schemas } from '#sdk';

export type DepartureBoard = Schemas['DepartureBoard'];
export type BoardDeparture = Schemas['BoardDeparture'];
export type BoardAllotment = BoardDeparture['allotments'][number];
export type BoardMoney = NonNullable<BoardDeparture['money']>[number];
