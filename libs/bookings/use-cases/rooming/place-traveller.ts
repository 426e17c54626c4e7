import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { placeByHand, type Target } from '../../domain/rooming/place-by-hand.js';
import type { PlanKey } from '../../persistence/rooming.repository.js';
import { ChangeRooms } from './change-rooms.js';

export interface Placement extends PlanKey {
  readonly version: number;
  readonly travellerId: string;
  readonly target: Target;
}

/** Puts one traveller into a bed by hand, or takes them out of it. */
@Injectable()
export class PlaceTraveller {
  constructor(private readonly rooms: ChangeRooms) {}

  /** Refuses `departure.unknown`, `rooming.plan-changed`, or as {@link placeByHand} does. */
  place({ version, travellerId, target, ...key }: Placement): Promise<Result<number>> {
    return this.rooms.change({ ...key, version, placedBy: 'hand', event: 'rooming.traveller-placed', decide: (rooming) => placeByHand(rooming, travellerId, target) });
  }
}
