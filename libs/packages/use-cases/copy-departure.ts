import { Injectable } from '@nestjs/common';
import { type IsoDate, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { movedTo } from '../domain/copy-dates.js';
import type { EventDefinition } from '../domain/package.js';
import { DepartureRepository } from '../persistence/departure.repository.js';
import { DefineEvent } from './define-event.js';
import { ScheduleDeparture } from './schedule-departure.js';

/** Another run of the same package, from another day on. Left out, the event is the one that the departure feeds. */
export interface DepartureCopy {
  readonly organisationId: string;
  readonly departureId: string;
  readonly startsOn: IsoDate;
  readonly newEvent?: EventDefinition | undefined;
}

/** Whose allotments are to be copied to whom: inventory's to do, by the caller, in the same transaction. */
export interface CopiedDeparture {
  readonly id: string;
  readonly owners: readonly { readonly kind: 'departure' | 'event'; readonly from: string; readonly to: string }[];
}

/** Copies a departure to a new date: end and sale move with it. An event's allotments stay shared unless a new event is named. */
@Injectable()
export class CopyDeparture {
  constructor(
    private readonly database: Database,
    private readonly departures: DepartureRepository,
    private readonly events: DefineEvent,
    private readonly schedule: ScheduleDeparture,
  ) {}

  /** Refuses with `departure.unknown`, or `departure.dates-unusable` where the event is not within the new dates. */
  copy({ organisationId, departureId, startsOn, newEvent }: DepartureCopy): Promise<Result<CopiedDeparture>> {
    return this.database.transaction(async () => {
      const found = await this.departures.find(organisationId, departureId);
      if (!found) return refuse('departure.unknown');
      const eventId = newEvent ? (await this.events.define(organisationId, newEvent)).id : found.eventId;
      const copied = await this.schedule.schedule(organisationId, { ...movedTo(found, startsOn), packageId: found.packageId, eventId });
      if (copied.refused) return copied;
      const { id } = copied.value;
      const shared = newEvent && found.eventId !== null && eventId !== null ? [{ kind: 'event' as const, from: found.eventId, to: eventId }] : [];
      return success({ id, owners: [{ kind: 'departure' as const, from: departureId, to: id }, ...shared] });
    });
  }
}
