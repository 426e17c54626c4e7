import { ArrivalBoard } from './use-cases/arrivals/arrival-board.js';

/** Who lands when, met by whom, with what missing. */
export const arrivals = [ArrivalBoard];
