import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { assignRooms, type AssignmentMode } from '../../domain/rooming/assign-rooms.js';
import type { PlanKey } from '../../persistence/rooming.repository.js';
import { ChangeRooms } from './change-rooms.js';
import { fingerprintOf } from './propose-rooms.js';

export interface RoomAssignment extends PlanKey {
  readonly mode: AssignmentMode;
  readonly version: number;
  /** Of the proposal that was agreed to: nothing else is done. Left out, whatever comes out is. */
  readonly fingerprint?: string | undefined;
}

/** Gives everybody a bed, as far as there are any. */
@Injectable()
export class AssignRooms {
  constructor(private readonly rooms: ChangeRooms) {}

  /** Refuses `departure.unknown`, or `rooming.plan-changed` also where a gender became known since the proposal. */
  assign({ mode, version, fingerprint, ...key }: RoomAssignment): Promise<Result<number>> {
    return this.rooms.change({
      ...key, version, placedBy: 'assignment', event: 'rooming.assigned',
      decide: (rooming) => {
        const rooms = assignRooms(rooming, mode);
        if (fingerprint === undefined || fingerprint === fingerprintOf(rooms)) return success(rooms);
        return refuse('rooming.plan-changed', { detail: 'Something that the proposal went by is different now. Look at the new one.' });
      },
    });
  }
}
