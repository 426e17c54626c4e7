import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Changes, type EndedRun } from '#platform';

/** What happens within this time is told at once. Milliseconds. */
const gatherFor = 200;

/** Tells those who look at an organisation what has just happened in it: events that were published, and jobs that ended. */
@Injectable()
export class Desks implements OnApplicationShutdown {
  private readonly logger = new Logger('desks');
  private readonly waiting = new Map<string, Set<string>>();
  private gathering: NodeJS.Timeout | undefined;

  constructor(private readonly changes: Changes) {}

  /** `happened` is the name of an event or a job. */
  note(organisationId: string, happened: string): void {
    const others = this.waiting.get(organisationId) ?? new Set();
    this.waiting.set(organisationId, others.add(happened));
    this.gathering ??= setTimeout(() => this.tell(), gatherFor);
  }

  noteRun({ job, organisationId, outcome }: EndedRun): void {
    if (organisationId === null || outcome === 'failed') return;
    this.note(organisationId, outcome === 'set-aside' ? 'failed-job.set-aside' : job);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.gathering);
  }

  /** Nobody waits for it: whoever is not told looks by themselves after a while. */
  private tell(): void {
    this.gathering = undefined;
    const due = [...this.waiting];
    this.waiting.clear();
    Promise.all(due.map(([organisationId, happened]) => this.changes.tell(organisationId, happened))).catch((error: unknown) =>
      this.logger.warn(`those who look were not told: ${(error as Error).message}`),
    );
  }
}
