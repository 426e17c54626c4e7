import { ArrivalStandingRepository } from './persistence/arrivals/arrival-standing.repository.js';
import { ArrivalBoard } from './use-cases/arrivals/arrival-board.js';

/** Who lands when, met by whom, with what missing. */
export const arrivals = [ArrivalBoard];
export const behindArrivals = [ArrivalStandingRepository];
