import type { Networks } from './detection/session.js';
import { encodeKept, takeIn } from './intake/intake.js';
import type { PictureResult } from './picture-result.js';
import { measureQuality } from './quality/measure-quality.js';
import { readPicture } from './read-picture.js';

/** The whole way from uploaded bytes to a reading; expected faults of the file come back as a refusal. */
export async function takeAndRead(networks: Networks, bytes: Buffer): Promise<PictureResult> {
  const started = performance.now();
  const taken = await takeIn(bytes);
  if ('refused' in taken) return taken;
  const { pixels, notes, original } = taken;
  const intake = performance.now() - started;
  const reading = await readPicture(networks, pixels);
  const read = performance.now();
  const quality = await measureQuality(networks, pixels, reading);
  const measured = performance.now();
  const jpeg = await encodeKept(pixels);
  const encoding = performance.now() - measured;
  const timings = { intake, quality: measured - read, encoding };
  return { kept: { jpeg, width: pixels.width, height: pixels.height }, original, notes, reading, quality, timings };
}
