import { Injectable } from '@nestjs/common';
import { ListBookedTravellers } from '#bookings';
import { WeighChange } from '#flights';
import { type Result, success } from '#kernel';
import { JudgeLegChange, type OtherVerdict } from '#readiness';
import { ReadTravellers } from '#travellers';
import { changeBody } from './leg-board.reader.js';
import type { WeighedChangeBody } from './schedule-change.schema.js';

/** A schedule change with whom it affects, by name, and what the entry rules would say to it. */
@Injectable()
export class ScheduleChangeReader {
  constructor(
    private readonly weighing: WeighChange,
    private readonly rules: JudgeLegChange,
    private readonly booked: ListBookedTravellers,
    private readonly travellers: ReadTravellers,
  ) {}

  /** Refuses `schedule-change.unknown`. */
  async read(organisationId: string, changeId: string): Promise<Result<WeighedChangeBody>> {
    const weighed = await this.weighing.weigh(organisationId, changeId);
    if (weighed.refused) return weighed;
    const { change, affected, alternatives } = weighed.value;
    const ids = affected.map(({ travellerId }) => travellerId);
    const people = await this.travellers.byIds(organisationId, ids);
    const references = new Map((await this.booked.list(organisationId, { travellerIds: ids })).map(({ travellerId, reference }) => [travellerId, reference]));
    const otherwise: OtherVerdict[] = change.state === 'pending' && change.after ? await this.rules.judgeTimes(organisationId, change.departureId, { legId: change.legId, ...change.after }, ids) : [];
    const entryOf = new Map(otherwise.map(({ travellerId, from, to }) => [travellerId, { from, to }]));
    return success({
      ...changeBody(change),
      affected: affected.map(({ travellerId, bookingId, effects }) => {
        const person = people.get(travellerId);
        return {
          travellerId, bookingId, reference: references.get(travellerId) ?? null, givenNames: person?.givenNames ?? null, surname: person?.surname ?? null,
          effects: [...effects], entry: entryOf.get(travellerId) ?? null,
        };
      }),
      alternatives: alternatives.map(({ leg, left, misses }) => ({ legId: leg.id, left, misses: [...misses] })),
    });
  }
}
