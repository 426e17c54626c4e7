import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Sale, ServeSaleQueue } from '#bookings';
import { describeError, runInContext, systemContext } from '#platform';

interface Serving {
  again: boolean;
  readonly done: Promise<void>;
}

/**
 * Serves the sales of which this process has given out tickets, as soon as they are committed. When the process is told to
 * stop, it ends with the turn under way; who still waits is a row, and the workers look for those.
 */
@Injectable()
export class SaleServer implements BeforeApplicationShutdown {
  private readonly logger = new Logger('sale');
  private readonly serving = new Map<string, Serving>();
  private stopped = false;

  constructor(private readonly queue: ServeSaleQueue) {}

  /** Somebody waits in this sale. */
  wake(sale: Sale): void {
    const running = this.serving.get(sale.departureId);
    if (running) running.again = true;
    else if (!this.stopped) this.start(sale);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.serving.values()].map(({ done }) => done));
  }

  private start(sale: Sale): void {
    const done = runInContext(systemContext(), () => this.serve(sale));
    this.serving.set(sale.departureId, { again: true, done });
  }

  private async serve(sale: Sale): Promise<void> {
    await Promise.resolve();
    const serving = this.serving.get(sale.departureId)!;
    try {
      while (serving.again && !this.stopped) {
        serving.again = false;
        await this.queue.serve(sale, () => !this.stopped);
      }
    } catch (error) {
      this.logger.warn({ msg: 'serving a sale stopped; the workers go on', ...describeError(error) });
    } finally {
      this.serving.delete(sale.departureId);
    }
  }
}
