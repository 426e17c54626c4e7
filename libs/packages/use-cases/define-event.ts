import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import type { EventDefinition } from '../domain/package.js';
import { DepartureRepository } from '../persistence/departure.repository.js';

/** Names something that departures can feed. Its allotments are opened in inventory, with the event as their owner. */
@Injectable()
export class DefineEvent {
  constructor(
    private readonly database: Database,
    private readonly departures: DepartureRepository,
  ) {}

  define(organisationId: string, event: EventDefinition): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const id = await this.departures.insertEvent(tx, organisationId, event);
      await publish(tx, { type: 'event.defined', organisationId, subject: { eventId: id } });
      return { id };
    });
  }
}
