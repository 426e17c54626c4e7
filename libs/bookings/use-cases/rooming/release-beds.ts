import { Injectable } from '@nestjs/common';
import { success } from '#kernel';
import { guestsIn, type Room } from '../../domain/rooming/rooming.js';
import { type PlanKey, RoomingRepository } from '../../persistence/rooming.repository.js';
import { ChangeRooms } from './change-rooms.js';

/** Frees the beds of those who no longer travel, or booked another kind of room. Nobody else moves: that is for a person to agree to. */
@Injectable()
export class ReleaseBeds {
  constructor(
    private readonly rooming: RoomingRepository,
    private readonly rooms: ChangeRooms,
  ) {}

  /** On every departure on which one of the booking's travellers has a bed, also where the booking has moved to another. */
  async ofBooking(organisationId: string, bookingId: string): Promise<void> {
    for (const departureId of await this.rooming.departuresOf(organisationId, bookingId)) await this.release({ organisationId, departureId });
  }

  /** Idempotent. Returns how many beds are free now. A departure without rooms is passed over. */
  async release(key: PlanKey): Promise<number> {
    const before = await this.rooming.rooms(key);
    if (before.length === 0) return 0;
    const released = await this.rooms.change({
      ...key, version: null, placedBy: 'hand', event: 'rooming.beds-released',
      decide: ({ rooms, guests }) => {
        const stays = new Map(guests.map(({ id, room }) => [id, room]));
        return success(rooms.map((room) => withThoseWho(room, (id) => stays.get(id) === room.code)));
      },
    });
    return released.refused ? 0 : released.value;
  }
}

function withThoseWho(room: Room, stays: (id: string) => boolean): Room {
  const guests = room.guests.map((id) => (id !== null && stays(id) ? id : null));
  const leaves = guestsIn({ guests }).length < guestsIn(room).length;
  return leaves ? { ...room, guests, vacated: true, locked: room.locked && guestsIn({ guests }).length > 0 } : room;
}
