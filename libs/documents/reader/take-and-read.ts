import type { Networks } from './detection/session.js';
import { encodeKept, takeIn } from './intake/intake.js';
import type { PictureResult, TakenResult } from './picture-result.js';
import { measureQuality } from './quality/measure-quality.js';
import { readPicture } from './read-picture.js';

/** The first half of the way: what is to be kept, without a look at what it says. */
export async function takeAlone(bytes: Buffer): Promise<TakenResult> {
  const taken = await takeIn(bytes);
  if ('refused' in taken) return taken;
  const { pixels, notes, original } = taken;
  return { kept: { jpeg: await encodeKept(pixels), width: pixels.width, height: pixels.height }, original, notes };
}

/**
 * The whole way from bytes to a reading; expected faults of the file come back as a refusal. What was taken in before is
 * not encoded once more: it is what is kept.
 */
export async function takeAndRead(networks: Networks, bytes: Buffer, isKept = false): Promise<PictureResult> {
  const started = performance.now();
  const taken = await takeIn(bytes);
  if ('refused' in taken) return taken;
  const { pixels, notes, original } = taken;
  const intake = performance.now() - started;
  const reading = await readPicture(networks, pixels);
  const read = performance.now();
  const quality = await measureQuality(networks, pixels, reading);
  const measured = performance.now();
  const jpeg = isKept ? bytes : await encodeKept(pixels);
  const encoding = performance.now() - measured;
  const timings = { intake, quality: measured - read, encoding };
  return { kept: { jpeg, width: pixels.width, height: pixels.height }, original, notes, reading, quality, timings };
}
