import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { assignRooms, type AssignmentMode, type Move, movesBetween } from '../../domain/rooming/assign-rooms.js';
import { findingsOf, type RoomingFinding } from '../../domain/rooming/findings.js';
import { type Room, roomKey } from '../../domain/rooming/rooming.js';
import type { PlanKey } from '../../persistence/rooming.repository.js';
import { GatherRooming } from './gather-rooming.js';

/** What an assignment would do, before anybody is moved. */
export interface RoomProposal {
  readonly version: number;
  readonly fingerprint: string;
  readonly moves: readonly Move[];
  readonly rooms: number;
  readonly findings: readonly RoomingFinding[];
}

/** Works an assignment out and changes nothing. */
@Injectable()
export class ProposeRooms {
  constructor(private readonly gather: GatherRooming) {}

  /** Refuses `departure.unknown`. */
  async propose(key: PlanKey, mode: AssignmentMode): Promise<Result<RoomProposal>> {
    const gathered = await this.gather.gather(key);
    if (gathered.refused) return gathered;
    const rooms = assignRooms(gathered.value, mode);
    return success({
      version: gathered.value.version,
      fingerprint: fingerprintOf(rooms),
      moves: movesBetween(gathered.value.rooms, rooms),
      rooms: rooms.length,
      findings: findingsOf({ ...gathered.value, rooms }),
    });
  }
}

/** The same for the same people in the same beds. */
export const fingerprintOf = (rooms: readonly Room[]): string =>
  createHash('sha256').update(JSON.stringify(rooms.map((room) => [roomKey(room), room.guests]).sort())).digest('base64url').slice(0, 22);
