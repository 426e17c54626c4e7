import { Injectable } from '@nestjs/common';
import { type QueuePulse, ReadSaleQueue, type Sale } from '#bookings';
import { Recent } from './recent.js';

/** Milliseconds. */
const goodFor = 500;

/** How long each queue was a moment ago: told to everybody who waits in it. */
@Injectable()
export class QueuePulses {
  private readonly recent = new Recent<QueuePulse>(goodFor);

  constructor(private readonly queue: ReadSaleQueue) {}

  of(sale: Sale): Promise<QueuePulse> {
    return this.recent.get(sale.departureId, () => this.queue.pulse(sale));
  }
}
