import sharp from 'sharp';
import { lookAtPortrait } from './look-at-portrait.js';
import { openFaceNetworks } from './networks/open-networks.js';
import type { PortraitResult } from './portrait-result.js';
import type { ReadReply, ReadRequest } from '../reader/messages.js';
import { usualPhoto } from './rules/photo-specification.js';

/** The process that looks at what strangers upload as their portraits, one at a time. */
const threads = Number(process.argv[2] ?? 2);
sharp.cache(false);
sharp.concurrency(threads);
const networks = openFaceNetworks(threads);
// Told to whoever asks for a picture, not by dying before anyone did.
networks.catch(() => undefined);

async function outcomeOf(bytes: Uint8Array): Promise<ReadReply<PortraitResult>['outcome']> {
  try {
    return { result: await lookAtPortrait(await networks, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), usualPhoto) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'unknown' };
  }
}

process.on('message', ({ id, bytes }: ReadRequest) => {
  void outcomeOf(bytes).then((outcome) => {
    const reply: ReadReply<PortraitResult> = { id, outcome, residentBytes: process.memoryUsage.rss() };
    process.send?.(reply);
  });
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: the parent decides when to stop.
process.on('SIGINT', () => undefined);
