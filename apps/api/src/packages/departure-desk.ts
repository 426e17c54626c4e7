import { Injectable } from '@nestjs/common';
import { CopyAllotments, OpenAllotment, ReadAllotments } from '#inventory';
import { type Fault, type Refusal, type Result, refuse, success } from '#kernel';
import { ChangeDeparture, CopyDeparture, DefineEvent, type DepartureChange, ScheduleDeparture } from '#packages';
import { Database, type Transaction } from '#platform';
import { type DepartureCopyBody, instantsOf, type NewDepartureBody } from './schedule.schema.js';

/** Departures with all that they count, each made in one transaction: packages know nothing of allotments. */
@Injectable()
export class DepartureDesk {
  constructor(
    private readonly database: Database,
    private readonly schedules: ScheduleDeparture,
    private readonly copies: CopyDeparture,
    private readonly changes: ChangeDeparture,
    private readonly events: DefineEvent,
    private readonly opened: OpenAllotment,
    private readonly copied: CopyAllotments,
    private readonly allotments: ReadAllotments,
  ) {}

  /** Refuses what scheduling and opening refuse, with a pointer at the allotment (`/allotments/2`). */
  schedule(organisationId: string, { allotments, newEvent, ...schedule }: NewDepartureBody): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      const eventId = newEvent ? (await this.events.define(organisationId, newEvent)).id : schedule.eventId;
      const scheduled = await this.schedules.schedule(organisationId, { ...instantsOf(schedule), eventId });
      if (scheduled.refused) return scheduled;
      const refusal = allotmentRefusal(allotments, schedule.maximum, eventId) ?? (await this.open(tx, organisationId, scheduled.value.id, eventId, allotments));
      return refusal ?? scheduled;
    });
  }

  /** Refuses what changing refuses, and a maximum below the places that there are. */
  change(change: DepartureChange): Promise<Result<{ version: number }>> {
    return this.database.transaction(async () => {
      const changed = await this.changes.change(change);
      if (changed.refused) return changed;
      const owned = await this.allotments.ofOwners(change.organisationId, [change.departureId]);
      const places = owned.filter(({ kind }) => kind === 'place').reduce((sum, { capacity }) => sum + capacity, 0);
      if (places <= change.schedule.maximum) return changed;
      return refuse('departure.terms-unusable', { errors: [{ pointer: '/maximum', detail: `It has ${places} places. Lower them first.` }] });
    });
  }

  /** The departure on another date, with as many of everything and nothing taken. Legs are dated, and are not copied. */
  copy(organisationId: string, departureId: string, { startsOn, newEvent }: DepartureCopyBody): Promise<Result<{ id: string }>> {
    return this.database.transaction(async (tx) => {
      const copy = await this.copies.copy({ organisationId, departureId, startsOn, newEvent });
      if (copy.refused) return copy;
      for (const { kind, from, to } of copy.value.owners) {
        const copied = await this.copied.copy(tx, organisationId, { kind, id: from }, { kind, id: to });
        if (copied.refused) return copied;
      }
      return success({ id: copy.value.id });
    });
  }

  private async open(
    tx: Transaction, organisationId: string, departureId: string, eventId: string | null, allotments: NewDepartureBody['allotments'],
  ): Promise<Refusal | null> {
    for (const [index, { shared, unitSize = 1, ...allotment }] of allotments.entries()) {
      const owner = shared && eventId !== null ? ({ kind: 'event', id: eventId } as const) : ({ kind: 'departure', id: departureId } as const);
      const opened = await this.opened.open(tx, organisationId, { ...allotment, unitSize, owner });
      if (opened.refused) return { ...opened, errors: [{ pointer: `/allotments/${index}/capacity`, detail: opened.detail ?? 'This cannot be opened.' }] };
    }
    return null;
  }
}

/** Shared allotments need an event, and there are no more places than travellers may go. */
function allotmentRefusal(allotments: NewDepartureBody['allotments'], maximum: number, eventId: string | null): Refusal | null {
  const errors = allotments.flatMap(({ kind, capacity, shared }, index): Fault[] => [
    ...(shared && eventId === null ? [{ pointer: `/allotments/${index}/shared`, detail: 'There is no event that could own it.' }] : []),
    ...(kind === 'place' && capacity > maximum ? [{ pointer: `/allotments/${index}/capacity`, detail: `The departure takes ${maximum} travellers at most.` }] : []),
  ]);
  return errors.length > 0 ? refuse('departure.terms-unusable', { errors }) : null;
}
