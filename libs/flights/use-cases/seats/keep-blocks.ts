import { Injectable } from '@nestjs/common';
import { ChangeAllotment, ReadAllotments } from '#inventory';
import { Clock, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish, type Transaction } from '#platform';
import { type BlockDeadline, checkSeatBlock, type SeatBlock, type SeatBlockChange, type SeatBlockDefinition } from '../../domain/seats/seat-block.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { SeatBlockRepository } from '../../persistence/seats/seat-block.repository.js';
import { FillSeats } from './fill-seats.js';

interface By {
  readonly organisationId: string;
  readonly userId: string;
}

interface OfBlock extends By {
  readonly blockId: string;
  /** The version that the block had when it was read. */
  readonly version: number;
}

/**
 * Blocks of seats on a leg. The seats of all its blocks, less what was released, are the capacity of the leg's allotment: inventory sells no more
 * than that, and the leg's own check seats no more.
 */
@Injectable()
export class KeepBlocks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly blocks: SeatBlockRepository,
    private readonly allotments: ReadAllotments,
    private readonly terms: ChangeAllotment,
    private readonly fill: FillSeats,
  ) {}

  /** Refuses `seat-block.unusable`, `leg.unknown`, `seat-block.exists`, and `seat-block.below-taken` where the first block has fewer seats than the leg has sold. */
  async add({ organisationId, userId }: By, legId: string, block: SeatBlockDefinition): Promise<Result<{ id: string }>> {
    const refusal = checkSeatBlock(block);
    if (refusal) return refusal;
    return this.guarded((tx) => this.onLeg(tx, organisationId, legId, async () => {
      const id = await this.blocks.insert(tx, organisationId, legId, block);
      await this.record(tx, { organisationId, userId }, { ...block, id, released: 0 }, 'added', null);
      const counted = await this.count(tx, { organisationId, userId }, legId, `Block ${block.locator}: ${block.seats} seats.`);
      if (counted.refused) return counted;
      await publish(tx, { type: 'seat-block.added', organisationId, subject: { legId, blockId: id, seats: block.seats } });
      return success({ id });
    }));
  }

  /** Other days, another record, more or fewer seats. Refuses as `add` does, with `seat-block.unknown` and `seat-block.changed`. */
  async change(of: OfBlock, block: SeatBlockDefinition, reason: string): Promise<Result<null>> {
    const refusal = checkSeatBlock(block);
    if (refusal) return refusal;
    return this.guarded((tx) => this.onBlock(tx, of, async (was) => {
      if (block.seats < was.released) return refuse('seat-block.unusable', { errors: [{ pointer: '/seats', detail: `${was.released} of its seats were released already.` }] });
      return this.write(tx, of, { ...was, ...block }, { kind: 'changed', reason });
    }));
  }

  /** Gives seats back to the carrier. Refuses `seat-block.release-too-many` where more are asked for than nobody has. */
  release(of: OfBlock, seats: number, reason: string): Promise<Result<null>> {
    return this.guarded((tx) => this.onBlock(tx, of, async (was) => {
      const open = await this.unassigned(of.organisationId, was);
      if (!Number.isInteger(seats) || seats < 1 || seats > open) {
        const detail = open === 0 ? 'Somebody has every one of its seats.' : `${open} of its seats are nobody's: release from 1 to ${open}.`;
        return refuse('seat-block.release-too-many', { detail, errors: [{ pointer: '/seats', detail }] });
      }
      return this.write(tx, of, { ...was, released: was.released + seats }, { kind: 'released', reason });
    }));
  }

  /** Notes that a deadline was met: it reminds nobody any more. */
  meet(of: OfBlock, deadline: BlockDeadline): Promise<Result<null>> {
    return this.guarded((tx) => this.onBlock(tx, of, async (was) => {
      if (was.met.includes(deadline)) return success(null);
      return this.write(tx, of, { ...was, met: [...was.met, deadline] }, { kind: 'met', reason: deadline });
    }));
  }

  /** Seats of a block that could go back: no more than the leg has free, sold and seated alike. */
  private async unassigned(organisationId: string, { legId, seats, released }: SeatBlock): Promise<number> {
    const [leg] = await this.legs.byIds(organisationId, [legId]);
    const allotment = await this.allotmentOf(organisationId, legId);
    return Math.max(0, Math.min(seats - released, (leg?.blockSeats ?? 0) - (leg?.seated ?? 0), allotment?.left ?? 0));
  }

  private async write(tx: Transaction, of: OfBlock, block: SeatBlock, { kind, reason }: Pick<SeatBlockChange, 'kind' | 'reason'>): Promise<Result<null>> {
    const { organisationId } = of;
    await this.blocks.write(tx, organisationId, block);
    await this.record(tx, of, block, kind, reason);
    if (kind !== 'met') {
      const counted = await this.count(tx, of, block.legId, `Block ${block.locator}: ${reason ?? kind}`);
      if (counted.refused) return counted;
    }
    const { legId, id: blockId, seats, released } = block;
    await publish(tx, { type: `seat-block.${kind}`, organisationId, subject: { legId, blockId, seats: seats - released } });
    return success(null);
  }

  /** The leg's capacity follows its blocks, and who waits gets what is free. */
  private async count(tx: Transaction, { organisationId, userId }: By, legId: string, reason: string): Promise<Result<null>> {
    const allotment = await this.allotmentOf(organisationId, legId);
    const capacity = (await this.legs.countBlocks(tx, organisationId, legId)) ?? 0;
    if (!allotment) throw new Error(`leg ${legId} has no seats in inventory`);
    const { id: allotmentId, overbooking, version } = allotment;
    // What goes back goes back block by block: a day on which all of it would go at once contradicts them.
    if (capacity !== allotment.capacity || allotment.releaseOn !== null) {
      const changed = await this.terms.change({ organisationId, allotmentId, userId, version, reason: reason.slice(0, 200), capacity, overbooking, releaseOn: null });
      if (changed.refused) return changed.code === 'inventory.below-taken' ? refuse('seat-block.below-taken', { detail: `${allotment.held + allotment.sold} seats of this leg are held or sold.` }) : changed;
    }
    await this.fill.waitingOf(tx, organisationId, [legId]);
    return success(null);
  }

  private async allotmentOf(organisationId: string, legId: string) {
    return (await this.allotments.ofOwners(organisationId, [legId])).find(({ kind, code }) => kind === 'seat' && code === 'any');
  }

  private async onLeg<T>(tx: Transaction, organisationId: string, legId: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    await this.legs.lock(tx, organisationId, [legId]);
    const [leg] = await this.legs.byIds(organisationId, [legId]);
    if (!leg) return refuse('leg.unknown');
    return leg.cancelledAt ? refuse('seat.leg-unusable', { detail: 'This leg was cancelled.' }) : work();
  }

  private async onBlock(tx: Transaction, { organisationId, blockId, version }: OfBlock, work: (block: SeatBlock) => Promise<Result<null>>): Promise<Result<null>> {
    const found = await this.blocks.find(organisationId, blockId);
    if (!found) return refuse('seat-block.unknown');
    await this.legs.lock(tx, organisationId, [found.legId]);
    const block = await this.blocks.lock(tx, organisationId, blockId);
    if (!block) return refuse('seat-block.unknown');
    return block.version === version ? work(block) : refuse('seat-block.changed');
  }

  private async guarded<T>(work: (tx: Transaction) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'seat_block_locator') return refuse('seat-block.exists', { errors: [{ pointer: '/locator', detail: 'This leg has a block with this record already.' }] });
      if (broken === 'leg_never_overseated') return refuse('seat-block.below-taken');
      throw error;
    }
  }

  private record(tx: Transaction, { organisationId, userId }: By, { id, seats, released }: Pick<SeatBlock, 'id' | 'seats' | 'released'>, kind: SeatBlockChange['kind'], reason: string | null): Promise<void> {
    return this.blocks.record(tx, organisationId, id, { kind, seats, released, reason, userId, createdAt: this.clock.now() });
  }
}
