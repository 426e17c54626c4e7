import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ReadReply, ReadRequest } from './messages.js';
import { afterProcessorTime } from './processor-time.js';
import { ReadingFailure } from './reading-failure.js';
import { startChild } from './start-child.js';

export interface ConfinedOptions {
  /** The module that the child runs, seen from here, without its ending. */
  readonly child: string;
  /** For one picture, from when its turn comes. The child is killed when it passes. */
  readonly timeLimitMilliseconds: number;
  /** For one picture, in processor time of the child, the start of a fresh one included. */
  readonly processorMilliseconds: number;
  /** Heap of the child's JavaScript. */
  readonly heapMegabytes: number;
  /** Memory that the child may write to at all, decoders and networks included. The kernel refuses it more. */
  readonly dataMegabytes: number;
  /** A child that holds more than this after a picture is replaced by a fresh one. */
  readonly residentMegabytes: number;
  /** Threads of one inference. */
  readonly threads: number;
}

const usual: Omit<ConfinedOptions, 'child'> = {
  timeLimitMilliseconds: 20_000, processorMilliseconds: 20_000, heapMegabytes: 256, dataMegabytes: 3000, residentMegabytes: 1000, threads: 2,
};

interface Waiting<Result> {
  readonly request: ReadRequest;
  readonly resolve: (result: Result) => void;
  readonly reject: (failure: ReadingFailure) => void;
}

/**
 * Works on pictures in a process of its own, one at a time, in order of asking; a second one works beside it. `Works` is what the
 * child can be asked for, with what it answers. The child starts with the first picture; when it dies or hangs, only the
 * picture in its hands fails.
 */
export class ConfinedProcess<Works extends object> {
  private readonly options: ConfinedOptions;
  private readonly queue: Waiting<Works[keyof Works]>[] = [];
  private child: ChildProcess | undefined;
  private current: (Waiting<Works[keyof Works]> & { readonly stopTimers: () => void }) | undefined;
  private ending: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  private closed = false;

  constructor(options: Pick<ConfinedOptions, 'child'> & Partial<ConfinedOptions>) {
    this.options = { ...usual, ...options };
  }

  /** Process id of the child; undefined while there is none. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Has one picture worked on. A file that will not do is a result (`refused`); a `ReadingFailure` is thrown. */
  ask<Work extends keyof Works & string>(work: Work, bytes: Buffer): Promise<Works[Work]> {
    if (this.closed) return Promise.reject(new ReadingFailure('closed'));
    return new Promise<Works[keyof Works]>((resolve, reject) => {
      this.queue.push({ request: { id: ++this.lastId, work, bytes }, resolve, reject });
      this.next();
    }) as Promise<Works[Work]>;
  }

  /** Ends the child. What was not read yet fails as `closed`. */
  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(new ReadingFailure('closed'));
    this.settle((current) => current.reject(new ReadingFailure('closed')));
    this.dismiss();
    await this.ending;
  }

  private next(): void {
    if (this.current !== undefined || this.closed) return;
    const waiting = this.queue.shift();
    if (waiting === undefined) return;
    const child = this.child ?? this.start();
    const timer = setTimeout(() => this.expire(), this.options.timeLimitMilliseconds);
    const callOff = afterProcessorTime(child.pid ?? 0, this.options.processorMilliseconds, () => this.expire());
    const stopTimers = (): void => {
      clearTimeout(timer);
      callOff();
    };
    this.current = { ...waiting, stopTimers };
    child.send(waiting.request, (error) => {
      if (error !== null) this.lose(child, error.message);
    });
  }

  private start(): ChildProcess {
    const child = startChild(this.options);
    child.on('message', (reply: ReadReply<Works[keyof Works]>) => this.receive(child, reply));
    child.on('exit', (code, signal) => this.lose(child, signal ?? `exit code ${code}`));
    child.on('error', (error) => this.lose(child, error.message));
    this.child = child;
    return child;
  }

  private receive(child: ChildProcess, { id, outcome, residentBytes }: ReadReply<Works[keyof Works]>): void {
    if (child !== this.child || id !== this.current?.request.id) return;
    // What a failure leaves behind in native code, nobody knows: the next picture gets a fresh child.
    if ('failure' in outcome || residentBytes > this.options.residentMegabytes * 1024 ** 2) this.dismiss();
    this.settle((current) => {
      if ('result' in outcome) current.resolve(outcome.result);
      else current.reject(new ReadingFailure('failed', outcome.failure));
    });
  }

  private expire(): void {
    this.dismiss();
    this.settle((current) => current.reject(new ReadingFailure('timed-out')));
  }

  private lose(child: ChildProcess, how: string): void {
    if (child !== this.child) return;
    this.child = undefined;
    child.kill('SIGKILL');
    this.settle((current) => current.reject(new ReadingFailure('crashed', how)));
  }

  /** Ends what the child is busy with, and gives it the next picture. */
  private settle(conclude: (current: Waiting<Works[keyof Works]>) => void): void {
    const { current } = this;
    if (current === undefined) return;
    current.stopTimers();
    this.current = undefined;
    conclude(current);
    this.next();
  }

  private dismiss(): void {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    this.ending = Promise.all([this.ending, once(child, 'exit')]);
    child.kill('SIGKILL');
  }
}
