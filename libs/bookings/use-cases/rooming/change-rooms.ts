import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish } from '#platform';
import { movesBetween } from '../../domain/rooming/assign-rooms.js';
import type { Room } from '../../domain/rooming/rooming.js';
import { type PlanKey, RoomingRepository } from '../../persistence/rooming.repository.js';
import { GatherRooming, type GatheredRooming } from './gather-rooming.js';

/** A change of a departure's rooms, from the version that was read; `null` takes whichever there is. */
export interface RoomsChange extends PlanKey {
  readonly version: number | null;
  readonly placedBy: 'assignment' | 'hand';
  /** What is published, beside the number of travellers who moved. */
  readonly event: string;
  readonly decide: (rooming: GatheredRooming) => Result<readonly Room[]>;
}

/** The one way in which rooms change: with the plan locked, judged by what is so then, and counted up by one version. */
@Injectable()
export class ChangeRooms {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly gather: GatherRooming,
    private readonly rooming: RoomingRepository,
  ) {}

  /** Refuses `departure.unknown`, `rooming.plan-changed`, `rooming.bed-taken`, or as `decide` does. Returns how many moved. */
  change({ version, placedBy, event, decide, ...key }: RoomsChange): Promise<Result<number>> {
    return this.database.transaction(async (tx) => {
      const departure = await this.departures.forSale(key.organisationId, key.departureId);
      if (departure.refused) return departure;
      const now = await this.rooming.lock(tx, key);
      if (version !== null && now !== version) return this.changed(key, version);
      const gathered = await this.gather.gather(key);
      if (gathered.refused) return gathered;
      const rooms = decide(gathered.value);
      if (rooms.refused) return rooms;
      if (placedBy === 'assignment') await this.rooming.settleWishes(tx, key);
      if (textOf(rooms.value) === textOf(gathered.value.rooms)) return success(0);
      if (!(await this.rooming.save(tx, key, { version: now + 1, before: gathered.value.rooms, after: rooms.value, placedBy }))) {
        return refuse('rooming.bed-taken', { detail: 'Somebody else placed a traveller there at this moment. Look again.' });
      }
      await this.rooming.raiseVersion(tx, key);
      const moved = movesBetween(gathered.value.rooms, rooms.value).length;
      await publish(tx, { type: event, organisationId: key.organisationId, subject: { departureId: key.departureId, version: now + 1, moved } });
      return success(moved);
    });
  }

  private async changed(key: PlanKey, version: number): Promise<Refusal> {
    const { placed, left } = await this.rooming.changedSince(key, version);
    const what = placed + left === 0
      ? 'Somebody noted a wish, or locked a room.'
      : `Since you read it, ${count(placed)} given a bed or another one, and ${count(left)} taken out of one.`;
    return refuse('rooming.plan-changed', { detail: `${what} Look at the rooms again, then repeat your change.` });
  }
}

const textOf = (rooms: readonly Room[]): string =>
  JSON.stringify(rooms.map(({ code, number, locked, vacated, guests }) => [code, number, locked, vacated, guests]).sort());

const count = (travellers: number): string => (travellers === 1 ? '1 traveller was' : `${travellers} travellers were`);
