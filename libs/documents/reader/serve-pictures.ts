import sharp from 'sharp';
import type { ReadReply, ReadRequest } from './messages.js';

type Answers<Works extends object> = { readonly [Work in keyof Works]: (bytes: Buffer) => Promise<Works[Work]> };

/** Threads that the parent wants for one inference. */
export const threads = Number(process.argv[2] ?? 2);

/** What a child of `ConfinedProcess` runs: does what is asked with one picture at a time, and goes when its parent does. */
export function servePictures<Works extends object>(answers: Answers<Works>): void {
  sharp.cache(false);
  sharp.concurrency(threads);

  async function outcomeOf({ work, bytes }: ReadRequest<keyof Works & string>): Promise<ReadReply<Works[keyof Works]>['outcome']> {
    try {
      return { result: await answers[work](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : 'unknown' };
    }
  }

  process.on('message', (request: ReadRequest<keyof Works & string>) => {
    void outcomeOf(request).then((outcome) => {
      process.send?.({ id: request.id, outcome, residentBytes: process.memoryUsage.rss() } satisfies ReadReply<Works[keyof Works]>);
    });
  });
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches the whole group: the parent decides when to stop.
  process.on('SIGINT', () => undefined);
}
