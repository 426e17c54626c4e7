import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish } from '#platform';
import { contractStatuses } from '../../domain/booking-status.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';
import { type PlanKey, RoomingRepository } from '../../persistence/rooming.repository.js';

export interface WishStatement extends PlanKey {
  readonly travellerId: string;
  readonly otherId: string;
  /** `none` takes back what was said. */
  readonly wish: 'together' | 'apart' | 'none';
  /** The other says the same. */
  readonly mutual: boolean;
}

/** Notes with whom somebody wants to share a room, or does not want to. */
@Injectable()
export class WishTogether {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly booked: BookedTravellerRepository,
    private readonly rooming: RoomingRepository,
  ) {}

  /**
   * Refuses `departure.unknown`, `rooming.traveller-unknown`, and `rooming.wish-unusable` for a wish with oneself or one that
   * contradicts what the same traveller said before: it is taken back first.
   */
  express({ travellerId, otherId, wish, mutual, ...key }: WishStatement): Promise<Result<null>> {
    const { organisationId, departureId } = key;
    return this.database.transaction(async (tx) => {
      const departure = await this.departures.forSale(organisationId, departureId);
      if (departure.refused) return departure;
      if (travellerId === otherId) return unusable('/otherId', 'Nobody shares a room with themselves.');
      const booked = new Set((await this.booked.list(organisationId, { departureId }, contractStatuses)).map((one) => one.travellerId));
      // What was said of somebody who is gone can still be taken back.
      if (wish !== 'none' && !(booked.has(travellerId) && booked.has(otherId))) return refuse('rooming.traveller-unknown');
      await this.rooming.lock(tx, key);
      const said = await this.rooming.wishes(key);
      const pairs = [{ travellerId, otherId }, ...(mutual ? [{ travellerId: otherId, otherId: travellerId }] : [])];
      for (const pair of pairs) {
        const before = said.find((one) => one.travellerId === pair.travellerId && one.otherId === pair.otherId)?.kind;
        if (wish !== 'none' && before !== undefined && before !== wish) return unusable('/wish', contradiction[before]);
        if (before !== (wish === 'none' ? undefined : wish)) await this.rooming.setWish(tx, key, pair, wish === 'none' ? null : wish);
      }
      await this.rooming.raiseVersion(tx, key);
      await publish(tx, { type: 'rooming.wish-noted', organisationId, subject: { departureId, travellerId, otherId, wish, mutual } });
      return success(null);
    });
  }
}

const contradiction = {
  together: 'They asked to share before. Take that wish back first.',
  apart: 'They asked not to share before. Take that wish back first.',
};

const unusable = (pointer: string, detail: string) => refuse('rooming.wish-unusable', { detail, errors: [{ pointer, detail }] });
