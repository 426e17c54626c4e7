import { Injectable } from '@nestjs/common';
import { ReadTravellers } from '#travellers';
import { contractStatuses } from '../../../domain/booking-status.js';
import { guestsIn } from '../../../domain/rooming/rooming.js';
import { BookedTravellerRepository } from '../../../persistence/booked-traveller.repository.js';
import { type NamedMate, RoomMateRepository } from '../../../persistence/room-mate.repository.js';
import { RoomingRepository } from '../../../persistence/rooming.repository.js';

/** A traveller's room as they may know it. */
export interface OwnRoom {
  readonly departureId: string;
  /** The code of the room that they booked a bed of. */
  readonly room: string;
  /** Null until rooms are assigned; else who shares it, by first name alone. */
  readonly mates: readonly string[] | null;
  /** `together`: the other said the same. Until then nobody is told whether the one who was named is there at all. */
  readonly wish: (NamedMate & { readonly state: 'asked' | 'together' }) | null;
}

/** Shows travellers who sleeps in their room. */
@Injectable()
export class ReadOwnRoom {
  constructor(
    private readonly booked: BookedTravellerRepository,
    private readonly rooming: RoomingRepository,
    private readonly mates: RoomMateRepository,
    private readonly travellers: ReadTravellers,
  ) {}

  /** Null for somebody on no confirmed booking. */
  async of(organisationId: string, travellerId: string): Promise<OwnRoom | null> {
    const [booking] = await this.booked.list(organisationId, { travellerIds: [travellerId] }, contractStatuses);
    if (!booking) return null;
    const key = { organisationId, departureId: booking.departureId };
    const room = (await this.rooming.rooms(key)).find(({ guests }) => guests.includes(travellerId));
    const others = room ? guestsIn(room).filter((id) => id !== travellerId) : [];
    const people = await this.travellers.byIds(organisationId, others);
    const said = await this.mates.said(key, travellerId);
    return {
      departureId: booking.departureId,
      room: booking.room,
      mates: room ? others.flatMap((id) => firstName(people.get(id)?.givenNames)) : null,
      wish: said && { ...said.named, state: (await this.isMutual(key, travellerId, said.otherId)) ? 'together' : 'asked' },
    };
  }

  private async isMutual(key: { organisationId: string; departureId: string }, travellerId: string, otherId: string | null): Promise<boolean> {
    if (otherId === null) return false;
    const together = (await this.rooming.wishes(key)).filter(({ kind }) => kind === 'together');
    const wants = (id: string, other: string) => together.some((wish) => wish.travellerId === id && wish.otherId === other);
    return wants(travellerId, otherId) && wants(otherId, travellerId);
  }
}

const firstName = (givenNames: string | null | undefined): string[] => (givenNames ? [givenNames.trim().split(/\s+/)[0] ?? ''] : []);
