import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { swapByHand } from '../../domain/rooming/place-by-hand.js';
import type { PlanKey } from '../../persistence/rooming.repository.js';
import { ChangeRooms } from './change-rooms.js';

export interface Swap extends PlanKey {
  readonly version: number;
  readonly travellerId: string;
  readonly withId: string;
}

/** Lets two travellers change places. */
@Injectable()
export class SwapTravellers {
  constructor(private readonly rooms: ChangeRooms) {}

  /** Refuses `departure.unknown`, `rooming.plan-changed`, or as {@link swapByHand} does. */
  swap({ version, travellerId, withId, ...key }: Swap): Promise<Result<number>> {
    return this.rooms.change({ ...key, version, placedBy: 'hand', event: 'rooming.travellers-swapped', decide: (rooming) => swapByHand(rooming, travellerId, withId) });
  }
}
