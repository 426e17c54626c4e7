import { DepartureBoardRepository } from './persistence/board/departure-board.repository.js';
import { ReadDepartureBoard } from './use-cases/board/read-departure-board.js';

export const behindBoard = [DepartureBoardRepository];
export const board = [ReadDepartureBoard];
