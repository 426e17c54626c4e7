import sharp from 'sharp';
import { openNetworks } from './detection/session.js';
import type { ReadReply, ReadRequest } from './messages.js';
import { takeAndRead } from './take-and-read.js';

/** The process that `ReadingProcess` starts: decodes and reads what strangers upload, one picture at a time. */
const threads = Number(process.argv[2] ?? 2);
sharp.cache(false);
sharp.concurrency(threads);
const networks = openNetworks(threads);
// Told to whoever asks for a picture, not by dying before anyone did.
networks.catch(() => undefined);

async function outcomeOf(bytes: Uint8Array): Promise<ReadReply['outcome']> {
  try {
    return { result: await takeAndRead(await networks, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'unknown' };
  }
}

process.on('message', ({ id, bytes }: ReadRequest) => {
  void outcomeOf(bytes).then((outcome) => {
    const reply: ReadReply = { id, outcome, residentBytes: process.memoryUsage.rss() };
    process.send?.(reply);
  });
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: the parent decides when to stop.
process.on('SIGINT', () => undefined);
