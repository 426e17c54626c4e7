import { Injectable } from '@nestjs/common';
import { AllotmentRepository, type RoomTypeRow } from '../persistence/allotment.repository.js';

/** The kinds of rooms of a departure, in rooms rather than beds: for whoever puts travellers into them. */
@Injectable()
export class ReadRoomTypes {
  constructor(private readonly allotments: AllotmentRepository) {}

  /** In the order in which they were opened. `rooms` counts those that may be overbooked. */
  ofDeparture(organisationId: string, departureId: string): Promise<RoomTypeRow[]> {
    return this.allotments.roomTypes(organisationId, departureId);
  }
}
