import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { StartError } from './start-error.js';

/** A process of the platform, in a process group of its own: Ctrl-C reaches it through us, in the right order. */
export class Child {
  private process!: ChildProcess;
  /** Resolves with the exit code of the process that runs now. */
  ended!: Promise<number>;

  constructor(
    readonly name: string,
    private readonly entry: URL,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.start();
  }

  start(): void {
    this.process = fork(this.entry, { env: this.env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.ended = once(this.process, 'exit').then(([code]) => (code as number | null) ?? 1);
  }

  /** Resolves when the process says that it is ready. @throws StartError when it ends before that. */
  async ready(): Promise<void> {
    const said = once(this.process, 'message');
    const ended = this.ended.then(() => {
      throw new StartError(`The ${this.name} ended before it was ready; the lines above say why.`);
    });
    await Promise.race([said, ended]);
  }

  /** Asks it to finish what it is doing and end; after the time limit it is killed. */
  async stop(limit = 20_000): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGTERM');
    const force = setTimeout(() => this.process.kill('SIGKILL'), limit);
    await this.ended;
    clearTimeout(force);
  }
}
