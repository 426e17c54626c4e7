import { OwnBookingRepository } from '../../persistence/own-booking.repository.js';
import { ForgetLeader } from './forget-leader.js';
import { ReadTripsAhead } from './read-trips-ahead.js';

/** What erasing somebody needs of bookings. */
export const erasing = [ReadTripsAhead];
export const behindErasing = [OwnBookingRepository, ForgetLeader];
