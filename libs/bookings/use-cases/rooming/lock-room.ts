import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { roomKey } from '../../domain/rooming/rooming.js';
import type { PlanKey } from '../../persistence/rooming.repository.js';
import { ChangeRooms } from './change-rooms.js';

export interface RoomLock extends PlanKey {
  readonly version: number;
  readonly room: { readonly code: string; readonly number: number };
  readonly locked: boolean;
}

/** Says that a room stays as it is, or that an assignment may change it again. */
@Injectable()
export class LockRoom {
  constructor(private readonly rooms: ChangeRooms) {}

  /** Refuses `departure.unknown`, `rooming.plan-changed` or `rooming.room-unknown`. */
  lock({ version, room, locked, ...key }: RoomLock): Promise<Result<number>> {
    return this.rooms.change({
      ...key, version, placedBy: 'hand', event: locked ? 'rooming.room-locked' : 'rooming.room-unlocked',
      decide: ({ rooms }) =>
        rooms.some((each) => roomKey(each) === roomKey(room))
          ? success(rooms.map((each) => (roomKey(each) === roomKey(room) ? { ...each, locked } : each)))
          : refuse('rooming.room-unknown'),
    });
  }
}
