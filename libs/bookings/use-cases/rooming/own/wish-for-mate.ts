import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { ReadTravellers, type TravellerDetails } from '#travellers';
import { contractStatuses } from '../../../domain/booking-status.js';
import { BookedTravellerRepository } from '../../../persistence/booked-traveller.repository.js';
import { type NamedMate, RoomMateRepository } from '../../../persistence/room-mate.repository.js';
import { type PlanKey, RoomingRepository } from '../../../persistence/rooming.repository.js';

/**
 * A traveller says with whom they want to share, by the other's booking reference and name, both of which they must know. The answer
 * is the same whether there is such a person or not, and stays so until the other says it too.
 */
@Injectable()
export class WishForMate {
  constructor(
    private readonly database: Database,
    private readonly booked: BookedTravellerRepository,
    private readonly travellers: ReadTravellers,
    private readonly mates: RoomMateRepository,
    private readonly rooming: RoomingRepository,
  ) {}

  /** Takes the place of what they said before. Refuses `not-found` for somebody on no confirmed booking. */
  async wish(organisationId: string, travellerId: string, named: NamedMate): Promise<Result<null>> {
    return this.change(organisationId, travellerId, async (tx, key) => {
      const otherId = await this.meant(key, travellerId, named);
      await this.mates.say(tx, key, travellerId, { named, otherId });
      // What was said against it before, by themselves or for them, stands until staff take it back.
      const said = (await this.rooming.wishes(key)).find((wish) => wish.travellerId === travellerId && wish.otherId === otherId);
      if (otherId !== null && !said) await this.rooming.setWish(tx, key, { travellerId, otherId }, 'together');
      return otherId;
    });
  }

  /** Takes it back. Refuses `not-found` for somebody on no confirmed booking. */
  async forget(organisationId: string, travellerId: string): Promise<Result<null>> {
    return this.change(organisationId, travellerId, async (tx, key) => {
      await this.mates.unsay(tx, key, travellerId);
      return null;
    });
  }

  private async change(organisationId: string, travellerId: string, say: (tx: Transaction, key: PlanKey) => Promise<string | null>): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      const [booking] = await this.booked.list(organisationId, { travellerIds: [travellerId] }, contractStatuses);
      if (!booking) return refuse('not-found');
      const key = { organisationId, departureId: booking.departureId };
      await this.rooming.lock(tx, key);
      const before = (await this.mates.said(key, travellerId))?.otherId ?? null;
      if (before !== null) await this.takeBack(tx, key, travellerId, before);
      const otherId = await say(tx, key);
      if (before === otherId) return success(null);
      await this.rooming.raiseVersion(tx, key);
      const wish = otherId === null ? 'none' : 'together';
      await publish(tx, { type: 'rooming.wish-noted', organisationId, subject: { departureId: key.departureId, travellerId, otherId: otherId ?? before, wish, mutual: false } });
      return success(null);
    });
  }

  private async takeBack(tx: Transaction, key: PlanKey, travellerId: string, otherId: string): Promise<void> {
    const said = (await this.rooming.wishes(key)).find((wish) => wish.travellerId === travellerId && wish.otherId === otherId);
    if (said?.kind === 'together') await this.rooming.setWish(tx, key, { travellerId, otherId }, null);
  }

  /** The one who was named; null where there is none, or where it could be two. */
  private async meant(key: PlanKey, travellerId: string, { name, reference }: NamedMate): Promise<string | null> {
    const ids = (await this.mates.underReference(key, reference.trim().toUpperCase())).filter((id) => id !== travellerId);
    const people = await this.travellers.byIds(key.organisationId, ids);
    const found = ids.filter((id) => isCalled(people.get(id), name));
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase().replace(/\s+/g, ' ');

/** By given names and surname in either order, or by first given name and surname. */
function isCalled(person: TravellerDetails | undefined, name: string): boolean {
  if (!person?.surname) return false;
  const given = person.givenNames ?? '';
  const names = [given, given.trim().split(/\s+/)[0] ?? ''].flatMap((first) => [`${first} ${person.surname}`, `${person.surname} ${first}`]);
  return names.map(plain).includes(plain(name));
}
