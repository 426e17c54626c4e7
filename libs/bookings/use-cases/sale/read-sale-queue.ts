import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { QueuePulse, Sale } from '../../domain/sale-queue.js';
import { SaleQueueRepository } from '../../persistence/sale-queue.repository.js';

/** How long the queue of a sale is, and how fast it moves. */
@Injectable()
export class ReadSaleQueue {
  constructor(
    private readonly queue: SaleQueueRepository,
    private readonly clock: Clock,
  ) {}

  pulse(sale: Sale): Promise<QueuePulse> {
    return this.queue.pulse(sale, this.clock.now());
  }

  /** Number of the first ticket that waits; null when nobody does. */
  head(sale: Sale): Promise<number | null> {
    return this.queue.head(sale);
  }

  /** Sales of all organisations in which somebody waits, or is to join the waiting list. */
  unfinished(): Promise<Sale[]> {
    return this.queue.unfinished();
  }
}
