import { Injectable } from '@nestjs/common';
import { type IsoDate, type Result, success } from '#kernel';
import type { LegDirection } from '../../domain/leg.js';
import { type DatedTimes, datedTimes } from '../../domain/services/dated-leg.js';
import { AddLeg } from '../add-leg.js';
import { FindPlaces } from '../places/find-places.js';
import { KeepServices } from './keep-services.js';

/** One day of a service, for a departure. */
export interface DatedService {
  readonly organisationId: string;
  readonly departureId: string;
  readonly serviceId: string;
  readonly direction: LegDirection;
  /** The day on which it starts, where it starts. */
  readonly on: IsoDate;
  readonly seats: number;
}

/** Makes a departure's leg of one day of a service. */
@Injectable()
export class DateService {
  constructor(
    private readonly services: KeepServices,
    private readonly places: FindPlaces,
    private readonly legs: AddLeg,
  ) {}

  /** Tells where the clocks change that night. Refuses `service.unknown`, `service.not-running`, `service.unusable`, and as {@link AddLeg} does. */
  async date({ organisationId, departureId, serviceId, direction, on, seats }: DatedService): Promise<Result<{ id: string; clockChanges: DatedTimes['clockChanges'] }>> {
    const found = await this.services.one(organisationId, serviceId);
    if (found.refused) return found;
    const times = datedTimes(found.value, on);
    if (times.refused) return times;
    const { mode, carrier, number, from, to, fromZone, toZone, equipment, fromTerminal, toTerminal } = found.value;
    const [start, end] = [await this.places.byCode(organisationId, from), await this.places.byCode(organisationId, to)];
    const added = await this.legs.add(organisationId, {
      departureId, serviceId, direction, mode, carrier, number, from, to, fromZone, toZone, seats,
      departsAt: times.value.departsAt, arrivesAt: times.value.arrivesAt,
      ...(start.refused || !start.value.country ? {} : { fromCountry: start.value.country }),
      ...(end.refused || !end.value.country ? {} : { toCountry: end.value.country }),
      ...(equipment ? { equipment } : {}), ...(fromTerminal ? { fromTerminal } : {}), ...(toTerminal ? { toTerminal } : {}),
    });
    return added.refused ? added : success({ id: added.value.id, clockChanges: times.value.clockChanges });
  }
}
