import { RoomMateRepository } from '../../../persistence/room-mate.repository.js';
import { ReadOwnRace } from '../../bibs/read-own-race.js';
import { ReadOwnRoom } from './read-own-room.js';
import { WishForMate } from './wish-for-mate.js';

/** What travellers see and say of where they sleep and run. */
export const ownPlaces = [ReadOwnRoom, WishForMate, ReadOwnRace];
export const behindOwnPlaces = [RoomMateRepository];
