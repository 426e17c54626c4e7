import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AddLeg, FindPlaces, resolveLocalTime } from '#flights';
import { type Refusal, type Result, success } from '#kernel';
import type { AddedLegBody, newLegSchema } from './leg.schema.js';

/** Makes a leg of local times: places give it their zones and countries. */
@Injectable()
export class LegDesk {
  constructor(private readonly places: FindPlaces, private readonly legs: AddLeg) {}

  /** Refuses `place.unknown` with what it may have been meant for, and as {@link AddLeg}. */
  async add(organisationId: string, departureId: string, body: z.output<typeof newLegSchema>): Promise<Result<AddedLegBody>> {
    const { departsOn, departs, arrivesOn, arrives, fromTerminal, toTerminal, equipment, portOfEntry, ...leg } = body;
    const from = await this.places.byCode(organisationId, leg.from, '/from');
    if (from.refused) return from;
    const to = await this.places.byCode(organisationId, leg.to, '/to');
    if (to.refused) return to;
    const [start, end] = [resolveLocalTime({ on: departsOn, time: departs, zone: from.value.zone }), resolveLocalTime({ on: arrivesOn, time: arrives, zone: to.value.zone })];
    const added = await this.legs.add(organisationId, {
      ...leg, departureId, departsAt: start.at, arrivesAt: end.at, fromZone: from.value.zone, toZone: to.value.zone,
      ...(from.value.country ? { fromCountry: from.value.country } : {}), ...(to.value.country ? { toCountry: to.value.country } : {}),
      ...(fromTerminal ? { fromTerminal } : {}), ...(toTerminal ? { toTerminal } : {}), ...(equipment ? { equipment } : {}), ...(portOfEntry ? { portOfEntry } : {}),
    });
    if (added.refused) return atItsField(added);
    const changes = [{ end: 'from', change: start.clockChange }, { end: 'to', change: end.clockChange }] as const;
    return success({ id: added.value.id, clockChanges: changes.flatMap(({ end: at, change }) => (change ? [{ end: at, change }] : [])) });
  }
}

/** An instant is told as a day and a time here. */
const atItsField = ({ errors, ...refusal }: Refusal): Refusal => ({
  ...refusal, ...(errors ? { errors: errors.map((fault) => (fault.pointer === '/arrivesAt' ? { ...fault, pointer: '/arrives' } : fault)) } : {}),
});
