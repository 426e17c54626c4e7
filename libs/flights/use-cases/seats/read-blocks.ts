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

  /**
   * Whether an allotment's terms may become these. Refuses `seat-block.decides` where it counts the seats of a leg that has blocks, and these would be
   * others, or go back on a day of their own.
   */
  async allow(organisationId: string, allotmentId: string, terms: { readonly capacity: number; readonly releaseOn: string | null }): Promise<Result<null>> {
    const seats = await this.blocks.seatsBehind(organisationId, allotmentId);
    if (seats === null) return success(null);
    const errors = [
      ...(terms.capacity === seats ? [] : [{ pointer: '/capacity', detail: `Its blocks have ${seats} seats. Change a block, or release seats of it.` }]),
      ...(terms.releaseOn === null ? [] : [{ pointer: '/releaseOn', detail: 'Seats go back block by block.' }]),
    ];
    return errors.length > 0 ? refuse('seat-block.decides', { errors }) : success(null);
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
