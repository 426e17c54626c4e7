import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { type CheckStep, type Lane, MeasureDocuments, ReadingPool, type StepEnd } from '#documents';
import { Queues } from '#platform';
import { jobs } from '../jobs.js';
import { JobMetrics } from './job-metrics.js';

const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 20];
const queueNames = [...new Set(Object.values(jobs).map(({ queue }) => queue))];
/** What cannot be asked is left out: metrics are wanted most when something is out of reach. */
const inTime = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer.catch(() => undefined), delay(2_000, undefined, { ref: false })]);

const goesOn: ReadonlySet<StepEnd> = new Set(['moved-on', 'slowed-down', 'nothing-to-do']);

/** What the checks of documents tell Prometheus, beside the times of their jobs. */
@Injectable()
export class DocumentMetrics {
  private readonly steps: Histogram<'step' | 'lane' | 'end'>;
  private readonly outcomes: Counter<'outcome'>;

  constructor({ registry }: JobMetrics, documents: MeasureDocuments, queues: Queues, pool: ReadingPool) {
    const registers = [registry];
    const labelNames = ['step', 'lane', 'end'] as const;
    this.steps = new Histogram({ name: 'document_step_seconds', help: 'Time of one run of a step, by how it ended', labelNames, buckets, registers });
    this.outcomes = new Counter({ name: 'document_outcomes_total', help: 'Checks that ended in this worker, by outcome', labelNames: ['outcome'], registers });
    new Gauge({
      name: 'document_oldest_seconds',
      help: 'Time since the upload of the oldest unfinished check, by the step that it stands before',
      labelNames: ['step'],
      registers,
      async collect() {
        this.reset();
        for (const [step, seconds] of Object.entries((await inTime(documents.oldest())) ?? {})) this.set({ step }, seconds);
      },
    });
    new Gauge({
      name: 'queue_oldest_seconds',
      help: 'Time that the oldest job of a queue has waited for its turn',
      labelNames: ['queue'],
      registers,
      async collect() {
        this.reset();
        const waits = await inTime(Promise.all(queueNames.map((queue) => queues.longestWait(queue))));
        waits?.forEach((seconds, at) => this.set({ queue: queueNames[at] ?? '' }, seconds));
      },
    });
    const perLane = (name: string, help: string, valueOf: (lane: ReadingPool['lanes'][Lane]) => number): void =>
      void new Gauge({
        name,
        help,
        labelNames: ['lane'],
        registers,
        collect() {
          for (const [lane, lanes] of Object.entries(pool.lanes)) this.set({ lane }, valueOf(lanes));
        },
      });
    perLane('reading_lanes', 'Pictures that this worker can have in hand at a time', ({ size }) => size);
    perLane('reading_lanes_busy', 'Pictures that this worker has in hand', ({ busy }) => busy);
    new Counter({
      name: 'reading_child_restarts_total',
      help: 'Reading processes that this worker replaced, whether they died, overran a limit, or held too much memory',
      labelNames: ['lane'],
      registers,
      collect() {
        this.reset();
        for (const [lane, { restarts }] of Object.entries(pool.lanes)) this.inc({ lane }, restarts);
      },
    });
  }

  /** Runs a step and notes how long it took and how it ended. */
  async time(step: CheckStep, lane: Lane, run: () => Promise<StepEnd>): Promise<void> {
    const stop = this.steps.startTimer({ step, lane });
    let end: StepEnd | 'failed' = 'failed';
    try {
      end = await run();
      if (!goesOn.has(end)) this.outcomes.inc({ outcome: end });
    } finally {
      if (end !== 'nothing-to-do') stop({ end });
    }
  }
}
