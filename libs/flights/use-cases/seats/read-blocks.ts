import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Result, refuse, success } from '#kernel';
import { deadlinesOf, type DueDeadline, type SeatBlock, type SeatBlockChange } from '../../domain/seats/seat-block.js';
import { SeatBlockRepository } from '../../persistence/seats/seat-block.repository.js';

/** Seat blocks, what is due on them, and what was done to each. */
@Injectable()
export class ReadBlocks {
  constructor(private readonly blocks: SeatBlockRepository, private readonly clock: Clock) {}

  ofLegs(organisationId: string, legIds: readonly string[]): Promise<SeatBlock[]> {
    return this.blocks.ofLegs(organisationId, legIds);
  }

  /** Refuses `seat-block.unknown`. */
  async one(organisationId: string, blockId: string): Promise<Result<SeatBlock>> {
    const block = await this.blocks.find(organisationId, blockId);
    return block ? success(block) : refuse('seat-block.unknown');
  }

  /** What carriers still want by which day, the earliest first. */
  due(blocks: readonly SeatBlock[]): DueDeadline[] {
    return deadlinesOf(blocks, dayOf(this.clock.now()));
  }

  /** The newest first. Refuses `seat-block.unknown`. */
  async history(organisationId: string, blockId: string): Promise<Result<SeatBlockChange[]>> {
    if (!(await this.blocks.find(organisationId, blockId))) return refuse('seat-block.unknown');
    return success(await this.blocks.history(organisationId, blockId));
  }
}
