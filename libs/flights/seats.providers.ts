import { FlightLegRepository } from './persistence/legs/flight-leg.repository.js';
import { PlaceRepository } from './persistence/places/place.repository.js';
import { ScheduleChangeRepository } from './persistence/schedule-changes/schedule-change.repository.js';
import { SeatBlockRepository } from './persistence/seats/seat-block.repository.js';
import { WaitingRepository } from './persistence/seats/waiting.repository.js';
import { ServiceRepository } from './persistence/services/service.repository.js';
import { ReadFlights } from './use-cases/legs/read-flights.js';
import { FindPlaces } from './use-cases/places/find-places.js';
import { KeepPlaces } from './use-cases/places/keep-places.js';
import { ApplyChange } from './use-cases/schedule-changes/apply-change.js';
import { KeepProgramme } from './use-cases/schedule-changes/keep-programme.js';
import { KeepScheduleChanges } from './use-cases/schedule-changes/keep-schedule-changes.js';
import { WeighChange } from './use-cases/schedule-changes/weigh-change.js';
import { FillSeats } from './use-cases/seats/fill-seats.js';
import { KeepBlocks } from './use-cases/seats/keep-blocks.js';
import { KeepWaiting } from './use-cases/seats/keep-waiting.js';
import { MoveSeats } from './use-cases/seats/move-seats.js';
import { ReadBlocks } from './use-cases/seats/read-blocks.js';
import { ReadSeatBoard } from './use-cases/seats/seat-board.js';
import { DateService } from './use-cases/services/date-service.js';
import { KeepServices } from './use-cases/services/keep-services.js';

/** What the rooms of places, services, seats and schedule changes give to others. */
export const seatsUseCases = [
  FindPlaces, KeepPlaces, KeepServices, DateService, ReadFlights, KeepBlocks, ReadBlocks, MoveSeats, KeepWaiting, ReadSeatBoard, KeepProgramme,
  KeepScheduleChanges, WeighChange, ApplyChange,
];

/** What they need for it. */
export const seatsParts = [FlightLegRepository, PlaceRepository, ServiceRepository, SeatBlockRepository, WaitingRepository, ScheduleChangeRepository, FillSeats];
