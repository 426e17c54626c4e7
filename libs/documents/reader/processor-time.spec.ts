import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { afterProcessorTime } from './processor-time.js';

describe('a limit of processor time', () => {
  let child: ChildProcess;
  afterEach(() => void child.kill('SIGKILL'));

  const start = async (script: string): Promise<number> => {
    child = spawn(process.execPath, ['-e', `process.stdout.write('begun'); ${script}`], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout ?? child, 'data');
    return child.pid ?? 0;
  };

  it('is reached by who computes, and not by who waits', async () => {
    let waited = false;
    const cancel = afterProcessorTime(await start('setInterval(() => {}, 1000)'), 100, () => (waited = true));
    const waiting = child;
    await new Promise<void>((resolve) => void start('for (;;);').then((pid) => afterProcessorTime(pid, 200, resolve)));
    expect(waited).toBe(false);
    cancel();
    waiting.kill('SIGKILL');
  });
});
