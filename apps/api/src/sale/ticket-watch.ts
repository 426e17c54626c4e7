import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { ReadSaleQueue, ReadSaleTicket, type Sale, type StoredTicket } from '#bookings';
import { describeError } from '#platform';

interface Watcher {
  readonly number: number;
  readonly tell: (ticket: StoredTicket | undefined) => void;
}

/** Milliseconds between two looks, however many watch a sale. */
const lookEvery = 200;

/**
 * Lets thousands wait for the end of their turns with two statements a look for all of them: the numbers are served in
 * order, so whoever is before the first that waits has an answer, wherever it was served.
 */
@Injectable()
export class TicketWatch implements BeforeApplicationShutdown {
  private readonly logger = new Logger('sale');
  private readonly rooms = new Map<string, Map<string, Watcher>>();
  private stopped = false;

  constructor(
    private readonly queue: ReadSaleQueue,
    private readonly tickets: ReadSaleTicket,
  ) {}

  /** The ticket when its turn is over; undefined when the time is over first, in milliseconds. */
  settled({ id, number, organisationId, departureId }: StoredTicket, patience: number): Promise<StoredTicket | undefined> {
    const { promise, resolve } = Promise.withResolvers<StoredTicket | undefined>();
    if (this.stopped) return Promise.resolve(undefined);
    const room = this.rooms.get(departureId) ?? this.open({ organisationId, departureId });
    const timer = setTimeout(() => watcher.tell(undefined), patience);
    const watcher: Watcher = {
      number,
      tell: (ticket) => {
        clearTimeout(timer);
        if (room.get(id) === watcher) room.delete(id);
        resolve(ticket);
      },
    };
    room.get(id)?.tell(undefined);
    room.set(id, watcher);
    return promise;
  }

  /** Nobody is kept from going to another process. */
  beforeApplicationShutdown(): void {
    this.stopped = true;
    for (const room of this.rooms.values()) for (const { tell } of [...room.values()]) tell(undefined);
  }

  private open(sale: Sale): Map<string, Watcher> {
    const room = new Map<string, Watcher>();
    this.rooms.set(sale.departureId, room);
    setTimeout(() => void this.look(sale, room), lookEvery);
    return room;
  }

  private async look(sale: Sale, room: Map<string, Watcher>): Promise<void> {
    try {
      await this.tellSettled(sale, room);
    } catch (error) {
      this.logger.warn({ msg: 'watching a sale failed; looking again', ...describeError(error) });
    }
    if (room.size > 0) setTimeout(() => void this.look(sale, room), lookEvery);
    else this.rooms.delete(sale.departureId);
  }

  private async tellSettled(sale: Sale, room: ReadonlyMap<string, Watcher>): Promise<void> {
    if (room.size === 0) return;
    const head = await this.queue.head(sale);
    const answered = [...room].filter(([, { number }]) => head === null || number < head).map(([id]) => id);
    if (answered.length === 0) return;
    for (const ticket of await this.tickets.settled(sale, answered)) room.get(ticket.id)?.tell(ticket);
  }
}
